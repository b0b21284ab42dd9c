import type { ReviewRow_ImportRowFragment, ReviseImportRowsInput } from "../graphql/generated";

export type ReviewRow = ReviewRow_ImportRowFragment;
export type RowPatch = Omit<ReviseImportRowsInput, "batchId" | "lines">;
export type RowEdit = { lines: number[]; patch: RowPatch };

/** The row as it will be once its waiting edits are saved; `saving` while there are any. */
export type ShownRow = ReviewRow & { saving: boolean; removed: boolean };

export const textFields = [
  ...(["firstName", "lastName", "email", "loginId", "employeeId", "locationName", "className", "completedOn"] as const),
  ...(["hours", "takeType", "creditType", "capceNumber", "provider", "contentAreas"] as const),
] as const;
export type TextField = (typeof textFields)[number];

/** Groups stand in one cell, apart by ";". */
export const groupText = (row: Pick<ReviewRow, "groupNames">): string => row.groupNames.join("; ");

export const groupNamesOf = (text: string): string[] =>
  text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** What a form or an editor changed, as the API takes it; null when nothing. */
export function patchOf(row: ReviewRow, texts: Partial<Record<TextField | "groupNames", string>>): RowPatch | null {
  const patch: RowPatch = {};
  for (const field of textFields) {
    const text = texts[field]?.trim();
    if (text !== undefined && text !== (row[field] ?? "")) patch[field] = text;
  }
  const groups = texts.groupNames;
  if (groups !== undefined && groups.trim() !== groupText(row)) patch.groupNames = groupNamesOf(groups);
  return Object.keys(patch).length > 0 ? patch : null;
}

/** Lays the edits that the server does not have yet over a row. */
export function withEdits(
  row: ReviewRow,
  edits: readonly RowEdit[],
  departments: readonly ReviewRow["department"][],
): ShownRow {
  const own = edits.filter((edit) => edit.lines.includes(row.line));
  const shown: ShownRow = { ...row, saving: own.length > 0, removed: row.reason === "REMOVED_BY_OFFICER" };
  for (const { patch } of own) apply(shown, patch, departments);
  return shown;
}

function apply(row: ShownRow, patch: RowPatch, departments: readonly ReviewRow["department"][]): void {
  for (const field of textFields) {
    const text = patch[field];
    if (text !== undefined) row[field] = text || null;
  }
  if (patch.groupNames) row.groupNames = [...patch.groupNames];
  if (patch.role !== undefined) row.role = patch.role;
  if (patch.departmentId) row.department = departments.find(({ id }) => id === patch.departmentId) ?? row.department;
  row.removed = patch.removed ?? row.removed;
  row.problems = row.problems.filter(({ field }) => !(field in patch));
}
