import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../platform/pagination.js";
import { SortDirection } from "../platform/sort-direction.js";
import { InvitationStatus } from "./invitation.entity.js";

/** The columns that the invitations table sorts by. */
export enum InvitationSortField {
  EMAIL = "EMAIL",
  INVITED_AT = "INVITED_AT",
  ROLE = "ROLE",
  STATUS = "STATUS",
}

registerEnumType(InvitationSortField, {
  name: "InvitationSortField",
  description: "What a list of invitations is sorted by.",
  valuesConfig: {
    EMAIL: { description: "Without case." },
    INVITED_AT: { description: "When it was made." },
    ROLE: { description: "General user, training officer, admin; then when it was made." },
    STATUS: { description: "Pending, expired, declined, accepted, revoked; then when it was made." },
  },
});

@InputType({ description: "Which invitations: filters are combined with AND." })
export class InvitationFilter {
  @Field(() => [InvitationStatus], {
    nullable: true,
    description:
      "These statuses; when left out or empty, all but ACCEPTED and REVOKED. Accepted ones are kept 30 days.",
  })
  statuses?: InvitationStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: "When true, those alone whose latest mail was given up." })
  mailFailed?: boolean | null;

  @Field(() => String, { nullable: true, description: "What stands somewhere in the address, without case." })
  search?: string | null;
}

@InputType({ description: "How a list of invitations is sorted." })
export class InvitationSort {
  @Field(() => InvitationSortField, { description: "The column." })
  field: InvitationSortField = InvitationSortField.INVITED_AT;

  @Field(() => SortDirection, { description: "Up or down." })
  direction: SortDirection = SortDirection.DESC;
}

@ArgsType()
export class InvitationListArgs extends PageArgs {
  @Field(() => InvitationFilter, { nullable: true, description: "Which invitations." })
  filter?: InvitationFilter | null;

  @Field(() => InvitationSort, { nullable: true, description: "By what; when left out, the newest first." })
  sort?: InvitationSort | null;
}
