import type { ServerResponse } from "node:http";
import type { Ctx, Unread } from "../platform/context.js";
import { TOKEN_IS_GOOD, TOKEN_IS_STALE } from "../platform/entry-statements.js";
import { AppError } from "../platform/errors.js";
import { inBlocks } from "../platform/rate-blocks.js";
import { defineLimit, type LimitState } from "../platform/rate-limit.js";
import { readInDepartment } from "../platform/read.js";
import { asSystem } from "../platform/transaction.js";
import { readToken, type TokenKey } from "./token-text.js";

/** The most requests of one token within a minute. */
export const REQUESTS_PER_MINUTE = 600;

const requests = inBlocks(defineLimit("api-token", REQUESTS_PER_MINUTE, 60), 10);

const FIND = `
  SELECT ${TOKEN_IS_STALE} AS "isStale" FROM api_token t
   WHERE t.department_id = $1 AND t.id = $2 AND t.secret_hash = $3 AND ${TOKEN_IS_GOOD}`;

/**
 * Who is behind an Authorization header: null when there is none, UNAUTHENTICATED when its token opens nothing (any
 * more). The answer's headers say what is left of the token's requests. A token that was found within this minute,
 * and has requests left, is looked up where its department is entered, in the same trip (ADR 32).
 */
export async function authenticateToken(
  header: string | undefined,
  response: ServerResponse | null,
): Promise<Pick<Ctx, "person" | "session" | "token" | "unread"> | null> {
  if (header === undefined) return null;
  const token = readToken(/^Bearer +(\S+)$/i.exec(header)?.[1] ?? "");
  if (!token) throw new AppError("UNAUTHENTICATED", "Send the token as `Authorization: Bearer mst....`.");
  const spent = requests.spend(keyOf(token));
  if (!spent) await findToken(token);
  answerWith(spent ?? (await requests.take(keyOf(token))), response);
  return { person: null, session: null, token, unread: spent && unreadToken(token) };
}

/** By its secret, too: what a token has left is not spent by whoever knows its id alone. Ids are of one department. */
const keyOf = ({ id, secretHash }: TokenKey): string => `${id}.${secretHash.toString("base64url")}`;

async function findToken(token: TokenKey): Promise<void> {
  const values = [token.departmentId, token.id, token.secretHash];
  const [[row] = []] = await readInDepartment(token.departmentId, [{ name: "find-token", text: FIND, values }]);
  if (!row) throw new AppError("UNAUTHENTICATED", "This token is unknown, was revoked, or has expired.");
  if (row.isStale) await markUsed(token);
}

const unreadToken = (token: TokenKey): Unread => ({
  identify: async (ctx) => {
    await findToken(token);
    ctx.unread = null;
  },
  readIn: async (ctx, departmentId, statements) => {
    const results = await readInDepartment(departmentId, statements);
    const [[entry] = []] = results;
    if (entry?.tokenId) ctx.unread = null;
    if (entry?.isStale) await markUsed(token);
    return results;
  },
});

function answerWith({ limit, remaining, resetAfter, isExceeded }: LimitState, response: ServerResponse | null): void {
  const seconds = Math.ceil(resetAfter / 1000);
  response?.setHeader("ratelimit-limit", limit);
  response?.setHeader("ratelimit-remaining", remaining);
  response?.setHeader("ratelimit-reset", seconds);
  if (!isExceeded) return;
  response?.setHeader("retry-after", seconds);
  throw new AppError("RATE_LIMITED", `Too many requests. Try again in ${seconds} seconds.`);
}

/** At most once a minute, so that reading stays reading. */
const markUsed = ({ departmentId, id }: TokenKey): Promise<unknown> =>
  asSystem(departmentId, (tx) =>
    tx.query(`UPDATE api_token SET last_used_at = now() WHERE department_id = $1 AND id = $2`, [departmentId, id]),
  );
