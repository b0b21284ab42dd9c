import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Invitation } from "./invitation.entity.js";

/** What became of one invitation that an officer wanted to change. */
export enum InvitationChangeOutcome {
  DONE = "DONE",
  ANSWERED = "ANSWERED",
  EXPIRED = "EXPIRED",
  UNSUBSCRIBED = "UNSUBSCRIBED",
  TOO_MANY_MAILS = "TOO_MANY_MAILS",
  ROLE_NOT_ALLOWED = "ROLE_NOT_ALLOWED",
}

registerEnumType(InvitationChangeOutcome, {
  name: "InvitationChangeOutcome",
  description: "What became of one invitation that was to be sent again, reminded of or taken back.",
  valuesConfig: {
    DONE: { description: "It was done." },
    ANSWERED: { description: "It is not open any more: accepted, declined or taken back. Invite anew." },
    EXPIRED: { description: "Too old to remind of: send it again." },
    UNSUBSCRIBED: { description: "The person wants no more reminders. Nothing was sent." },
    TOO_MANY_MAILS: { description: "The address got five mails of the department within a day. Try tomorrow." },
    ROLE_NOT_ALLOWED: { description: "It offers a role that you may not give." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What became of one invitation of a selection." })
export class InvitationChange {
  @Field(() => InvitationChangeOutcome, { description: "Whether it was done, or why not." })
  outcome!: InvitationChangeOutcome;

  @Field(() => Invitation, { description: "The invitation, as it is now." })
  invitation!: Invitation;
}
