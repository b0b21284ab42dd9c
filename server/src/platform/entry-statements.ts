import type { Role, TokenScope } from "./actor.js";
import type { DepartmentRow } from "./context.js";
import type { Statement } from "./read.js";

/** What entering finds of a person: a member, support staff on a visit, or neither: then they may not enter. */
export interface EntryRow extends DepartmentRow {
  readonly userId: string | null;
  readonly role: Role | null;
  readonly visitId?: string | null;
}

/** What entering finds of a token that opens something; of another all is null. */
export interface TokenRow extends DepartmentRow {
  readonly tokenId: string;
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly isStale: boolean;
}

/** Whether a token `t` was used longer ago than a minute, or never. */
export const TOKEN_IS_STALE = "t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute'";

/** Whether a token `t` is neither revoked nor expired. */
export const TOKEN_IS_GOOD = "t.revoked_at IS NULL AND t.expires_at > now()";

const DEPARTMENT = `d.id AS "departmentId", d.name AS "departmentName", d.time_zone AS "timeZone",
         d.inactive_policy AS "inactivePolicy", d.approval, d.officers_may_grant_admin AS "officersMayGrantAdmin",
         d.notify_removed AS "notifyRemoved", d.version`;

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

/** Who account $2 is in department $1, in a transaction that is about to write. */
export const FIND_ACTOR = `SELECT ${MEMBER}, v.id AS "visitId" ${OR_BY_VISIT} WHERE d.id = $1`;

// For whoever may not enter, the department is shut again: what is read behind it finds nothing. Not where something is
// written: a job that lost its officer's rights still has to say so in that department.
const shutUnless = (mayEnter: string): string =>
  `CASE WHEN ${mayEnter} THEN NULL ELSE set_config('app.department_id', '', true) END AS shut`;

const ENTER_AS_MEMBER = `SELECT ${MEMBER}, ${shutUnless("m.id IS NOT NULL")} ${AS_MEMBER} WHERE d.id = $1`;

const ENTER_BY_VISIT = `
  SELECT ${MEMBER}, v.id AS "visitId", ${shutUnless("m.id IS NOT NULL OR v.id IS NOT NULL")} ${OR_BY_VISIT} WHERE d.id = $1`;

export const enterAsMember = (departmentId: string, accountId: string): Statement => ({
  name: "enter-as-member",
  text: ENTER_AS_MEMBER,
  values: [departmentId, accountId],
});

/** The same for support staff, who may have a visit. */
export const enterByVisit = (departmentId: string, accountId: string): Statement => ({
  name: "enter-by-visit",
  text: ENTER_BY_VISIT,
  values: [departmentId, accountId],
});

/**
 * Token $2 of department $1. One of another department finds no row here, like one that was revoked or has expired. It
 * opens what is open to whoever made it: no closed department, and nothing once that person is inactive, archived or
 * removed (ADR 13).
 */
export const FIND_TOKEN = `
  SELECT ${DEPARTMENT}, t.id AS "tokenId", t.created_by AS "accountId", t.name, t.scopes, ${TOKEN_IS_STALE} AS "isStale"
    FROM api_token t JOIN department d ON d.id = t.department_id AND d.disabled_at IS NULL
   WHERE t.department_id = $1 AND t.id = $2 AND ${TOKEN_IS_GOOD}
     AND (EXISTS (SELECT FROM membership m WHERE m.department_id = $1 AND m.account_id = t.created_by
                     AND (m.status = 'ACTIVE' OR (m.status = 'INACTIVE' AND d.inactive_policy = 'REPORT_ONLY')))
          OR EXISTS (SELECT FROM account a WHERE a.id = t.created_by AND a.support))`;

/** The same by its secret, whose hash is $3. */
export const FIND_TOKEN_BY_SECRET = `${FIND_TOKEN} AND t.secret_hash = $3`;

// There is a row for a token that opens nothing, too: it is what shuts the department.
const ENTER_BY_TOKEN = `
  SELECT e.*, ${shutUnless(`e."tokenId" IS NOT NULL`)}
    FROM (VALUES (true)) one LEFT JOIN (${FIND_TOKEN_BY_SECRET}) e ON true`;

export const enterByToken = (
  departmentId: string,
  token: { readonly id: string; readonly secretHash: Buffer },
): Statement => ({
  name: "enter-by-token",
  text: ENTER_BY_TOKEN,
  values: [departmentId, token.id, token.secretHash],
});
