import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { encodeOwnId } from "../platform/ids.js";

/** A person's identity across departments: what they sign in with, their name, phone and EMS ID. */
@Entity("account")
@ObjectType({
  description: "A person, in whatever departments they are: name, sign-in, phone and EMS ID.",
  simpleResolvers: true,
})
export class Account {
  @PrimaryColumn({ name: "id", type: "uuid" })
  uuid!: string;

  @Field(() => ID, { description: "Opaque and URL-safe: `acc_…`." })
  get id(): string {
    return encodeOwnId("acc", this.uuid);
  }

  @Column({ name: "first_name", type: "text" })
  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Column({ name: "last_name", type: "text" })
  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => String, { description: "Given and family name." })
  get name(): string {
    return fullName(this);
  }

  @Column({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Where mail goes, and one of the two ways to sign in." })
  email!: string | null;

  @Column({ name: "login_id", type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The other way to sign in, for people without e-mail." })
  loginId!: string | null;

  @Column({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Set by the person alone." })
  phone!: string | null;

  @Column({ name: "ems_id", type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The national EMS ID: 12 digits, set by the person alone." })
  emsId!: string | null;

  @Column({ name: "support", type: "boolean" })
  @Field(() => Boolean, { description: "Whether this is support staff, who may visit departments." })
  isSupport!: boolean;

  /** PHC string of argon2id; null until the person has set a password. */
  @Column({ name: "password_hash", type: "text", nullable: true, select: false })
  passwordHash!: string | null;

  @Column({ name: "email_verified_at", type: "timestamptz", nullable: true })
  emailVerifiedAt!: Date | string | null;

  /** Departments in which the account is a user; decides who may correct its name. */
  @Column({ name: "department_count", type: "integer" })
  departmentCount!: number;

  @Column({ type: "integer" })
  @Field(() => Int, { description: "Goes up with each change; `updateMyAccount` takes it." })
  version!: number;
}

/** How a person is called. */
export const fullName = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`;

/** The columns of an account as its properties, for hand-written statements; `a` is the table's alias. */
export const ACCOUNT_COLUMNS = `a.id AS "uuid", a.first_name AS "firstName", a.last_name AS "lastName", a.email, a.login_id AS "loginId",
  a.phone, a.ems_id AS "emsId", a.support AS "isSupport", a.version`;
