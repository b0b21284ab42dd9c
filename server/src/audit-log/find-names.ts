import { readInDepartment } from "../platform/read.js";
import { Parameters, prepared } from "../platform/statement.js";
import { invalid, textProblem } from "../platform/text.js";
import { wordConditions } from "../users/user-filter.js";
import type { AuditFilter } from "./audit-event.type.js";

/** Whom the names in a filter stand for; null where nothing was asked. */
export interface FoundNames {
  /** Accounts of those who did it. */
  readonly actors: readonly string[] | null;
  /** Those it happened to: people, and groups or locations. */
  readonly subjects: { readonly userIds: readonly string[]; readonly labelIds: readonly string[] } | null;
}

const MAX_FOUND = 5_000;

/** Looks the names of a filter up, people by the search of the users table (index membership_search). */
export async function findNames(departmentId: string, { actor, subject }: AuditFilter): Promise<FoundNames> {
  const [actors, userIds, labelIds] = await Promise.all([
    actor?.trim() ? find(departmentId, "actor", nameIn("actor", actor), ACTORS) : null,
    subject?.trim() ? find(departmentId, "subject", nameIn("subject", subject), USERS) : null,
    subject?.trim() ? find(departmentId, "subject", nameIn("subject", subject), LABELS) : null,
  ]);
  return { actors, subjects: userIds && labelIds && { userIds, labelIds } };
}

type Text = (name: string, parameters: Parameters) => string;

async function find(departmentId: string, field: string, name: string, text: Text): Promise<string[]> {
  const parameters = new Parameters(departmentId);
  const statement = prepared("audit-names", `${text(name, parameters)} LIMIT ${MAX_FOUND + 1}`, parameters);
  const [rows = []] = await readInDepartment(departmentId, [statement]);
  if (rows.length > MAX_FOUND) throw invalid(field, "Too many are called so: type more of the name.");
  return rows.map(({ id }) => String(id));
}

/** Users whose name or address has all the words. */
const USERS: Text = (name, parameters) =>
  `SELECT s.id FROM searchable_membership s
    WHERE ${["s.department_id = $1", ...wordConditions(name.split(" ").slice(0, 4), "s.search", parameters)].join(" AND ")}`;

/** They, and who is none: support on a visit, and whoever answered an invitation without joining. */
const ACTORS: Text = (name, parameters) => {
  const isCalledSo = `position(fold(${parameters.add(name)}) in fold(a.first_name || ' ' || a.last_name)) > 0`;
  return `SELECT m.account_id AS id FROM membership m WHERE m.department_id = $1 AND m.id IN (${USERS(name, parameters)})
    UNION SELECT a.id FROM support_visit v JOIN account a ON a.id = v.account_id
           WHERE v.department_id = $1 AND ${isCalledSo}
    UNION SELECT a.id FROM invitation i JOIN account a ON a.id = i.account_id
           WHERE i.department_id = $1 AND ${isCalledSo}`;
};

const LABELS: Text = (name, parameters) => {
  const isCalledSo = `position(fold(${parameters.add(name)}) in l.name_key) > 0`;
  return `SELECT l.id FROM department_group l WHERE l.department_id = $1 AND ${isCalledSo}
    UNION ALL SELECT l.id FROM location l WHERE l.department_id = $1 AND ${isCalledSo}`;
};

function nameIn(field: string, text: string): string {
  const problem = textProblem(text, 200);
  if (problem) throw invalid(field, problem);
  return text.trim().replace(/\s+/g, " ");
}
