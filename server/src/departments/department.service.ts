import type { DepartmentActor } from "../platform/actor.js";
import { type Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { enterAndRead } from "../platform/tenant.js";
import { Department } from "./department.entity.js";

const DEPARTMENT = `
  SELECT d.id AS uuid, d.name, d.time_zone AS "timeZone", d.inactive_policy AS "inactivePolicy", d.approval,
         d.officers_may_grant_admin AS "officersMayGrantAdmin", d.notify_removed AS "notifyRemoved", d.version
    FROM department d WHERE d.id = $1`;

/** A department that the caller may enter, and as whom they do. */
export interface Entered {
  readonly department: Department;
  readonly actor: DepartmentActor;
}

/** Enters a department and reads it; NOT_FOUND for whoever may not enter. */
export async function enter(ctx: Ctx, departmentId: string): Promise<Entered> {
  const statement = { name: "department", text: DEPARTMENT, values: [departmentId] };
  const { actor, rows } = await enterAndRead(ctx, departmentId, statement);
  if (!rows[0]) throw notFound();
  return { actor, department: Object.assign(new Department(), rows[0]) };
}
