import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Department } from "../departments/department.entity.js";
import { MailState } from "../outbox/mail.entity.js";
import { Role } from "../platform/actor.js";
import { encodeId } from "../platform/ids.js";

/** Where an invitation stands. EXPIRED is not stored: it is PENDING after its last day. */
export enum InvitationStatus {
  PENDING = "PENDING",
  EXPIRED = "EXPIRED",
  DECLINED = "DECLINED",
  ACCEPTED = "ACCEPTED",
  REVOKED = "REVOKED",
}

registerEnumType(InvitationStatus, {
  name: "InvitationStatus",
  description: "Where an invitation stands.",
  valuesConfig: {
    PENDING: { description: "Sent, and not answered yet." },
    EXPIRED: { description: "Not answered within 30 days." },
    DECLINED: { description: "The person said no." },
    ACCEPTED: { description: "The person joined." },
    REVOKED: { description: "An officer took it back." },
  },
});

/** How long an invitation can be answered, from when it was made or sent again. */
export const INVITATION_DAYS = 30;

/** An offer to one e-mail address to join a department, with a role. */
@Entity("invitation")
@ObjectType({
  description: "An offer to one e-mail address to join a department, with a role.",
  simpleResolvers: true,
})
export class Invitation {
  @PrimaryColumn({ name: "department_id", type: "uuid" })
  departmentId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  uuid!: string;

  @Field(() => ID, { description: "Opaque and URL-safe: `inv_…`." })
  get id(): string {
    return encodeId("inv", this.departmentId, this.uuid);
  }

  @Column({ type: "text" })
  @Field(() => String, { description: "The invited address, as it was written." })
  email!: string;

  /** The account whose verified address was invited: it may answer also when it has another address by then. */
  @Column({ name: "account_id", type: "uuid", nullable: true })
  accountId!: string | null;

  @Column({ type: "text" })
  @Field(() => Role, { description: "The role that the person gets by joining." })
  role!: Role;

  @Column({ name: "status", type: "text" })
  storedStatus!: Exclude<InvitationStatus, InvitationStatus.EXPIRED>;

  @Field(() => InvitationStatus, { description: "Where it stands now." })
  get status(): InvitationStatus {
    const isOver = this.storedStatus === InvitationStatus.PENDING && new Date(this.expiresAt) <= new Date();
    return isOver ? InvitationStatus.EXPIRED : this.storedStatus;
  }

  @Field(() => Department, { description: "The department to join." })
  department!: Department;

  /** What the person brings along by joining, from the row of an import. */
  @Column({ name: "employee_id", type: "text", nullable: true })
  employeeId!: string | null;

  @Column({ name: "location_id", type: "uuid", nullable: true })
  locationId!: string | null;

  @Column({ name: "group_ids", type: "uuid", array: true })
  groupIds!: string[];

  /** The account that invited. */
  @Column({ name: "invited_by", type: "uuid" })
  invitedBy!: string;

  @Column({ name: "inviter_name", type: "text" })
  @Field(() => String, { description: "Who invited." })
  inviterName!: string;

  /** What the inviter adds to the mail in their own words. */
  @Column({ type: "text", nullable: true })
  message!: string | null;

  @Column({ name: "batch_id", type: "uuid", nullable: true })
  batchId!: string | null;

  @Column({ name: "created_at", type: "timestamptz" })
  @Field(() => Date, { description: "When it was made." })
  invitedAt!: Date | string;

  @Column({ name: "sent_at", type: "timestamptz" })
  @Field(() => Date, { description: "When its mail was last asked for." })
  lastSentAt!: Date | string;

  @Column({ name: "expires_at", type: "timestamptz" })
  @Field(() => Date, { description: "Until when it can be answered: 30 days after it was made or sent again." })
  expiresAt!: Date | string;

  @Column({ name: "answered_at", type: "timestamptz", nullable: true })
  @Field(() => Date, { nullable: true, description: "When it was accepted, declined or taken back." })
  answeredAt!: Date | string | null;

  @Field(() => MailState, { nullable: true, description: "Where its latest mail stands; null when there is none." })
  mailState?: MailState | null;

  @Field(() => String, { nullable: true, description: "Why its latest mail could not be delivered (yet)." })
  mailFailure?: string | null;
}

/** The columns of an invitation as its properties, for hand-written statements; `i` is the table's alias. */
export const INVITATION_COLUMNS = `i.department_id AS "departmentId", i.id AS "uuid", i.email, i.account_id AS "accountId", i.role,
  i.status AS "storedStatus", i.employee_id AS "employeeId", i.location_id AS "locationId", i.group_ids AS "groupIds",
  i.invited_by AS "invitedBy", i.inviter_name AS "inviterName", i.message, i.batch_id AS "batchId", i.created_at AS "invitedAt",
  i.sent_at AS "lastSentAt", i.expires_at AS "expiresAt", i.answered_at AS "answeredAt"`;
