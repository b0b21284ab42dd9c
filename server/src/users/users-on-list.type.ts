import { Field, ID, ObjectType } from "type-graphql";
import { UserStatus } from "../platform/actor.js";
import { encodeId } from "../platform/ids.js";

@ObjectType({ simpleResolvers: true, description: "A line of a list of people, and who that is." })
export class UserOnList {
  departmentId!: string;
  uuid!: string | null;

  @Field(() => String, { description: "The line, as it was given." })
  line!: string;

  @Field(() => ID, { nullable: true, description: "The user; null where nobody is found by the line." })
  get userId(): string | null {
    return this.uuid && encodeId("usr", this.departmentId, this.uuid);
  }

  @Field(() => String, { nullable: true, description: "Their name." })
  name!: string | null;

  @Field(() => UserStatus, { nullable: true, description: "Their status." })
  status!: UserStatus | null;
}
