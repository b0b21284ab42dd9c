import { type Ctx, signedIn } from "../platform/context.js";
import { readAlone } from "../platform/read.js";
import type { Tx } from "../platform/tx.js";
import { drawToken, readSessionToken, type SessionKey } from "./session.service.js";

/** A sign-in whose password was right, and whose code is still to come. It opens nothing but that step. */
export interface HalfSession extends SessionKey {
  readonly name: string;
  readonly isSupport: boolean;
  readonly isKnownPlace: boolean;
}

/** Begins the five minutes for the code; answers with the token for this browser's cookie. */
export async function startHalfSession(tx: Tx, accountId: string): Promise<string> {
  const { token, tokenHash } = drawToken(accountId);
  await tx.query(`DELETE FROM half_session WHERE account_id = $1 AND expires_at <= now()`, [accountId]);
  await tx.query(
    `INSERT INTO half_session (account_id, token_hash, expires_at) VALUES ($1, $2, now() + interval '5 minutes')`,
    [accountId, tokenHash],
  );
  return token;
}

const FIND = `
  SELECT a.first_name || ' ' || a.last_name AS "name", a.support AS "isSupport",
         EXISTS (SELECT FROM sign_in_place p WHERE p.account_id = $1 AND p.address = $3) AS "isKnownPlace"
    FROM half_session h JOIN account a ON a.id = h.account_id
   WHERE h.account_id = $1 AND h.token_hash = $2 AND h.expires_at > now()`;

/** The half session of the request's cookie, while it lasts. */
export async function findHalfSession(ctx: Ctx): Promise<HalfSession | null> {
  const key = ctx.halfSession ? readSessionToken(ctx.halfSession) : null;
  if (!key) return null;
  const values = [key.accountId, key.tokenHash, ctx.address];
  const [row] = await readAlone<Omit<HalfSession, keyof SessionKey>>({ name: "find-half-session", text: FIND, values });
  return row ? { ...key, ...row } : null;
}

/** Takes it for good; false when another request was faster, or a new password has ended it. */
export async function takeHalfSession(tx: Tx, { accountId, tokenHash }: SessionKey): Promise<boolean> {
  const taken = await tx.query(
    `DELETE FROM half_session WHERE account_id = $1 AND token_hash = $2 AND expires_at > now() RETURNING 1 AS one`,
    [accountId, tokenHash],
  );
  return taken.length > 0;
}

const KNOWN = `SELECT 1 AS one FROM sign_in_place WHERE account_id = $1 AND address = $2`;

/** Whether the signed-in person has signed in from this address before, as a session may be stolen. */
export async function isKnownPlace(ctx: Ctx): Promise<boolean> {
  const values = [signedIn(ctx).accountId, ctx.address];
  return (await readAlone({ name: "known-place", text: KNOWN, values })).length > 0;
}
