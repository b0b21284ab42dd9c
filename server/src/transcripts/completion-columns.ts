import type { Selection } from "../platform/selection.js";
import { Completion } from "./completion.type.js";

/** What a page reads of its completions `c`. */
export interface CompletionSource {
  readonly columns: string;
  readonly from: string;
}

const KEY = `c.account_id AS "accountId", c.id AS uuid`;

/** What lists of classes mostly show: each is read where it was asked for. */
const CLASS: Readonly<Record<string, string>> = {
  className: `c.class_name AS "className"`,
  provider: "c.provider",
  takeType: `c.take_type AS "takeType"`,
  creditType: `c.credit_type AS "creditType"`,
  minutes: "c.minutes",
  completedOn: `c.completed_on AS "completedOn"`,
  state: "c.state",
};

const FACTS = `${[KEY, ...Object.values(CLASS)].join(", ")},
       c.recorded_in AS "recordedIn", c.assignment_id AS "assignmentUuid", c.proof_id AS "proofUuid",
       c.format, c.capce_number AS "capceNumber", c.areas, c.registered_on AS "registeredOn",
       c.created_at AS "createdAt", c.recorder_name AS "recorderName", c.decider_name AS "deciderName",
       c.decided_at AS "decidedAt", c.refused_why AS "refusedWhy", c.deleted_at AS "deletedAt",
       c.deleted_why AS "deletedWhy", c.deleter_name AS "deleterName"`;

const WITH_USER = `${FACTS}, m.id AS "userUuid", m.first_name || ' ' || m.last_name AS "userName"`;

/** Completions of people of department $1, whoever they are, with the user. */
export const IN_DEPARTMENT: CompletionSource = {
  columns: WITH_USER,
  from: `completion c JOIN membership m ON m.department_id = $1 AND m.account_id = c.account_id AND m.status <> 'REMOVED'`,
};

/** Where completions stand, whose they are, and all of them that a page may read. */
export interface TranscriptSource extends CompletionSource {
  readonly classes: string;
  readonly whose: string;
}

/** Completions of user $2 of department $1, as it sees them. */
export const OF_USER: TranscriptSource = {
  columns: WITH_USER,
  from: `user_completion c JOIN membership m ON m.department_id = $1 AND m.id = c.user_id`,
  classes: "user_completion c",
  // Says beforehand that it is one account, so that its rows are read in the index's order, and only as many as are shown.
  whose: `c.account_id = (SELECT o.account_id FROM membership o
                   WHERE o.department_id = $1 AND o.id = $2 AND o.status <> 'REMOVED')`,
};

/** Completions as the person, account $1, sees their own. */
export const OF_ACCOUNT: TranscriptSource = {
  columns: `${FACTS}, NULL AS "userUuid", a.first_name || ' ' || a.last_name AS "userName"`,
  from: `completion c JOIN account a ON a.id = c.account_id`,
  classes: "completion c",
  whose: "c.account_id = $1",
};

const WITHOUT_COLUMN = new Set(["id", "__typename"]);

/** What a page reads: the classes alone where nothing else is asked for, all of it otherwise. */
export function sourceFor({ columns, from, classes }: TranscriptSource, selection: Selection): CompletionSource {
  const asked = [...selection].filter((path) => path.startsWith("nodes.")).map((path) => path.slice("nodes.".length));
  const fields = asked.filter((field) => !WITHOUT_COLUMN.has(field));
  if (!fields.every((field) => CLASS[field])) return { columns, from };
  return { columns: [KEY, ...fields.map((field) => CLASS[field])].join(", "), from: classes };
}

/** A completion of the schema, from a row of one of these. */
export const toCompletion = (row: object, seenIn: string | null): Completion =>
  Object.assign(new Completion(), row, { seenIn });
