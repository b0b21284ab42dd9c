import { Department } from "../departments/department.entity.js";
import { AppError } from "../platform/errors.js";
import { encodeId } from "../platform/ids.js";
import { pageRequest } from "../platform/pagination.js";
import { readInDepartment, type Statement } from "../platform/read.js";
import { searchText } from "../platform/search-text.js";
import type { Selection } from "../platform/selection.js";
import { ImportOutcome } from "./import.rules.js";
import type { ImportBatch } from "./import-batch.entity.js";
import { rulesOf } from "./import-kinds.js";
import { ImportRow, type ImportRowConnection, type ImportRowsArgs } from "./import-row.type.js";
import {
  type ExplainedRow,
  explainProblem,
  explainReason,
  problemsOf,
  type ReasonWords,
} from "./reason-words.rules.js";

/** The columns of a row as its properties. */
export const ROW_COLUMNS = `line, first_name AS "firstName", last_name AS "lastName", email, login_id AS "loginId",
  employee_id AS "employeeId", role, role_text AS "roleText", coalesce(group_names, '[]') AS "groupNames",
  location_name AS "locationName", target_department_id AS "targetDepartmentId", problems, plan, outcome, reason, detail,
  changes, user_id AS "userId", class, record`;

interface StoredClass {
  readonly courseId: string | null;
  readonly courseDepartmentId: string | null;
}

interface StoredRow extends ExplainedRow {
  readonly record: StoredClass | null;
  readonly changes: Readonly<Record<string, [string | null, string | null]>> | null;
  readonly outcome: ImportOutcome | null;
  readonly userId: string | null;
}

/** A row as it is shown, in its kind's words; its department and user are still to be added. */
export function toImportRow(words: ReasonWords, stored: object): ImportRow {
  const row = stored as StoredRow;
  const isDone = row.outcome === ImportOutcome.CREATED || row.outcome === ImportOutcome.UPDATED;
  return Object.assign(new ImportRow(), row, NO_CLASS, row.class, {
    reasonText: explainReason(words, row),
    problems: problemsOf(words, row).map((problem) => ({
      field: problem.field,
      reason: problem.reason,
      message: explainProblem(words, row, problem),
    })),
    changes: changesOf(row),
    record: row.record && { ...row.record, courseId: courseIdOf(row.record) },
    userId: isDone || row.class ? row.userId : null,
    user: null,
  });
}

const NO_CLASS = {
  ...{ className: null, completedOn: null, hours: null, takeType: null, creditType: null, capceNumber: null },
  ...{ provider: null, contentAreas: null },
};

const courseIdOf = ({ courseId, courseDepartmentId }: StoredClass): string | null =>
  courseId && courseDepartmentId && encodeId("crs", courseDepartmentId, courseId);

const CHANGED_FIELDS = ["firstName", "lastName", "role", "employeeId", "location", "groups"];

const changesOf = ({ changes }: StoredRow): ImportRow["changes"] =>
  CHANGED_FIELDS.flatMap((field) => {
    const [oldValue, newValue] = changes?.[field] ?? [];
    return newValue === undefined ? [] : [{ field, oldValue: oldValue ?? null, newValue }];
  });

/** One page of a batch's rows, in the order of the file. */
export async function listRows(
  batch: ImportBatch,
  args: ImportRowsArgs,
  selection: Selection,
): Promise<ImportRowConnection> {
  const { size } = pageRequest({ first: args.first });
  const { name, where, values } = filterOf(batch, args);
  const after = args.after === null || args.after === undefined ? 0 : lineOf(args.after);
  const next = values.length + 1;
  const page: Statement = {
    name: `import-rows-${name}`,
    text: `SELECT ${ROW_COLUMNS} FROM import_row WHERE ${where} AND line > $${next} ORDER BY line LIMIT $${next + 1}`,
    values: [...values, after, size + 1],
  };
  const count: Statement = {
    name: `import-row-count-${name}`,
    text: `SELECT count(*)::int AS n FROM import_row WHERE ${where}`,
    values,
  };
  const [found = [], counted] = await readInDepartment(
    batch.departmentId,
    selection.has("totalCount") ? [page, count] : [page],
  );
  const nodes = found.slice(0, size).map((row) => toImportRow(rulesOf(batch).words, row));
  await addDepartments(nodes);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node.line), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: after > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Number(counted?.[0]?.n ?? 0),
  };
}

const cursorOf = (line: number): string => Buffer.from(String(line)).toString("base64url");

function lineOf(cursor: string): number {
  const line = Number(Buffer.from(cursor, "base64url").toString());
  if (Number.isInteger(line) && line > 0 && line < 2 ** 31 && cursorOf(line) === cursor) return line;
  throw new AppError("INVALID_INPUT", "This cursor is not one of this list.", { after: "Take a cursor of this list." });
}

interface Filter {
  /** Which conditions there are: each combination is one statement. */
  readonly name: string;
  readonly where: string;
  readonly values: readonly unknown[];
}

function filterOf({ departmentId, uuid }: ImportBatch, args: ImportRowsArgs): Filter {
  const values: unknown[] = [departmentId, uuid];
  const conditions = ["department_id = $1", "batch_id = $2"];
  let name = "";
  const add = (letter: string, condition: (place: string) => string, ...value: readonly unknown[]): void => {
    name += letter;
    values.push(...value);
    conditions.push(condition(`$${values.length}`));
  };
  if (args.plans) add("p", (place) => `plan = ANY (${place})`, args.plans);
  if (args.outcomes) add("o", (place) => `outcome = ANY (${place})`, args.outcomes);
  if (args.reasons) add("r", (place) => `reason = ANY (${place})`, args.reasons);
  if (args.problemsOnly) add("x", () => "plan = 'SKIP' AND NOT removed");
  const search = searchText(args.search)?.toLowerCase();
  if (search) add("s", matches, `%${search.replace(/[\\%_]/g, "\\$&")}%`);
  return { name: name || "all", where: conditions.join(" AND "), values };
}

const matches = (place: string): string =>
  `(email_key LIKE ${place} OR login_key LIKE ${place} OR lower(employee_id) LIKE ${place}
    OR lower(concat_ws(' ', first_name, last_name)) LIKE ${place} OR lower(class ->> 'className') LIKE ${place})`;

const DEPARTMENT = `SELECT id AS "uuid", name, time_zone AS "timeZone", inactive_policy AS "inactivePolicy", approval,
  officers_may_grant_admin AS "officersMayGrantAdmin", version FROM department WHERE id = $1`;

/** A department that the import has to do with; whoever sees the batch may know its name. */
export async function readDepartment(id: string): Promise<Department> {
  const [rows] = await readInDepartment(id, [{ name: "import-department", text: DEPARTMENT, values: [id] }]);
  return Object.assign(new Department(), rows?.[0]);
}

/** Adds to each row the department that it goes to. */
export async function addDepartments(rows: readonly ImportRow[]): Promise<void> {
  const ids = [...new Set(rows.map(({ targetDepartmentId }) => targetDepartmentId))];
  const departments = new Map(await Promise.all(ids.map(async (id) => [id, await readDepartment(id)] as const)));
  for (const row of rows) {
    const department = departments.get(row.targetDepartmentId);
    if (department) row.department = department;
  }
}
