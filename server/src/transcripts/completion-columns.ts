import type { Selection } from "../platform/selection.js";
import { Completion } from "./completion.type.js";

/** What lists of classes mostly show. */
const CLASS = `c.account_id AS "accountId", c.id AS uuid, c.class_name AS "className", c.provider, c.take_type AS "takeType",
       c.credit_type AS "creditType", c.minutes, c.completed_on::text AS "completedOn", c.state`;

const CLASS_FIELDS: Selection = new Set(
  ["__typename", "id", "className", "provider", "takeType", "creditType", "minutes", "completedOn", "state"].map(
    (field) => `nodes.${field}`,
  ),
);

const FACTS = `${CLASS}, c.recorded_in AS "recordedIn", c.assignment_id AS "assignmentUuid", c.proof_id AS "proofUuid",
       c.format, c.capce_number AS "capceNumber", c.areas, c.registered_on::text AS "registeredOn",
       c.created_at AS "createdAt", c.recorder_name AS "recorderName", c.decider_name AS "deciderName",
       c.decided_at AS "decidedAt", c.refused_why AS "refusedWhy", c.deleted_at AS "deletedAt",
       c.deleted_why AS "deletedWhy", c.deleter_name AS "deleterName"`;

/** Completions of people of department $1, as it sees them: with the user. */
export const IN_DEPARTMENT = {
  columns: `${FACTS}, m.id AS "userUuid", m.first_name || ' ' || m.last_name AS "userName"`,
  from: `completion c JOIN membership m ON m.department_id = $1 AND m.account_id = c.account_id AND m.status <> 'REMOVED'`,
};

/** Completions as the person sees their own. */
export const OF_ACCOUNT = {
  columns: `${FACTS}, NULL AS "userUuid", a.first_name || ' ' || a.last_name AS "userName"`,
  from: `completion c JOIN account a ON a.id = c.account_id`,
};

/** Completions alone, without whose they are. */
export const CLASSES = "completion c";

/** What a page reads: the classes alone where nothing else is asked for, all of it otherwise. */
export function sourceFor(source: typeof IN_DEPARTMENT, selection: Selection): typeof IN_DEPARTMENT {
  const fields = [...selection].filter((path) => path.startsWith("nodes."));
  return fields.every((path) => CLASS_FIELDS.has(path)) ? { columns: CLASS, from: CLASSES } : source;
}

/** A completion of the schema, from a row of one of these. */
export const toCompletion = (row: object, seenIn: string | null): Completion =>
  Object.assign(new Completion(), row, { seenIn });
