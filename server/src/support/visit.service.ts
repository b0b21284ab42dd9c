import { recordAudit } from "../audit-log/audit-log.service.js";
import { Department } from "../departments/department.entity.js";
import type { Person } from "../platform/actor.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId, newId, PLATFORM } from "../platform/ids.js";
import { acrossDepartments, asSystem } from "../platform/transaction.js";
import { authorize } from "../policy.js";
import { SupportVisit, VISIT_COLUMNS } from "./support-visit.entity.js";

/** Whoever is signed in, if they are support staff. */
export function supportPerson(ctx: Ctx): Person {
  const person = signedIn(ctx);
  if (person.lacksSecondFactor) {
    throw new AppError("FORBIDDEN", "Set up two-factor sign-in first: support staff need it to visit departments.");
  }
  const actor = { kind: "account", departmentId: PLATFORM, accountId: person.accountId } as const;
  authorize(actor, "support.visit", person);
  return person;
}

/** Starts an hour in a department, which its audit log shows. An earlier visit of the same person there ends. */
export async function startVisit(ctx: Ctx, departmentOwnId: string, reason: string): Promise<SupportVisit> {
  const { accountId } = supportPerson(ctx);
  const departmentId = decodeOwnId("dep", departmentOwnId);
  const why = checkedReason(reason);
  const visit = await asSystem(departmentId, async (tx) => {
    const department = await tx.manager.findOneBy(Department, { uuid: departmentId });
    if (!department) throw notFound();
    const values = [departmentId, newId(), accountId, why];
    await tx.query(
      `UPDATE support_visit SET ended_at = now() WHERE department_id = $1 AND account_id = $2 AND ended_at IS NULL`,
      [departmentId, accountId],
    );
    const [row] = await tx.query<{ uuid: string }>(INSERT, values);
    if (!row) throw notFound();
    const actor = { kind: "visit", departmentId, accountId, name: "", visitId: row.uuid } as const;
    const event = { action: "support.visit-started", subjectId: row.uuid, changes: { reason: why } };
    await recordAudit(tx, actor, event);
    return Object.assign(new SupportVisit(), row, { department });
  });
  ctx.entered.delete(departmentId);
  return visit;
}

const INSERT = `
  INSERT INTO support_visit AS v (department_id, id, account_id, reason, expires_at)
  VALUES ($1, $2, $3, $4, now() + interval '1 hour')
  RETURNING ${VISIT_COLUMNS}`;

function checkedReason(reason: string): string {
  const text = reason.trim();
  const isText = text.isWellFormed() && !text.includes("\0");
  if (isText && text.length >= 3 && text.length <= 500) return text;
  const message = "Say why, in 3 to 500 characters: the department reads it in its audit log.";
  throw new AppError("INVALID_INPUT", message, { reason: message });
}

/** Ends one's own visit before its hour is over. */
export async function endVisit(ctx: Ctx, id: string): Promise<void> {
  const { accountId } = signedIn(ctx);
  const { departmentId, id: visitId } = decodeId("vis", id);
  await asSystem(departmentId, async (tx) => {
    const [ended] = await tx.query(
      `UPDATE support_visit SET ended_at = now()
        WHERE department_id = $1 AND id = $2 AND account_id = $3 AND ended_at IS NULL RETURNING id`,
      [departmentId, visitId, accountId],
    );
    if (!ended) throw notFound();
    const actor = { kind: "visit", departmentId, accountId, name: "", visitId } as const;
    await recordAudit(tx, actor, { action: "support.visit-ended", subjectId: visitId });
  });
  ctx.entered.delete(departmentId);
}

/** The departments that support staff may visit, by name. */
export async function findDepartments(ctx: Ctx, search: string | undefined, first: number): Promise<Department[]> {
  supportPerson(ctx);
  if (first < 1 || first > 200) {
    throw new AppError("INVALID_INPUT", "Ask for 1 to 200 departments.", { first: "1 to 200" });
  }
  const pattern = `%${(search ?? "")
    .replaceAll("\0", "")
    .toWellFormed()
    .replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await acrossDepartments((tx) => tx.query<object>(FIND, [pattern, first]));
  return rows.map((row) => Object.assign(new Department(), row));
}

const FIND = `
  SELECT id AS "uuid", name, time_zone AS "timeZone", inactive_policy AS "inactivePolicy", approval, version
    FROM department WHERE fold(name) LIKE fold($1) ORDER BY fold(name), id LIMIT $2`;
