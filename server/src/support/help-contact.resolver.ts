import { Query, Resolver } from "type-graphql";
import { config } from "../platform/config.js";

@Resolver()
export class HelpContactResolver {
  @Query(() => String, {
    nullable: true,
    description: "The e-mail address at which people ask for help; null where whoever runs Muster names none.",
  })
  supportEmail(): string | null {
    return config().supportEmail;
  }
}
