import { Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../platform/pagination.js";
import { Invitation } from "./invitation.entity.js";

@ObjectType({ simpleResolvers: true, description: "An invitation in a list." })
export class InvitationEdge {
  @Field({ description: "Opaque: where the invitation stands in this list, in this sort." })
  cursor!: string;

  @Field(() => Invitation, { description: "The invitation." })
  node!: Invitation;
}

@ObjectType({ simpleResolvers: true, description: "A page of invitations." })
export class InvitationConnection {
  @Field(() => [InvitationEdge], { description: "The invitations of the page with their cursors." })
  edges!: InvitationEdge[];

  @Field(() => [Invitation], { description: "The invitations of the page." })
  nodes!: Invitation[];

  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "How many invitations match, on all pages." })
  totalCount!: number;
}
