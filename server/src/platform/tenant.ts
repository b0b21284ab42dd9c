import type { DepartmentActor, Person, TokenActor } from "./actor.js";
import { type Ctx, type DepartmentRow, type Entry, signedIn } from "./context.js";
import {
  type EntryRow,
  enterAsMember,
  enterByToken,
  enterByVisit,
  FIND_ACTOR,
  FIND_TOKEN,
  FIND_TOKEN_BY_SECRET,
  type TokenRow,
} from "./entry-statements.js";
import { AppError, notFound } from "./errors.js";
import { assertUuid } from "./ids.js";
import { type Read, type Rows, readInDepartment, type Statement } from "./read.js";
import { readTogether } from "./read-together.js";
import type { Tx } from "./tx.js";

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
  const behind = [entryStatement(ctx, departmentId), ...statements];
  const all = await (ctx.unread?.readIn(ctx, assertUuid(departmentId), behind) ??
    readInDepartment(departmentId, behind));
  const [[row] = []] = all;
  if (!ctx.person?.isSupport || row?.userId) return all;
  return readInDepartment(departmentId, [enterByVisit(departmentId, ctx.person.accountId), ...statements]);
}

function entryStatement(ctx: Ctx, departmentId: string): Statement {
  if (ctx.token) {
    if (ctx.token.departmentId !== departmentId) throw notFound();
    return enterByToken(departmentId, ctx.token);
  }
  return enterAsMember(departmentId, ctx.unread?.accountId ?? signedIn(ctx).accountId);
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
  const { id, secretHash } = ctx.token;
  const [row] = await tx.query<TokenRow>(FIND_TOKEN_BY_SECRET, [tx.departmentId, id, secretHash]);
  return toTokenActor(row);
}

function toTokenActor(row: TokenRow | undefined): TokenActor {
  if (!row?.tokenId) throw notFound();
  const { departmentId, accountId, name, tokenId, scopes } = row;
  return { kind: "token", departmentId, accountId, name, tokenId, scopes };
}

/** A token in a job that it started, with the scopes that it still has; NOT_FOUND when it has ended. */
export async function loadTokenActor(tx: Tx, tokenId: string): Promise<DepartmentActor> {
  const [row] = await tx.query<TokenRow>(FIND_TOKEN, [tx.departmentId, tokenId]);
  return toTokenActor(row);
}

/** A person inside a transaction that is about to write. */
export async function loadActor(tx: Tx, person: Person): Promise<DepartmentActor> {
  const [row] = await tx.query<EntryRow>(FIND_ACTOR, [tx.departmentId, person.accountId]);
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
