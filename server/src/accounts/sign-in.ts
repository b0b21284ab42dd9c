import { recordAudit } from "../audit-log/audit-log.service.js";
import type { Person } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { PLATFORM } from "../platform/ids.js";
import { readAlone } from "../platform/read.js";
import { onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { isPassword } from "./password.js";
import { endSession, startSession } from "./session.service.js";
import type { SignInInput } from "./sign-in.input.js";
import { type Attempt, countAttempt, countedAs, forgiveAttempt } from "./sign-in-limits.js";

interface AccountRow {
  accountId: string;
  name: string;
  isSupport: boolean;
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

/** Signs in by e-mail address or login ID. Unknown names and wrong passwords are refused alike, after the same work. */
export async function signIn(ctx: Ctx, { identifier, password }: SignInInput): Promise<void> {
  const typed = identifier.trim().slice(0, 254);
  const account = await findAccount(typed, ctx.address);
  const attempt: Attempt = {
    who: countedAs(account?.accountId, typed.toLowerCase()),
    address: ctx.address,
    isKnownPlace: account?.isKnownPlace ?? false,
  };
  await countAttempt(attempt);
  const isRight = await isPassword(password, account?.passwordHash ?? null);
  if (!isRight || !account) {
    throw new AppError("INVALID_INPUT", "This e-mail address or login ID and password do not match.");
  }
  await forgiveAttempt(attempt);
  await enter(ctx, account, (tx) => rememberPlace(tx, account.accountId, ctx.address));
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

/** Lets somebody in: a new session, whatever the request came with, in one transaction with `alsoDo`. */
export async function enter(
  ctx: Ctx,
  { accountId, name, isSupport }: Person,
  alsoDo: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  const { token, session } = await onPlatform(async (tx) => {
    await alsoDo(tx);
    if (ctx.session) await endSession(tx, ctx.session);
    const actor = { kind: "account", departmentId: PLATFORM, accountId } as const;
    await recordAudit(tx, actor, { action: "account.signed-in", accountId });
    return startSession(tx, accountId, ctx);
  });
  ctx.person = { accountId, name, isSupport };
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
  ctx.person = null;
  ctx.session = null;
  ctx.entered.clear();
  ctx.setSessionCookie(null);
}
