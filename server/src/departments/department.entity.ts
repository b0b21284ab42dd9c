import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { encodeOwnId } from "../platform/ids.js";

/** What inactivity means in a department. */
export enum InactivePolicy {
  REVOKE_ACCESS = "REVOKE_ACCESS",
  REPORT_ONLY = "REPORT_ONLY",
}

/** Who has to be approved by an officer before they may enter. */
export enum ApprovalMode {
  NONE = "NONE",
  LINK_ONLY = "LINK_ONLY",
  ALL = "ALL",
}

registerEnumType(InactivePolicy, {
  name: "InactivePolicy",
  description: "What inactivity means in a department.",
  valuesConfig: {
    REVOKE_ACCESS: { description: "Inactive users cannot enter, and are not billed." },
    REPORT_ONLY: { description: "Inactive users keep their access; they only leave reports and reminders." },
  },
});

registerEnumType(ApprovalMode, {
  name: "ApprovalMode",
  description: "Who has to be approved by an officer before they may enter.",
  valuesConfig: {
    NONE: { description: "Nobody: who joins may enter at once." },
    LINK_ONLY: { description: "Those who register by the department's invitation link." },
    ALL: { description: "Everybody who joins by themself." },
  },
});

@Entity("department")
@ObjectType({
  simpleResolvers: true,
  description: "An agency that trains its people. Everything an officer works with is reached through it.",
})
export class Department {
  @PrimaryColumn("uuid", { name: "id" })
  uuid!: string;

  @Field(() => ID, { description: "Opaque id, `dep_...`." })
  get id(): string {
    return encodeOwnId("dep", this.uuid);
  }

  @Field({ description: "The department's name." })
  @Column("text")
  name!: string;

  @Field({ description: "IANA time zone in which the department's days begin and end, e.g. `America/New_York`." })
  @Column("text", { name: "time_zone" })
  timeZone!: string;

  @Field(() => InactivePolicy, { description: "What making a user inactive does here." })
  @Column("text", { name: "inactive_policy" })
  inactivePolicy!: InactivePolicy;

  @Field(() => ApprovalMode, { description: "Who has to be approved before they may enter." })
  @Column("text")
  approval!: ApprovalMode;

  @Column("boolean", { name: "officers_may_grant_admin" })
  officersMayGrantAdmin!: boolean;

  @Column("boolean", { name: "notify_removed" })
  notifyRemoved!: boolean;

  /** Closed by support: nobody enters but they. Read where a person's own departments are. */
  isClosed?: boolean;

  @Column("integer")
  version!: number;
}
