import { AppError } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import type { Parameters } from "../platform/statement.js";
import { type AuditFilter, AuditWay } from "./audit-event.type.js";
import { actorKindsOf } from "./audit-words.js";
import { type FoundNames, findNames } from "./find-names.js";

/** Which events of a department. */
export interface AuditView {
  readonly departmentId: string;
  readonly filter: AuditFilter;
  /** What officers see who are no admins. */
  readonly usersOnly: boolean;
  /** Whom the filter's names stand for. */
  readonly names: FoundNames;
}

/** Reads a filter; the names in it are looked up once, for the page, its total and the export. */
export async function auditView(departmentId: string, filter: AuditFilter, usersOnly: boolean): Promise<AuditView> {
  return { departmentId, filter, usersOnly, names: await findNames(departmentId, filter) };
}

const MAX_ACTIONS = 100;

/** The conditions on `audit_event e` and its user `m`; `$1` is the department. */
export function auditConditions(view: AuditView, parameters: Parameters): string[] {
  const { departmentId, filter, usersOnly, names } = view;
  const { actions, userId, ways, from, to } = filter;
  const { actors, subjects } = names;
  const conditions = ["e.department_id = $1"];
  // Of users they see: whoever was removed is none.
  if (usersOnly) conditions.push("m.status <> 'REMOVED'");
  if (actions?.length) conditions.push(byAction(actions, parameters));
  if (userId) conditions.push(`e.user_id = ${parameters.add(userIn(departmentId, userId))}`);
  if (actors) conditions.push(`e.actor_account_id = ANY(${parameters.add(actors)}::uuid[])`);
  if (subjects) conditions.push(bySubject(subjects, parameters));
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

// Indexes audit_event_user, audit_event_subject.
const bySubject = ({ userIds, labelIds }: NonNullable<FoundNames["subjects"]>, parameters: Parameters): string =>
  `(e.user_id = ANY(${parameters.add(userIds)}::uuid[]) OR e.subject_id = ANY(${parameters.add(labelIds)}::uuid[]))`;

/** An import is a way of its own, whoever ran it. */
function byWay(ways: readonly AuditWay[], parameters: Parameters): string {
  const others = `e.batch_id IS NULL AND e.actor_kind = ANY(${parameters.add(actorKindsOf(ways))}::text[])`;
  return ways.includes(AuditWay.IMPORT) ? `(e.batch_id IS NOT NULL OR ${others})` : others;
}

/** Somebody of another department has no events here. */
function userIn(departmentId: string, text: string): string {
  const user = decodeId("usr", text);
  if (user.departmentId !== departmentId) throw new AppError("NOT_FOUND", "This user was not found.");
  return user.id;
}

const refused = (field: string, message: string): AppError =>
  new AppError("INVALID_INPUT", message, { [field]: message });
