import { Field, Int, ObjectType } from "type-graphql";
import { Group } from "../groups/group.entity.js";
import { JoinLinkState } from "../invitations/invitation-preview.type.js";

/** How long a link can be used, from when it was made. */
export const LINK_DAYS = 365;

@ObjectType({
  simpleResolvers: true,
  description:
    "A department's link by which anybody may register and join, always as a general user. For control over who joins, invite people one by one.",
})
export class InvitationLink {
  @Field({ description: "What to hand out. The same until the link is rotated." })
  url!: string;

  @Field(() => [String], { description: "Domains of e-mail addresses that may join; empty: all." })
  allowedDomains!: string[];

  @Field(() => [Group], { description: "Groups that everybody is put into who joins by it." })
  groups!: Group[];

  @Field({ description: "Who made it." })
  creatorName!: string;

  @Field(() => Date, { description: "When it was made." })
  createdAt!: Date | string;

  @Field(() => Date, { description: "Until when it can be used: 365 days after it was made." })
  expiresAt!: Date | string;

  @Field({ description: "Whether that time has passed; `createInvitationLink` makes a new one." })
  isExpired!: boolean;

  @Field(() => Int, { description: "How many people joined by it." })
  useCount!: number;

  @Field(() => Date, { nullable: true, description: "When somebody last did." })
  lastUsedAt!: Date | string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: "A department's link, as its visitor sees it. Looking at it changes nothing.",
})
export class InvitationLinkPreview {
  @Field(() => JoinLinkState, { description: "Whether one can join by it." })
  state!: JoinLinkState;

  @Field(() => String, { nullable: true, description: "The department; null when the link is unknown." })
  departmentName!: string | null;

  @Field(() => [String], { description: "Domains of e-mail addresses that may join; empty: all." })
  allowedDomains!: string[];

  @Field({ description: "Whether an officer has to approve whoever joins." })
  needsApproval!: boolean;

  @Field({ description: "Whether you are a user of the department already." })
  viewerIsMember!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "Somebody's registration by a department's link, as the link in their mail shows it.",
})
export class RegistrationPreview {
  @Field(() => JoinLinkState, { description: "Whether it can be confirmed." })
  state!: JoinLinkState;

  @Field(() => String, { nullable: true, description: "The department; null when the link is unknown." })
  departmentName!: string | null;

  @Field(() => String, { nullable: true, description: "The address that opening the mail has shown to be theirs." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Given name, as it was registered." })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: "Family name, as it was registered." })
  lastName!: string | null;

  @Field({ description: "Whether an officer has to approve whoever joins." })
  needsApproval!: boolean;
}
