import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Department } from "../departments/department.entity.js";
import { encodeId } from "../platform/ids.js";

/** A visit of support staff to a department. */
@Entity("support_visit")
@ObjectType({
  description: "A visit of support staff to one department: for a reason, for an hour, in its audit log.",
  simpleResolvers: true,
})
export class SupportVisit {
  @PrimaryColumn({ name: "department_id", type: "uuid" })
  departmentId!: string;

  @PrimaryColumn({ name: "id", type: "uuid" })
  uuid!: string;

  @Field(() => ID, { description: "Opaque and URL-safe: `vis_…`." })
  get id(): string {
    return encodeId("vis", this.departmentId, this.uuid);
  }

  @Column({ name: "account_id", type: "uuid" })
  accountId!: string;

  @Field(() => Department, { description: "The department that is visited." })
  department!: Department;

  @Column({ type: "text" })
  @Field(() => String, { description: "Why, in the visitor's words." })
  reason!: string;

  @Column({ name: "started_at", type: "timestamptz" })
  @Field(() => Date, { description: "When it began." })
  startedAt!: Date | string;

  @Column({ name: "expires_at", type: "timestamptz" })
  @Field(() => Date, { description: "When it ends by itself: an hour after it began." })
  expiresAt!: Date | string;
}

/** The columns of a visit as its properties, for hand-written statements; `v` is the table's alias. */
export const VISIT_COLUMNS = `v.department_id AS "departmentId", v.id AS "uuid", v.account_id AS "accountId", v.reason,
  v.started_at AS "startedAt", v.expires_at AS "expiresAt"`;
