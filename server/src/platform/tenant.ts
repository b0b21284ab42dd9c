import type { DepartmentActor, Person, Role, TokenActor, TokenScope } from "./actor.js";
import { type Ctx, type DepartmentRow, type Entry, signedIn } from "./context.js";
import { AppError, notFound } from "./errors.js";
import { assertUuid } from "./ids.js";
import { type Read, type Rows, readBehind, readInDepartment, type Statement } from "./read.js";
import { readTogether } from "./read-together.js";
import type { Tx } from "./tx.js";

const DEPARTMENT = `d.id AS "departmentId", d.name AS "departmentName", d.time_zone AS "timeZone",
         d.inactive_policy AS "inactivePolicy", d.approval, d.officers_may_grant_admin AS "officersMayGrantAdmin",
         d.notify_removed AS "notifyRemoved", d.version`;

interface EntryRow extends DepartmentRow {
  readonly userId: string | null;
  readonly role: Role | null;
  readonly visitId?: string | null;
}

// Pending and archived people cannot enter; inactive ones only where inactivity is a mark for reports. A department
// that is closed opens for support alone.
const AS_MEMBER = `
    FROM department d
    LEFT JOIN membership m ON m.department_id = d.id AND m.account_id = $2 AND d.disabled_at IS NULL
          AND (m.status = 'ACTIVE' OR (m.status = 'INACTIVE' AND d.inactive_policy = 'REPORT_ONLY'))`;

const OR_BY_VISIT = `${AS_MEMBER}
    LEFT JOIN LATERAL (
          SELECT id FROM support_visit
           WHERE department_id = d.id AND account_id = $2 AND ended_at IS NULL AND expires_at > now()
           ORDER BY started_at DESC LIMIT 1) v ON true`;

const MEMBER = `${DEPARTMENT}, m.id AS "userId", m.role AS "role"`;

const ENTER = `SELECT ${MEMBER}, v.id AS "visitId" ${OR_BY_VISIT} WHERE d.id = $1`;

// For whoever may not enter, the department is shut again: what is read behind it finds nothing. Not where something is
// written: a job that lost its officer's rights still has to say so in that department.
const shutUnless = (mayEnter: string): string =>
  `CASE WHEN ${mayEnter} THEN NULL ELSE set_config('app.department_id', '', true) END AS shut`;

const ENTER_AS_MEMBER = `SELECT ${MEMBER}, ${shutUnless("m.id IS NOT NULL")} ${AS_MEMBER} WHERE d.id = $1`;

const ENTER_BY_VISIT = `
  SELECT ${MEMBER}, v.id AS "visitId", ${shutUnless("m.id IS NOT NULL OR v.id IS NOT NULL")} ${OR_BY_VISIT} WHERE d.id = $1`;

const enterAsMember = (departmentId: string, accountId: string): Statement => ({
  name: "enter-as-member",
  text: ENTER_AS_MEMBER,
  values: [departmentId, accountId],
});

const enterByVisit = (departmentId: string, accountId: string): Statement => ({
  name: "enter-by-visit",
  text: ENTER_BY_VISIT,
  values: [departmentId, accountId],
});

/** Enters a department for reading, once per request and department; whoever may not gets NOT_FOUND. */
export const enterDepartment = async (ctx: Ctx, departmentId: string): Promise<DepartmentActor> =>
  (await (ctx.entered.get(departmentId) ?? enterAndRead(ctx, departmentId, []))).actor;

/** The same, or null for whoever may not: own memberships are listed also where they open nothing. */
export const enterIfMay = (ctx: Ctx, departmentId: string): Promise<DepartmentActor | null> =>
  ifMay(enterDepartment(ctx, departmentId));

/** What is found on entering a department, or null for whoever may not enter it. */
export const ifMay = <T>(entering: Promise<T>): Promise<T | null> =>
  entering.catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  });

/**
 * Enters a department, and reads something of it in the same round trip; in which it is found out, too, who is signed
 * in, where nobody knows yet (ADR 27). What was read counts only for whoever may enter, and they have to be asked what
 * they may before it is shown. What a request asks for in the same turn goes together.
 */
export async function enterAndRead(
  ctx: Ctx,
  departmentId: string,
  statements: readonly Statement[],
): Promise<Entry & { results: Rows[] }> {
  const results = await readTogether(ctx, departmentId, statements, (all) => readEntered(ctx, departmentId, all));
  const { actor, department } = (await ctx.entered.get(departmentId)) as Entry;
  return { actor, department, results };
}

/**
 * Lets `work` read in a department for whoever `check` does not refuse. It reads on the way in, and is heard only after
 * the check: whoever may not learns that, and nothing else of what was wrong.
 */
export async function readFor<T>(
  ctx: Ctx,
  departmentId: string,
  check: (actor: DepartmentActor) => void,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  const working = work(async (statements) => (await enterAndRead(ctx, departmentId, statements)).results);
  working.catch(() => undefined);
  check(await enterDepartment(ctx, departmentId));
  return working;
}

async function readEntered(ctx: Ctx, departmentId: string, statements: readonly Statement[]): Promise<Rows[]> {
  const before = ctx.entered.get(departmentId);
  if (before) {
    await before; // nothing is read until it is known that they may
    return statements.length ? readInDepartment(departmentId, statements) : [];
  }
  const all = enterReading(ctx, departmentId, statements);
  const entered = all.then(([rows]) => entryOf(ctx, rows?.[0]));
  ctx.entered.set(departmentId, entered);
  try {
    await entered;
  } catch (error) {
    if (!(error instanceof AppError)) ctx.entered.delete(departmentId); // it was not the entering that failed
    throw error;
  }
  const [, ...results] = await all;
  return results;
}

/** The entering's rows, and what was read behind it. Support staff come by their visits, which nobody else has. */
async function enterReading(ctx: Ctx, departmentId: string, statements: readonly Statement[]): Promise<Rows[]> {
  const all = await identifyAndRead(ctx, departmentId, [entryStatement(ctx, departmentId), ...statements]);
  const [[row] = []] = all;
  if (!ctx.person?.isSupport || row?.userId) return all;
  return readInDepartment(departmentId, [enterByVisit(departmentId, ctx.person.accountId), ...statements]);
}

/** Reads in a department as whoever is signed in; where that is to be found out, on the way. */
async function identifyAndRead(ctx: Ctx, departmentId: string, statements: readonly Statement[]): Promise<Rows[]> {
  const { unread } = ctx;
  if (!unread) return readInDepartment(departmentId, statements);
  const [session = [], ...results] = await readBehind(unread.statement(assertUuid(departmentId)), statements);
  await unread.take(ctx, session);
  return results;
}

function entryStatement(ctx: Ctx, departmentId: string): Statement {
  if (ctx.token) {
    if (ctx.token.departmentId !== departmentId) throw notFound();
    return enterByToken(departmentId, ctx.token);
  }
  return enterAsMember(departmentId, (ctx.unread ?? signedIn(ctx)).accountId);
}

function entryOf(ctx: Ctx, row: object | undefined): Entry {
  if (!ctx.token) signedIn(ctx);
  if (!row) throw notFound();
  const actor = ctx.token ? toTokenActor(row as TokenRow) : toActor(signedIn(ctx), row as EntryRow);
  return { actor, department: row as DepartmentRow };
}

/** Who makes a request, inside its transaction. */
export async function loadCaller(tx: Tx, ctx: Ctx): Promise<DepartmentActor> {
  if (!ctx.token) return loadActor(tx, signedIn(ctx));
  const { text, values } = enterByToken(tx.departmentId, ctx.token);
  const [row] = await tx.query<TokenRow>(text, values);
  return toTokenActor(row);
}

interface TokenRow extends DepartmentRow {
  readonly tokenId: string;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
}

// A token of another department finds no row here, like one that was revoked or has expired. It opens what is open to
// whoever made it: no closed department, and nothing once that person is inactive, archived or removed (ADR 13).
const TOKEN = `
  SELECT ${DEPARTMENT}, t.id AS "tokenId", t.created_by AS "accountId", t.name, t.scopes
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

function toTokenActor(row: TokenRow | undefined): TokenActor {
  if (!row) throw notFound();
  const { departmentId, accountId, name, tokenId, scopes } = row;
  return { kind: "token", departmentId, accountId, name, tokenId, scopes };
}

/** A token in a job that it started, with the scopes that it still has; NOT_FOUND when it has ended. */
export async function loadTokenActor(tx: Tx, tokenId: string): Promise<DepartmentActor> {
  const [row] = await tx.query<TokenRow>(TOKEN, [tx.departmentId, tokenId]);
  return toTokenActor(row);
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
