import { recordAudit } from "../audit-log/audit-log.service.js";
import type { TokenScope } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError, notFound } from "../platform/errors.js";
import { decodeId, decodeOwnId, newId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { invalid, requireText } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import { authorize } from "../policy.js";
import { ApiToken, type CreateApiTokenInput } from "./api-token.type.js";
import { drawToken } from "./token-text.js";

const MAX_DAYS = 366;
const MAX_TOKENS = 50;

const COLUMNS = `t.department_id AS "departmentId", t.id AS uuid, t.name, t.scopes, t.creator_name AS "createdByName",
  t.created_at AS "createdAt", t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt", t.revoked_at AS "revokedAt"`;

/** The department's tokens, the newest first; those that ended long ago are left out. */
export async function listApiTokens(departmentId: string): Promise<ApiToken[]> {
  const text = `SELECT ${COLUMNS} FROM api_token t WHERE t.department_id = $1
     AND coalesce(t.revoked_at, t.expires_at) > now() - interval '90 days' ORDER BY t.id DESC`;
  const [rows = []] = await readInDepartment(departmentId, [{ name: "api-tokens", text, values: [departmentId] }]);
  return rows.map((row) => Object.assign(new ApiToken(), row));
}

/** The token that a request came with; null when it has ended meanwhile. */
export async function readApiToken({
  departmentId,
  id,
}: {
  departmentId: string;
  id: string;
}): Promise<ApiToken | null> {
  const text = `SELECT ${COLUMNS} FROM api_token t WHERE t.department_id = $1 AND t.id = $2`;
  const [[row] = []] = await readInDepartment(departmentId, [{ name: "api-token", text, values: [departmentId, id] }]);
  return row ? Object.assign(new ApiToken(), row) : null;
}

const INSERT = `
  INSERT INTO api_token AS t (department_id, id, name, secret_hash, scopes, created_by, creator_name, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now() + $8 * interval '1 day') RETURNING ${COLUMNS}`;

const LIVE = `
  SELECT count(*)::int AS n FROM api_token WHERE department_id = $1 AND revoked_at IS NULL AND expires_at > now()`;

/** Makes a token; its secret is in the answer and nowhere else. */
export function createApiToken(ctx: Ctx, input: CreateApiTokenInput): Promise<{ token: ApiToken; secret: string }> {
  return inDepartment(ctx, decodeOwnId("dep", input.departmentId), async (tx, actor) => {
    authorize(actor, "api-token.manage");
    const name = requireText("name", input.name, 100);
    const scopes: TokenScope[] = [...new Set(input.scopes)].sort();
    if (scopes.length === 0) throw invalid("scopes", "Choose what the token may be used for.");
    const days = input.expiresInDays;
    if (days < 1 || days > MAX_DAYS) throw invalid("expiresInDays", `Choose 1 to ${MAX_DAYS} days.`);
    const [live] = await tx.query<{ n: number }>(LIVE, [tx.departmentId]);
    if ((live?.n ?? 0) >= MAX_TOKENS) throw new AppError("CONFLICT", `Revoke a token first: ${MAX_TOKENS} are in use.`);
    const id = newId();
    const { text, secretHash } = drawToken(tx.departmentId, id);
    const values = [tx.departmentId, id, name, secretHash, scopes, actor.accountId, actor.name, days];
    const [row] = await tx.query<object>(INSERT, values);
    const changes = { name: [null, name], scopes: [null, scopes], days };
    await recordAudit(tx, actor, { action: "api-token.created", subjectId: id, changes });
    return { token: Object.assign(new ApiToken(), row), secret: text };
  });
}

const REVOKE = `
  UPDATE api_token t SET revoked_at = coalesce(t.revoked_at, now()) WHERE t.department_id = $1 AND t.id = $2
  RETURNING ${COLUMNS}, old.revoked_at IS NULL AS "isNew"`;

/** Ends a token from its next request on. Twice is once. */
export function revokeApiToken(ctx: Ctx, tokenId: string): Promise<ApiToken> {
  const { departmentId, id } = decodeId("tok", tokenId);
  return inDepartment(ctx, departmentId, async (tx, actor) => {
    authorize(actor, "api-token.manage");
    const [row] = await tx.query<{ isNew: boolean; name: string }>(REVOKE, [departmentId, id]);
    if (!row) throw notFound();
    const { isNew, ...token } = row;
    if (isNew) {
      const changes = { name: [row.name, null] };
      await recordAudit(tx, actor, { action: "api-token.revoked", subjectId: id, changes });
    }
    return Object.assign(new ApiToken(), token);
  });
}
