import { Query, Resolver } from "type-graphql";
import { config } from "../platform/config.js";
import { DemoSignIn } from "./demo-sign-in.type.js";
import { demoSignIns } from "./sign-ins.js";

@Resolver()
export class DemoResolver {
  @Query(() => [DemoSignIn], { description: "Whom the sign-in page offers to be; empty outside the demo." })
  demoSignIns(): DemoSignIn[] {
    const { isDemo, isDefaultRun } = config();
    if (!isDemo || !isDefaultRun) return [];
    return demoSignIns.map(({ firstName, lastName, role, email, password }) => ({
      name: `${firstName} ${lastName}`,
      identifier: email,
      role,
      password,
    }));
  }
}
