import type { ServerResponse } from "node:http";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { defineLimit } from "../platform/rate-limit.js";
import { readInDepartment } from "../platform/read.js";
import { asSystem } from "../platform/transaction.js";
import { readToken, type TokenKey } from "./token-text.js";

/** The most requests of one token within a minute. */
export const REQUESTS_PER_MINUTE = 600;

const requests = defineLimit("api-token", REQUESTS_PER_MINUTE, 60);

const FIND = `
  SELECT last_used_at IS NULL OR last_used_at < now() - interval '1 minute' AS "isStale" FROM api_token
   WHERE department_id = $1 AND id = $2 AND secret_hash = $3 AND revoked_at IS NULL AND expires_at > now()`;

/**
 * Who is behind an Authorization header: null when there is none, UNAUTHENTICATED when its token opens nothing (any
 * more). The answer's headers say what is left of the token's requests.
 */
export async function authenticateToken(
  header: string | undefined,
  response: ServerResponse | null,
): Promise<Pick<Ctx, "person" | "session" | "token"> | null> {
  if (header === undefined) return null;
  const token = readToken(/^Bearer +(\S+)$/i.exec(header)?.[1] ?? "");
  if (!token) throw new AppError("UNAUTHENTICATED", "Send the token as `Authorization: Bearer mst....`.");
  const values = [token.departmentId, token.id, token.secretHash];
  const [[row] = []] = await readInDepartment(token.departmentId, [{ name: "find-token", text: FIND, values }]);
  if (!row) throw new AppError("UNAUTHENTICATED", "This token is unknown, was revoked, or has expired.");
  await countRequest(token, response);
  if (row.isStale) await markUsed(token);
  return { person: null, session: null, token };
}

async function countRequest({ id }: TokenKey, response: ServerResponse | null): Promise<void> {
  const { limit, remaining, resetSeconds, isExceeded } = await requests.takeAndTell(id);
  response?.setHeader("ratelimit-limit", limit);
  response?.setHeader("ratelimit-remaining", remaining);
  response?.setHeader("ratelimit-reset", resetSeconds);
  if (!isExceeded) return;
  response?.setHeader("retry-after", resetSeconds);
  throw new AppError("RATE_LIMITED", `Too many requests. Try again in ${resetSeconds} seconds.`);
}

/** At most once a minute, so that reading stays reading. */
const markUsed = ({ departmentId, id }: TokenKey): Promise<unknown> =>
  asSystem(departmentId, (tx) =>
    tx.query(`UPDATE api_token SET last_used_at = now() WHERE department_id = $1 AND id = $2`, [departmentId, id]),
  );
