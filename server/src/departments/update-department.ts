import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeOwnId } from "../platform/ids.js";
import { invalid, requireText } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import { authorize } from "../policy.js";
import { billPolicy } from "../seats/bill-seats.js";
import type { ApprovalMode, InactivePolicy } from "./department.entity.js";

/** The settings of a department; what is left out stays. */
export interface DepartmentEdit {
  readonly name?: string | null;
  readonly timeZone?: string | null;
  readonly inactivePolicy?: InactivePolicy | null;
  readonly approval?: ApprovalMode | null;
  readonly officersMayGrantAdmin?: boolean | null;
  readonly notifyRemoved?: boolean | null;
}

type Settings = { readonly [Key in keyof DepartmentEdit]-?: NonNullable<DepartmentEdit[Key]> };

const LOCK = `
  SELECT name, time_zone AS "timeZone", inactive_policy AS "inactivePolicy", approval,
         officers_may_grant_admin AS "officersMayGrantAdmin", notify_removed AS "notifyRemoved", version
    FROM department WHERE id = $1 FOR NO KEY UPDATE`;

const WRITE = `
  UPDATE department SET name = $2, time_zone = $3, inactive_policy = $4, approval = $5, officers_may_grant_admin = $6,
         notify_removed = $7,
         version = version + 1
   WHERE id = $1`;

/** Changes a department's settings, from the next request of everybody on. */
export async function updateDepartment(
  ctx: Ctx,
  id: string,
  version: number | null | undefined,
  edit: DepartmentEdit,
): Promise<void> {
  await inDepartment(ctx, decodeOwnId("dep", id), async (tx, actor) => {
    authorize(actor, "department.edit-settings");
    const [row] = await tx.query<Settings & { version: number }>(LOCK, [tx.departmentId]);
    if (!row) throw notFound();
    const { version: current, ...before } = row;
    const after = apply(before, edit);
    const changed = (Object.keys(before) as (keyof Settings)[]).filter((key) => before[key] !== after[key]);
    if (changed.length === 0) return;
    if (version != null && version !== current) throw changedMeanwhile({ ...before, version: current });
    const { name, timeZone, inactivePolicy, approval, officersMayGrantAdmin, notifyRemoved } = after;
    const values = [name, timeZone, inactivePolicy, approval, officersMayGrantAdmin, notifyRemoved];
    await tx.query(WRITE, [tx.departmentId, ...values]);
    if (changed.includes("inactivePolicy")) await billPolicy(tx, inactivePolicy === "REPORT_ONLY");
    const changes = Object.fromEntries(changed.map((key) => [key, [before[key], after[key]]]));
    await recordAudit(tx, actor, { action: "department.settings-changed", subjectId: tx.departmentId, changes });
  });
  ctx.entered.clear();
}

const apply = (before: Settings, edit: DepartmentEdit): Settings => ({
  name: edit.name == null ? before.name : requireText("name", edit.name, 200),
  timeZone: edit.timeZone == null ? before.timeZone : readTimeZone(edit.timeZone),
  inactivePolicy: edit.inactivePolicy ?? before.inactivePolicy,
  approval: edit.approval ?? before.approval,
  officersMayGrantAdmin: edit.officersMayGrantAdmin ?? before.officersMayGrantAdmin,
  notifyRemoved: edit.notifyRemoved ?? before.notifyRemoved,
});

const TIME_ZONES = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);

function readTimeZone(text: string): string {
  if (!TIME_ZONES.has(text)) throw invalid("timeZone", "This is no time zone of the IANA list, e.g. America/New_York.");
  return text;
}

const changedMeanwhile = (current: object): AppError =>
  new AppError("CONFLICT", "Somebody else changed the settings meanwhile. Look at them again.", undefined, current);
