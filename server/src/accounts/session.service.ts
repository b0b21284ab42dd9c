import { hash, randomBytes } from "node:crypto";
import type { Person } from "../platform/actor.js";
import { config } from "../platform/config.js";
import type { Ctx, Unread } from "../platform/context.js";
import { opens, type Rows, readAlone, readBehind, type Statement } from "../platform/read.js";
import { onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";

/** The key of a stored session. */
export interface SessionKey {
  readonly accountId: string;
  readonly tokenHash: Buffer;
}

// A session ends 30 days after sign-in, and 7 days after it was last seen.
const findPerson = (alsoSelect = ""): string => `
  SELECT a.first_name || ' ' || a.last_name AS "name", a.support AS "isSupport",
         s.seen_at < now() - interval '1 hour' AS "isStale"${alsoSelect}
    FROM session s JOIN account a ON a.id = s.account_id
   WHERE s.account_id = $1 AND s.token_hash = $2
     AND s.expires_at > now() AND s.seen_at > now() - interval '7 days'`;

interface PersonRow {
  name: string;
  isSupport: boolean;
  isStale: boolean;
}

const FIND_PERSON = findPerson();
const FIND_PERSON_AND_OPEN = findPerson(`, ${opens("$3")}`);

/** A session that is still to be read: by one statement on one account's rows; nothing of it is remembered. */
export const unreadSession = (session: SessionKey): Unread => ({
  accountId: session.accountId,
  identify: async (ctx) => take(ctx, session, await readAlone(findStatement(session))),
  readIn: async (ctx, departmentId, statements) => {
    const [found = [], ...results] = await readBehind(findAndOpenStatement(session, departmentId), statements);
    await take(ctx, session, found);
    return results;
  },
});

/** The request is that person's then, or nobody's. */
async function take(ctx: Ctx, session: SessionKey, [row]: Rows): Promise<void> {
  const person = row && (await personIn(session.accountId, row as unknown as PersonRow));
  ctx.unread = null;
  if (!person) return;
  ctx.person = person;
  ctx.session = session;
  if (row.isStale) await markSeen(session);
}

const personIn = async (accountId: string, { name, isSupport }: PersonRow): Promise<Person> =>
  personOf(accountId, name, isSupport, isSupport && !config().isDefaultRun && (await hasSecondFactor(accountId)));

/** Whether an account signs in by two steps: asked of support staff alone, where it counts (`personOf`). */
async function hasSecondFactor(accountId: string): Promise<boolean> {
  const text = "SELECT FROM second_factor WHERE account_id = $1 AND confirmed_at IS NOT NULL";
  const found = await readAlone({ name: "has-second-factor", text, values: [accountId] });
  return found.length > 0;
}

const findStatement = ({ accountId, tokenHash }: SessionKey): Statement => ({
  name: "find-person",
  text: FIND_PERSON,
  values: [accountId, tokenHash],
});

/** Opens the department, too, for what comes behind it in its batch. */
const findAndOpenStatement = ({ accountId, tokenHash }: SessionKey, departmentId: string): Statement => ({
  name: "find-person-and-open",
  text: FIND_PERSON_AND_OPEN,
  values: [accountId, tokenHash, departmentId],
});

/** The person of an account. Support staff act as such with a second factor alone, but in the default run. */
export const personOf = (accountId: string, name: string, isSupport: boolean, hasSecondFactor: boolean): Person => {
  const lacksSecondFactor = isSupport && !hasSecondFactor && !config().isDefaultRun;
  return { accountId, name, isSupport: isSupport && !lacksSecondFactor, lacksSecondFactor };
};

/** At most once an hour, so that reading stays reading. */
const markSeen = ({ accountId, tokenHash }: SessionKey): Promise<unknown> =>
  onPlatform((tx) =>
    tx.query(
      `UPDATE session SET seen_at = now()
        WHERE account_id = $1 AND token_hash = $2 AND seen_at < now() - interval '1 hour'`,
      [accountId, tokenHash],
    ),
  );

/** Where a session is used from. */
export type Client = Pick<Ctx, "address" | "userAgent">;

/** Starts a session under a new token. */
export async function startSession(
  tx: Tx,
  accountId: string,
  client: Client,
): Promise<{ token: string; session: SessionKey }> {
  const { token, ...session } = drawToken(accountId);
  await tx.query(
    `INSERT INTO session (account_id, token_hash, expires_at, address, user_agent)
     VALUES ($1, $2, now() + interval '30 days', $3, $4)`,
    [accountId, session.tokenHash, client.address, client.userAgent],
  );
  return { token, session };
}

/** Ends one session, from the next request on. */
export const endSession = async (tx: Tx, { accountId, tokenHash }: SessionKey): Promise<void> => {
  await tx.query(`DELETE FROM session WHERE account_id = $1 AND token_hash = $2`, [accountId, tokenHash]);
};

/** Ends every session of an account, and every sign-in that waits for its code. */
export const endAllSessions = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query(`DELETE FROM half_session WHERE account_id = $1`, [accountId]);
  await tx.query(`DELETE FROM session WHERE account_id = $1`, [accountId]);
};

const hashOf = (secret: Buffer): Buffer => hash("sha256", secret, "buffer");

/** A new token of a session, and what is stored of it. */
export function drawToken(accountId: string): SessionKey & { readonly token: string } {
  const secret = randomBytes(32);
  const account = Buffer.from(accountId.replaceAll("-", ""), "hex").toString("base64url");
  return { accountId, tokenHash: hashOf(secret), token: `${account}.${secret.toString("base64url")}` };
}

const SESSION_TOKEN = /^([\w-]{22})\.([\w-]{43})$/;

/** Reads a token back; null when it is none. */
export function readSessionToken(token: string): SessionKey | null {
  const [, account = "", secret = ""] = SESSION_TOKEN.exec(token) ?? [];
  if (!secret) return null;
  const hex = Buffer.from(account, "base64url").toString("hex");
  const accountId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { accountId, tokenHash: hashOf(Buffer.from(secret, "base64url")) };
}
