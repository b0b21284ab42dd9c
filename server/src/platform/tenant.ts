import type { DepartmentActor, Person, Role } from "./actor.js";
import { type Ctx, signedIn } from "./context.js";
import { notFound } from "./errors.js";
import { readInDepartment, type Statement } from "./read.js";
import type { Tx } from "./tx.js";

interface EntryRow {
  departmentId: string;
  officersMayGrantAdmin: boolean;
  userId: string | null;
  role: Role | null;
  visitId: string | null;
}

// Pending and archived people cannot enter; inactive ones only where inactivity is a mark for reports. A department
// that is closed opens for support alone.
const ENTER = `
  SELECT d.id AS "departmentId", d.officers_may_grant_admin AS "officersMayGrantAdmin",
         m.id AS "userId", m.role AS "role", v.id AS "visitId"
    FROM department d
    LEFT JOIN membership m ON m.department_id = d.id AND m.account_id = $2 AND d.disabled_at IS NULL
          AND (m.status = 'ACTIVE' OR (m.status = 'INACTIVE' AND d.inactive_policy = 'REPORT_ONLY'))
    LEFT JOIN LATERAL (
          SELECT id FROM support_visit
           WHERE department_id = d.id AND account_id = $2 AND ended_at IS NULL AND expires_at > now()
           ORDER BY started_at DESC LIMIT 1) v ON true
   WHERE d.id = $1`;

const enterStatement = (departmentId: string, person: Person): Statement => ({
  name: "enter-department",
  text: ENTER,
  values: [departmentId, person.accountId],
});

/** Enters a department for reading, once per request and department; whoever may not gets NOT_FOUND. */
export function enterDepartment(ctx: Ctx, departmentId: string): Promise<DepartmentActor> {
  const person = signedIn(ctx);
  const entered =
    ctx.entered.get(departmentId) ??
    readInDepartment(departmentId, [enterStatement(departmentId, person)]).then(([rows]) =>
      toActor(person, rows?.[0] as EntryRow | undefined),
    );
  ctx.entered.set(departmentId, entered);
  return entered;
}

/** The same inside a transaction that is about to write. */
export async function loadActor(tx: Tx, person: Person): Promise<DepartmentActor> {
  const [row] = await tx.query<EntryRow>(ENTER, [tx.departmentId, person.accountId]);
  return toActor(person, row);
}

function toActor(person: Person, row: EntryRow | undefined): DepartmentActor {
  if (!row) throw notFound();
  const { accountId, name } = person;
  const { departmentId, officersMayGrantAdmin, userId, role } = row;
  if (userId && role) return { kind: "member", departmentId, accountId, name, userId, role, officersMayGrantAdmin };
  if (row.visitId && person.isSupport) return { kind: "visit", departmentId, accountId, name, visitId: row.visitId };
  throw notFound();
}
