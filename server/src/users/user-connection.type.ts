import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../platform/pagination.js";
import { User } from "./user.entity.js";

@ObjectType({ simpleResolvers: true, description: "A user in a list." })
export class UserEdge {
  @Field({ description: "Opaque: where the user stands in this list, in this sort." })
  cursor!: string;

  @Field(() => User, { description: "The user." })
  node!: User;
}

@ObjectType({ simpleResolvers: true, description: "A page of users." })
export class UserConnection {
  @Field(() => [UserEdge], { description: "The users of the page with their cursors." })
  edges!: UserEdge[];

  @Field(() => [User], { description: "The users of the page." })
  nodes!: User[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many users match, on all pages." })
  totalCount!: number;
}
