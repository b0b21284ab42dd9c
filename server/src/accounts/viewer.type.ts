import { Field, ObjectType } from "type-graphql";
import { Invitation } from "../invitations/invitation.entity.js";
import { SupportVisit } from "../support/support-visit.entity.js";
import { User } from "../users/user.entity.js";
import { Account } from "./account.entity.js";

/** Whoever is signed in. */
@ObjectType({ description: "Whoever is signed in, and what is their own." })
export class Viewer {
  constructor(readonly accountId: string) {}

  @Field(() => Account, { description: "Who they are." })
  account?: Account;

  @Field(() => [User], {
    description:
      "Their departments, by name. `canEnter` says which open now; those they were removed from are left out.",
  })
  memberships?: User[];

  @Field(() => [Invitation], { description: "Invitations that they can accept or decline now, newest first." })
  pendingInvitations?: Invitation[];

  @Field(() => [SupportVisit], { description: "Open visits, for support staff." })
  visits?: SupportVisit[];
}
