import type { DepartmentActor, Person, Role, TokenActor, TokenScope } from "./actor.js";
import { type Ctx, signedIn } from "./context.js";
import { AppError, notFound } from "./errors.js";
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
  const entered = ctx.entered.get(departmentId) ?? readActor(ctx, departmentId);
  ctx.entered.set(departmentId, entered);
  return entered;
}

/** The same, or null for whoever may not: own memberships are listed also where they open nothing. */
export const enterIfMay = (ctx: Ctx, departmentId: string): Promise<DepartmentActor | null> =>
  enterDepartment(ctx, departmentId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  });

/** Enters a department, and reads something of it in the same round trip. */
export async function enterAndRead(
  ctx: Ctx,
  departmentId: string,
  statement: Statement,
): Promise<{ actor: DepartmentActor; rows: Record<string, unknown>[] }> {
  const before = ctx.entered.get(departmentId);
  if (before) {
    const [actor, [rows = []]] = await Promise.all([before, readInDepartment(departmentId, [statement])]);
    return { actor, rows };
  }
  const both = readInDepartment(departmentId, [entryStatement(ctx, departmentId), statement]);
  const entered = both.then(([rows]) => actorOf(ctx, departmentId, rows?.[0]));
  ctx.entered.set(departmentId, entered);
  const [actor, [, rows = []]] = await Promise.all([entered, both]);
  return { actor, rows };
}

async function readActor(ctx: Ctx, departmentId: string): Promise<DepartmentActor> {
  const [[row] = []] = await readInDepartment(departmentId, [entryStatement(ctx, departmentId)]);
  return actorOf(ctx, departmentId, row);
}

const entryStatement = (ctx: Ctx, departmentId: string): Statement =>
  ctx.token ? enterByToken(departmentId, ctx.token) : enterStatement(departmentId, signedIn(ctx));

const actorOf = (ctx: Ctx, departmentId: string, row: object | undefined): DepartmentActor =>
  ctx.token
    ? toTokenActor(departmentId, row as TokenRow | undefined)
    : toActor(signedIn(ctx), row as EntryRow | undefined);

/** Who makes a request, inside its transaction. */
export async function loadCaller(tx: Tx, ctx: Ctx): Promise<DepartmentActor> {
  if (!ctx.token) return loadActor(tx, signedIn(ctx));
  const { text, values } = enterByToken(tx.departmentId, ctx.token);
  const [row] = await tx.query<TokenRow>(text, values);
  return toTokenActor(tx.departmentId, row);
}

interface TokenRow {
  readonly tokenId: string;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
}

// A token of another department finds no row here, like one that was revoked or has expired. It opens what is open to
// whoever made it: no closed department, and nothing once that person is inactive, archived or removed (ADR 13).
const TOKEN = `
  SELECT t.id AS "tokenId", t.created_by AS "accountId", t.name, t.scopes
    FROM api_token t JOIN department d ON d.id = t.department_id AND d.disabled_at IS NULL
   WHERE t.department_id = $1 AND t.id = $2 AND t.revoked_at IS NULL AND t.expires_at > now()
     AND (EXISTS (SELECT FROM membership m WHERE m.department_id = $1 AND m.account_id = t.created_by
                     AND (m.status = 'ACTIVE' OR (m.status = 'INACTIVE' AND d.inactive_policy = 'REPORT_ONLY')))
          OR EXISTS (SELECT FROM account a WHERE a.id = t.created_by AND a.support))`;

const ENTER_BY_TOKEN = `${TOKEN} AND t.secret_hash = $3`;

const enterByToken = (departmentId: string, token: NonNullable<Ctx["token"]>): Statement => ({
  name: "enter-by-token",
  text: ENTER_BY_TOKEN,
  values: [departmentId, token.id, token.secretHash],
});

function toTokenActor(departmentId: string, row: TokenRow | undefined): TokenActor {
  if (!row) throw notFound();
  return { kind: "token", departmentId, ...row };
}

/** A token in a job that it started, with the scopes that it still has; NOT_FOUND when it has ended. */
export async function loadTokenActor(tx: Tx, tokenId: string): Promise<DepartmentActor> {
  const [row] = await tx.query<TokenRow>(TOKEN, [tx.departmentId, tokenId]);
  return toTokenActor(tx.departmentId, row);
}

/** A person inside a transaction that is about to write. */
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
