import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Person } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { PLATFORM } from "../platform/ids.js";
import { readAlone } from "../platform/read.js";
import { onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { startHalfSession } from "./half-session.js";
import { isPassword } from "./password.js";
import { asksForCode, type UsedCode } from "./second-factor.js";
import { endSession, personOf, type SessionKey, startSession } from "./session.service.js";
import type { SignInInput } from "./sign-in.input.js";
import { type Attempt, countAttempt, countedAs, forgiveAttempt } from "./sign-in-limits.js";

/** Who signs in; whether they are support staff, with or without a second factor. */
type SignedIn = Omit<Person, "lacksSecondFactor">;

interface AccountRow extends SignedIn {
  passwordHash: string | null;
  isKnownPlace: boolean;
}

const findBy = (key: "email_key" | "login_key"): string => `
  SELECT a.id AS "accountId", a.first_name || ' ' || a.last_name AS "name", a.support AS "isSupport",
         a.password_hash AS "passwordHash",
         EXISTS (SELECT FROM sign_in_place p WHERE p.account_id = a.id AND p.address = $2) AS "isKnownPlace"
    FROM account a WHERE a.${key} = lower($1 COLLATE "C")`;

const FIND_BY_EMAIL = findBy("email_key");
const FIND_BY_LOGIN_ID = findBy("login_key");

const noMatch = (): AppError =>
  new AppError("INVALID_INPUT", "This e-mail address or login ID and password do not match.");

/**
 * Signs in by e-mail address or login ID; false where the code of the second factor is still to come. Unknown names
 * and wrong passwords are refused alike, after the same work.
 */
export async function signIn(ctx: Ctx, { identifier, password }: SignInInput): Promise<boolean> {
  const typed = identifier.trim().slice(0, 254);
  const account = await findAccount(typed, ctx.address);
  const attempt: Attempt = {
    who: countedAs(account?.accountId, typed.toLowerCase()),
    address: ctx.address,
    isKnownPlace: account?.isKnownPlace ?? false,
  };
  await countAttempt(attempt);
  const isRight = await isPassword(password, account?.passwordHash ?? null);
  if (!isRight || !account) throw noMatch();
  await forgiveAttempt(attempt);
  return enter(ctx, account, (tx) => holdPassword(tx, account));
}

/** The password may have been changed while it was compared: then the old one opens nothing. */
async function holdPassword(tx: Tx, { accountId, passwordHash }: AccountRow): Promise<void> {
  const text = `SELECT 1 FROM account WHERE id = $1 AND password_hash = $2 FOR SHARE`;
  if ((await tx.query(text, [accountId, passwordHash])).length === 0) throw noMatch();
}

async function findAccount(typed: string, address: string): Promise<AccountRow | undefined> {
  if (!typed.isWellFormed() || typed.includes("\0")) return undefined;
  const [name, text] = typed.includes("@") ? ["sign-in-email", FIND_BY_EMAIL] : ["sign-in-login", FIND_BY_LOGIN_ID];
  const [row] = await readAlone<AccountRow>({ name, text, values: [typed, address] });
  return row;
}

const rememberPlace = (tx: Tx, accountId: string, address: string): Promise<unknown> =>
  tx.query(
    `INSERT INTO sign_in_place (account_id, address) VALUES ($1, $2)
     ON CONFLICT (account_id, address) DO UPDATE SET seen_at = now()`,
    [accountId, address],
  );

/**
 * Lets somebody in who has shown their password, or that they may set it; in one transaction with `alsoDo`. Where
 * the account has a second factor it only begins the step that asks for the code, and answers false.
 */
export async function enter(ctx: Ctx, person: SignedIn, alsoDo: (tx: Tx) => Promise<unknown>): Promise<boolean> {
  const { accountId } = person;
  const { halfToken, begun } = await onPlatform(async (tx) => {
    await alsoDo(tx);
    if (!(await asksForCode(tx, accountId))) return { begun: await beginSession(tx, ctx, person, "password") };
    if (ctx.session) await endSession(tx, ctx.session);
    return { halfToken: await startHalfSession(tx, accountId) };
  });
  if (begun) {
    carry(ctx, begun);
    return true;
  }
  if (ctx.session) leave(ctx);
  ctx.setHalfSessionCookie(halfToken);
  return false;
}

/** A session that was just made. */
interface Begun {
  readonly person: Person;
  readonly session: SessionKey;
  readonly token: string;
}

/** By which code somebody signed in, as the audit log has it. */
const CODES = { password: {}, app: { by: "APP_CODE" }, backup: { by: "BACKUP_CODE" } } as const;

/** Makes a new session, whatever the request came with. `by` says what opened it: the last step of signing in. */
export async function beginSession(
  tx: Tx,
  ctx: Ctx,
  { accountId, name, isSupport }: SignedIn,
  by: "password" | UsedCode,
): Promise<Begun> {
  await rememberPlace(tx, accountId, ctx.address);
  if (ctx.session) await endSession(tx, ctx.session);
  const actor = { kind: "account", departmentId: PLATFORM, accountId } as const;
  await recordAudit(tx, actor, { action: "account.signed-in", accountId, changes: CODES[by] });
  const person = personOf(accountId, name, isSupport, by !== "password");
  return { person, ...(await startSession(tx, accountId, ctx)) };
}

/** The rest of the request is the new session's, and its cookie goes with the answer. */
export function carry(ctx: Ctx, { person, session, token }: Begun): void {
  ctx.person = person;
  ctx.session = session;
  ctx.entered.clear();
  ctx.setSessionCookie(token);
}

/** Signs out: the session is dead at once. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { session } = ctx;
  if (session) {
    await onPlatform(async (tx) => {
      await endSession(tx, session);
      const { accountId } = session;
      const actor = { kind: "account", departmentId: PLATFORM, accountId } as const;
      await recordAudit(tx, actor, { action: "account.signed-out", accountId });
    });
  }
  leave(ctx);
}

function leave(ctx: Ctx): void {
  ctx.person = null;
  ctx.session = null;
  ctx.entered.clear();
  ctx.setSessionCookie(null);
}
