import type { Role } from "../../platform/actor.js";
import { ImportReason, type Problem } from "../import.rules.js";
import { IMPORT_FIELDS, type ImportField, type RowValues, readRow } from "./read-user-row.rules.js";

/** A row as it stands under review. */
export interface EditableRow extends RowValues {
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** New values for cells: left out stays, null or blank empties. */
export interface RowEdit {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly loginId?: string | null;
  readonly employeeId?: string | null;
  readonly role?: Role | null;
  readonly groupNames?: readonly string[] | null;
  readonly locationName?: string | null;
}

/** The row after an edit, by the same rules as a file is read; cells that were not edited keep their problems. */
export function editRow(row: EditableRow, edit: RowEdit): EditableRow & { isEdited: boolean } {
  const cells = editedCells(edit);
  const fields = IMPORT_FIELDS.filter((field) => cells[field] !== undefined);
  if (fields.length === 0) return { ...row, isEdited: false };
  const { values, problems } = readRow(cells);
  const next: EditableRow = {
    ...row,
    problems: [
      ...row.problems.filter(({ field, reason }) => stays(field, reason, fields)),
      ...problems.filter(({ reason }) => reason !== ImportReason.MISSING_EMAIL),
    ],
  };
  for (const field of fields) Object.assign(next, { [field]: values[field] });
  if (fields.includes("role")) next.roleText = null;
  return { ...next, problems: withMissingEmail(next), isEdited: true };
}

// A line that could not be read is one like others once somebody says what it holds.
const stays = (field: string, reason: ImportReason, edited: readonly string[]): boolean =>
  field !== "line" && reason !== ImportReason.MISSING_EMAIL && !edited.includes(field);

function withMissingEmail({ email, loginId, problems }: EditableRow): readonly Problem[] {
  const isTold = problems.some(({ field }) => field === "email" || field === "loginId");
  if (email || loginId || isTold) return problems;
  return [...problems, { field: "email", reason: ImportReason.MISSING_EMAIL }];
}

function editedCells({ groupNames, ...texts }: RowEdit): Partial<Record<ImportField, string>> {
  const cells: Partial<Record<ImportField, string>> = {};
  for (const field of IMPORT_FIELDS) {
    if (field === "groupNames") continue;
    const text = texts[field];
    if (text !== undefined) cells[field] = text ?? "";
  }
  if (groupNames !== undefined) cells.groupNames = (groupNames ?? []).join(";");
  return cells;
}
