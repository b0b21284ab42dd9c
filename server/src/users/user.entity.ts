import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Department, InactivePolicy } from "../departments/department.entity.js";
import { Location } from "../departments/location.entity.js";
import { Group } from "../groups/group.entity.js";
import { Role, UserStatus } from "../platform/actor.js";
import { encodeId } from "../platform/ids.js";

registerEnumType(Role, {
  name: "Role",
  description: "What a user may do in a department. Training officers and admins together are its officers.",
  valuesConfig: {
    GENERAL_USER: { description: "Sees their own profile, plans and records." },
    TRAINING_OFFICER: { description: "Looks after the department's people and their training." },
    ADMIN: { description: "A training officer who also decides over the department's settings." },
  },
});

registerEnumType(UserStatus, {
  name: "UserStatus",
  description: "Where a user of a department stands.",
  valuesConfig: {
    PENDING_APPROVAL: { description: "Has joined; an officer has yet to approve." },
    ACTIVE: { description: "May enter." },
    INACTIVE: { description: "On leave: see the department's `inactivePolicy`." },
    ARCHIVED: { description: "Left for the archive: read-only to officers, found by the status filter." },
  },
});

/** What `membership.status` may say: a removed user is no user of the department any more. */
export type StoredStatus = UserStatus | "REMOVED";

/**
 * An account's membership in one department. Rows are read whole by the statements of this folder, so the
 * fields that are no columns (emsId, location, groups, department, viewerCan...) are there when they were selected.
 */
@Entity("membership")
@ObjectType({ simpleResolvers: true, description: "A person in one department: an account's membership in it." })
export class User {
  @PrimaryColumn("uuid", { name: "department_id" })
  departmentId!: string;

  @PrimaryColumn("uuid", { name: "id" })
  uuid!: string;

  @Column("uuid", { name: "account_id" })
  accountId!: string;

  @Field(() => ID, { description: "Opaque id, `usr_...`: names the person and the department." })
  get id(): string {
    return encodeId("usr", this.departmentId, this.uuid);
  }

  @Field({ description: "Given name." })
  @Column("text", { name: "first_name" })
  firstName!: string;

  @Field({ description: "Family name." })
  @Column("text", { name: "last_name" })
  lastName!: string;

  @Field({ description: "First and last name." })
  get name(): string {
    return `${this.firstName} ${this.lastName}`;
  }

  @Field(() => String, { nullable: true, description: "E-mail address, as it was written. A person may have none." })
  @Column("text", { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "What a person without e-mail signs in by." })
  @Column("text", { name: "login_id", nullable: true })
  loginId!: string | null;

  @Field(() => String, { nullable: true, description: "Phone number; set by the person alone." })
  @Column("text", { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "National EMS ID, 12 digits; set by the person alone." })
  emsId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The department's own number for the person; leading zeros count.",
  })
  @Column("text", { name: "employee_id", nullable: true })
  employeeId!: string | null;

  @Field(() => Role, { description: "The person's role in this department." })
  @Column("text")
  role!: Role;

  @Field(() => UserStatus, { description: "Where the person stands in this department." })
  @Column("text")
  status!: UserStatus;

  @Field(() => Date, { nullable: true, description: "When an officer approved the person, or joining did." })
  @Column("timestamptz", { name: "approved_at", nullable: true })
  approvedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: "When the person was last told of the approval." })
  @Column("timestamptz", { name: "notified_at", nullable: true })
  notifiedAt!: Date | null;

  @Column("uuid", { name: "location_id", nullable: true })
  locationId!: string | null;

  @Field(() => Location, { nullable: true, description: "Where the person is stationed." })
  location!: Location | null;

  @Field(() => [Group], { description: "The person's groups, by name." })
  groups!: Group[];

  @Field(() => Department, { description: "The department of this membership." })
  department!: Department;

  @Field(() => Date, { description: "When the person became a user of the department." })
  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Field(() => Date, { description: "When this record last changed." })
  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  @Field(() => Int, {
    description: "Goes up with each change; mutations that edit take it, and answer CONFLICT when it is old.",
  })
  @Column("integer")
  version!: number;

  @Field({ description: "Whether this membership opens its department now." })
  get canEnter(): boolean {
    if (this.department.isClosed) return false;
    const isReportOnly = this.department.inactivePolicy === InactivePolicy.REPORT_ONLY;
    return this.status === UserStatus.ACTIVE || (this.status === UserStatus.INACTIVE && isReportOnly);
  }

  @Field({ description: "Whether you may open this person's record." })
  viewerCanOpenRecord!: boolean;
}
