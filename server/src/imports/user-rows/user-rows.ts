import type { Tx } from "../../platform/tx.js";
import type { ImportBatch, ImportRights } from "../import-batch.entity.js";
import type { KindRules, StoredCells } from "../import-kind.js";
import type { ReviseImportRowsInput } from "../import-row.input.js";
import type { ImportRow } from "../import-row.type.js";
import { applyUsers } from "./apply-users.js";
import { CHUNK_COLUMNS } from "./apply-users.rules.js";
import { classifyUsers, openWork } from "./classify-users.js";
import { type EditableRow, editRow } from "./edit-user-row.rules.js";
import { watchTouched } from "./touched-users.js";
import { userFile } from "./user-file.rules.js";
import { userWords } from "./user-words.rules.js";

// Rows whose plan takes more rights than who runs it has: another officer may have prepared it.
const BEYOND_RIGHTS = `
  SELECT count(*)::int AS n FROM import_row
   WHERE department_id = $1 AND batch_id = $2 AND target_department_id = $3
     AND ((plan IN ('CREATE', 'INVITE') AND role <> ALL ($4))
       OR (plan = 'UPDATE' AND changes ? 'role'
           AND (changes -> 'role' ->> 0 <> ALL ($4) OR changes -> 'role' ->> 1 <> ALL ($4) OR account_id = $6))
       OR (plan = 'UPDATE' AND NOT $5 AND changes ?| '{firstName,lastName}'))`;

async function countBeyond(
  tx: Tx,
  { uuid }: ImportBatch,
  target: string,
  { roles, mayRename, accountId }: ImportRights,
): Promise<number> {
  const [beyond] = await tx.query<{ n: number }>(BEYOND_RIGHTS, [
    ...[tx.departmentId, uuid, target, roles, mayRename, accountId],
  ]);
  return beyond?.n ?? 0;
}

function edit(row: StoredCells, input: ReviseImportRowsInput): StoredCells & { edited: boolean } {
  const { isEdited, ...after } = editRow(fromColumns(row), input);
  return { ...toColumns(after), edited: isEdited };
}

function fromColumns({ line, problems, ...row }: StoredCells): EditableRow {
  const values = {
    ...{ firstName: row.first_name, lastName: row.last_name, email: row.email, loginId: row.login_id },
    ...{ employeeId: row.employee_id, role: row.role, roleText: row.role_text, locationName: row.location_name },
    groupNames: row.group_names ?? [],
  };
  return { line, problems, ...values } as EditableRow;
}

const toColumns = ({ line, problems, ...row }: EditableRow): StoredCells => ({
  ...{ line, problems, first_name: row.firstName, last_name: row.lastName, email: row.email, login_id: row.loginId },
  ...{ employee_id: row.employeeId, role: row.role, role_text: row.roleText, location_name: row.locationName },
  group_names: row.groupNames.length > 0 ? row.groupNames : null,
});

const ROLE_WORDS = { GENERAL_USER: "general user", TRAINING_OFFICER: "training officer", ADMIN: "admin" } as const;

function cellText(row: ImportRow, field: string): string {
  if (field === "groupNames") return row.groupNames.join("; ");
  if (field === "role") return row.role ? ROLE_WORDS[row.role] : (row.roleText ?? "");
  return String(row[field as keyof ImportRow] ?? "");
}

/** An import of people. */
export const userRows: KindRules = {
  file: userFile,
  words: userWords,
  hasTargets: true,
  needs: null,
  needsToView: null,
  openWork,
  judge: classifyUsers,
  verdictColumns: [
    ...["plan", "reason", "detail", "changes", "account_id", "user_id", "seen_version", "group_ids", "location_id"],
  ],
  countBeyond,
  edit,
  watchTouched,
  chunkColumns: CHUNK_COLUMNS,
  applyChunk: applyUsers,
  cellText,
};
