import { recordAudit } from "../audit-log/audit-log.service.js";
import { type Ctx, signedIn } from "../platform/context.js";
import { readAlone } from "../platform/read.js";
import { onPlatform } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { selfActor } from "../users/user-identity.js";
import { Session } from "./my-account.type.js";

// A session is named by a hash of what is stored of its secret: the name opens nothing.
const NAME = `encode(substring(sha256(token_hash) FROM 1 FOR 16), 'hex')`;

const SESSIONS = `
  SELECT ${NAME} AS key, address, user_agent AS "userAgent", created_at AS "startedAt", seen_at AS "seenAt",
         token_hash = $2 AS "isCurrent"
    FROM session WHERE account_id = $1 AND expires_at > now() AND seen_at > now() - interval '7 days'
   ORDER BY seen_at DESC, created_at DESC LIMIT 100`;

/** Where the person is signed in, the latest first. */
export async function listSessions(ctx: Ctx): Promise<Session[]> {
  const values = [signedIn(ctx).accountId, ctx.session?.tokenHash ?? null];
  const rows = await readAlone<object>({ name: "own-sessions", text: SESSIONS, values });
  return rows.map((row) => Object.assign(new Session(), row));
}

/** Signs the person out in one place; false when they were not signed in there. */
export function endOneSession(ctx: Ctx, key: string): Promise<boolean> {
  const { accountId } = signedIn(ctx);
  return onPlatform(async (tx) => {
    const values = [accountId, key, ctx.session?.tokenHash ?? null];
    const ended = await tx.query(
      `DELETE FROM session WHERE account_id = $1 AND ${NAME} = $2 AND token_hash IS DISTINCT FROM $3 RETURNING 1 AS one`,
      values,
    );
    if (ended.length > 0) await recordAudit(tx, selfActor(accountId), { action: "account.session-ended", accountId });
    return ended.length > 0;
  });
}

/** Signs the person out everywhere but here; sign-ins that wait for their code end too. */
export async function endOtherSessions(tx: Tx, ctx: Ctx): Promise<number> {
  await tx.query(`DELETE FROM half_session WHERE account_id = $1`, [signedIn(ctx).accountId]);
  const values = [signedIn(ctx).accountId, ctx.session?.tokenHash ?? null];
  const text = `DELETE FROM session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2`;
  return (await tx.client.query(text, values)).rowCount ?? 0;
}

/** The same as a request of its own. */
export function signOutElsewhere(ctx: Ctx): Promise<number> {
  const { accountId } = signedIn(ctx);
  return onPlatform(async (tx) => {
    const n = await endOtherSessions(tx, ctx);
    if (n > 0) {
      await recordAudit(tx, selfActor(accountId), {
        action: "account.session-ended",
        accountId,
        changes: { sessions: n },
      });
    }
    return n;
  });
}
