import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "../platform/actor.js";

/** What a link to join is still good for. */
export enum JoinLinkState {
  VALID = "VALID",
  USED = "USED",
  EXPIRED = "EXPIRED",
  DECLINED = "DECLINED",
  REVOKED = "REVOKED",
  REPLACED = "REPLACED",
  CLOSED = "CLOSED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(JoinLinkState, {
  name: "JoinLinkState",
  description: "What a link to join a department is still good for.",
  valuesConfig: {
    VALID: { description: "One can join by it now." },
    USED: { description: "Somebody joined by it. Whoever did signs in." },
    EXPIRED: { description: "Too old. A training officer can send a new one." },
    DECLINED: { description: "The invitation was declined. A training officer can invite again." },
    REVOKED: { description: "It was taken back, or renewed. A training officer can give a new one." },
    REPLACED: { description: "It was sent again since: the link in the newest mail is the one to use." },
    CLOSED: { description: "The department is closed for the time being." },
    UNKNOWN: { description: "No such link; perhaps it was cut off." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "An invitation, as the holder of its link sees it. Looking at it changes nothing.",
})
export class InvitationPreview {
  @Field(() => JoinLinkState, { description: "Whether one can join by it." })
  state!: JoinLinkState;

  @Field(() => String, { nullable: true, description: "The department; null when the link is unknown." })
  departmentName!: string | null;

  @Field(() => String, { nullable: true, description: "The invited address, while the link is valid." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Who invited, while the link is valid." })
  inviterName!: string | null;

  @Field(() => Role, { nullable: true, description: "The role that one gets, while the link is valid." })
  role!: Role | null;

  @Field(() => String, { nullable: true, description: "The inviter's own words, while the link is valid." })
  message!: string | null;

  @Field(() => Date, { nullable: true, description: "Until when it can be used, while it is valid." })
  expiresAt!: Date | string | null;

  @Field({ description: "Whether an officer has to approve whoever joins." })
  needsApproval!: boolean;

  @Field({ description: "Whether the invited address has an account: then sign in first, there is nothing to set up." })
  hasAccount!: boolean;

  @Field({ description: "Whether you are a user of the department already." })
  viewerIsMember!: boolean;
}
