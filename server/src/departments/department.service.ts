import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx, DepartmentRow } from "../platform/context.js";
import type { Rows, Statement } from "../platform/read.js";
import { enterAndRead } from "../platform/tenant.js";
import { Department } from "./department.entity.js";

/** A department that the caller may enter, and as whom they do. */
export interface Entered {
  readonly department: Department;
  readonly actor: DepartmentActor;
  /** What the statements found that were read on the way. */
  readonly results: readonly Rows[];
}

/** Enters a department, and reads something of it on the way; NOT_FOUND for whoever may not enter. */
export async function enter(ctx: Ctx, departmentId: string, statements: readonly Statement[] = []): Promise<Entered> {
  const { actor, department, results } = await enterAndRead(ctx, departmentId, statements);
  return { actor, results, department: toDepartment(department) };
}

function toDepartment(row: DepartmentRow): Department {
  const { timeZone, inactivePolicy, approval, officersMayGrantAdmin, notifyRemoved, version } = row;
  const named = { uuid: row.departmentId, name: row.departmentName, timeZone };
  const settings = { inactivePolicy, approval, officersMayGrantAdmin, notifyRemoved, version };
  return Object.assign(new Department(), named, settings as Partial<Department>);
}
