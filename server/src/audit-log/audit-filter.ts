import { AppError } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import type { Parameters } from "../platform/statement.js";
import { textProblem } from "../platform/text.js";
import { wordConditions } from "../users/user-filter.js";
import { type AuditFilter, AuditWay } from "./audit-event.type.js";
import { actorKindsOf } from "./audit-words.js";

/** Which events of a department; `usersOnly` is what officers see who are no admins. */
export interface AuditView {
  readonly departmentId: string;
  readonly filter: AuditFilter;
  readonly usersOnly: boolean;
}

const MAX_ACTIONS = 100;

/** The conditions on `audit_event e`, its actor `a` and its user `m`; `$1` is the department. */
export function auditConditions({ departmentId, filter, usersOnly }: AuditView, parameters: Parameters): string[] {
  const { actions, userId, actor, subject, ways, from, to } = filter;
  const conditions = ["e.department_id = $1"];
  // Of users they see: whoever was removed is none.
  if (usersOnly) conditions.push("m.status <> 'REMOVED'");
  if (actions?.length) conditions.push(byAction(actions, parameters));
  if (userId) conditions.push(`e.user_id = ${parameters.add(userIn(departmentId, userId))}`);
  if (actor?.trim()) conditions.push(byActor(nameIn("actor", actor), parameters));
  if (subject?.trim()) conditions.push(bySubject(nameIn("subject", subject), parameters));
  if (ways?.length) conditions.push(byWay(ways, parameters));
  if (from) conditions.push(`e.at >= ${parameters.add(from)}`);
  if (to) conditions.push(`e.at < ${parameters.add(to)}`);
  return conditions;
}

function byAction(actions: readonly string[], parameters: Parameters): string {
  if (actions.length > MAX_ACTIONS) throw refused("actions", `Name at most ${MAX_ACTIONS} actions.`);
  if (actions.some((one) => !/^[a-z][a-z.-]{0,60}$/.test(one))) throw refused("actions", "This is no action.");
  const patterns = actions.map((one) => (one.endsWith(".") ? `${one}%` : one));
  return `e.action LIKE ANY(${parameters.add(patterns)}::text[])`;
}

const byActor = (name: string, parameters: Parameters): string =>
  `position(fold(${parameters.add(name)}) in fold(a.first_name || ' ' || a.last_name)) > 0`;

/** People are found by the trigrams of the users table (index membership_search), labels by a look at each. */
function bySubject(name: string, parameters: Parameters): string {
  const people = ["s.department_id = $1", ...wordConditions(name.split(/ +/).slice(0, 4), "s.search", parameters)];
  const label = `position(fold(${parameters.add(name)}) in l.name_key) > 0`;
  return `(e.user_id IN (SELECT s.id FROM searchable_membership s WHERE ${people.join(" AND ")})
    OR e.subject_id IN (SELECT l.id FROM department_group l WHERE l.department_id = $1 AND ${label}
                        UNION ALL SELECT l.id FROM location l WHERE l.department_id = $1 AND ${label}))`;
}

/** An import is a way of its own, whoever ran it. */
function byWay(ways: readonly AuditWay[], parameters: Parameters): string {
  const others = `e.batch_id IS NULL AND e.actor_kind = ANY(${parameters.add(actorKindsOf(ways))}::text[])`;
  return ways.includes(AuditWay.IMPORT) ? `(e.batch_id IS NOT NULL OR ${others})` : others;
}

function nameIn(field: string, text: string): string {
  const problem = textProblem(text, 200);
  if (problem) throw refused(field, problem);
  return text.trim().replace(/\s+/g, " ");
}

/** Somebody of another department has no events here. */
function userIn(departmentId: string, text: string): string {
  const user = decodeId("usr", text);
  if (user.departmentId !== departmentId) throw new AppError("NOT_FOUND", "This user was not found.");
  return user.id;
}

const refused = (field: string, message: string): AppError =>
  new AppError("INVALID_INPUT", message, { [field]: message });
