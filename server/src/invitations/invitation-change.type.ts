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
  NOT_TAKEN_BACK = "NOT_TAKEN_BACK",
  ALREADY_MEMBER = "ALREADY_MEMBER",
  ALREADY_INVITED = "ALREADY_INVITED",
}

registerEnumType(InvitationChangeOutcome, {
  name: "InvitationChangeOutcome",
  description: "What became of one invitation that was to be sent again, reminded of, taken back or restored.",
  valuesConfig: {
    DONE: { description: "It was done." },
    ANSWERED: { description: "It is not open any more: accepted, declined or taken back. Invite anew." },
    EXPIRED: { description: "Too old to remind of: send it again." },
    UNSUBSCRIBED: { description: "The person wants no more reminders. Nothing was sent." },
    TOO_MANY_MAILS: { description: "The address got five mails of the department within a day. Try tomorrow." },
    ROLE_NOT_ALLOWED: { description: "It offers a role that you may not give." },
    NOT_TAKEN_BACK: { description: "It was neither taken back nor declined: there is nothing to restore." },
    ALREADY_MEMBER: { description: "The person is a user of the department by now, or in its archive." },
    ALREADY_INVITED: { description: "The address has another invitation that is not answered: send that one again." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What became of one invitation of a selection." })
export class InvitationChange {
  @Field(() => InvitationChangeOutcome, { description: "Whether it was done, or why not." })
  outcome!: InvitationChangeOutcome;

  @Field(() => Invitation, { description: "The invitation, as it is now." })
  invitation!: Invitation;
}
