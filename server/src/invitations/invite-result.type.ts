import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Invitation } from "./invitation.entity.js";

/** What becomes of one address when it is invited. */
export enum InviteOutcome {
  INVITABLE = "INVITABLE",
  INVITED = "INVITED",
  ALREADY_MEMBER = "ALREADY_MEMBER",
  ALREADY_INVITED = "ALREADY_INVITED",
  ARCHIVED = "ARCHIVED",
  INVALID = "INVALID",
  TOO_MANY_MAILS = "TOO_MANY_MAILS",
}

registerEnumType(InviteOutcome, {
  name: "InviteOutcome",
  description: "What becomes of one address when it is invited.",
  valuesConfig: {
    INVITABLE: { description: "Would be invited. Only `checkInvitees` says so." },
    INVITED: { description: "An invitation was made, and its mail is on its way." },
    ALREADY_MEMBER: { description: "The person is a user of the department. Nothing was sent." },
    ALREADY_INVITED: { description: "A pending invitation exists: `resendInvitations` sends it again." },
    ARCHIVED: { description: "The person is in the department's archive: restore them instead." },
    INVALID: { description: "This is no e-mail address; `message` says why." },
    TOO_MANY_MAILS: { description: "The address got five mails of the department within a day. Try tomorrow." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What became (or would become) of one address of a list." })
export class InviteResult {
  @Field({ description: "What stood in the list." })
  address!: string;

  @Field(() => String, { nullable: true, description: "The e-mail address alone; null when it is none." })
  email!: string | null;

  @Field(() => InviteOutcome, { description: "What became of it." })
  outcome!: InviteOutcome;

  @Field(() => String, { nullable: true, description: "What to do, in a sentence; null when all is well." })
  message!: string | null;

  @Field(() => Invitation, { nullable: true, description: "The new invitation, or the pending one." })
  invitation!: Invitation | null;

  @Field(() => ID, { nullable: true, description: "The user that the person is already." })
  userId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "What became of a list of addresses." })
export class InviteUsersPayload {
  @Field(() => [InviteResult], { description: "One for each address, in the order given; the same address once." })
  results!: InviteResult[];

  @Field(() => Int, { description: "How many invitations were made." })
  invitedCount!: number;
}
