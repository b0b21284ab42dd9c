import Box from "@mui/material/Box";
import { type GridCellParams, type GridRowSelectionModel, useGridApiRef } from "@mui/x-data-grid";
import { type ReactNode, useMemo } from "react";
import { completionColumns } from "./completionColumns";
import { EditableGrid } from "./EditableGrid";
import type { KindView } from "./kindView";
import type { ReviewChoices, RowActions } from "./reviewColumns";
import { patchOf, type RowPatch, type ShownRow, type TextField, textFields, withEdits } from "./rowEdits";
import { userColumns } from "./userColumns";

interface ReviewRowsProps extends RowActions {
  view: KindView;
  rows: ShownRow[] | undefined;
  choices: ReviewChoices;
  reloading: boolean;
  empty: ReactNode;
  selected: ReadonlySet<number>;
  onSelect: (lines: ReadonlySet<number>) => void;
  onEdit: (line: number, patch: RowPatch) => void;
}

export type { ReviewRowsProps };

const columnsOf = { USERS: userColumns, COMPLETIONS: completionColumns };

type EditedRow = ShownRow & { departmentId?: string } & { [field in TextField]: string | null };

/** What the grid's editors changed, as the API takes it. Columns that show a text hold that text when edited. */
function editOf(after: EditedRow, before: ShownRow): RowPatch | null {
  const texts: Partial<Record<TextField | "groupNames", string>> = {};
  for (const field of textFields) texts[field] = after[field] ?? "";
  if (typeof after.groupNames === "string") texts.groupNames = after.groupNames;
  const patch: RowPatch = patchOf(before, texts) ?? {};
  const role = after.role || null;
  if (role !== before.role) patch.role = role;
  if (after.departmentId && after.departmentId !== before.department.id) patch.departmentId = after.departmentId;
  return Object.keys(patch).length > 0 ? patch : null;
}

/** The rows on a wide screen: drop-downs and bad cells open at a click, other cells at Enter or a double click. */
export function ReviewGrid(props: ReviewRowsProps) {
  const { view, rows, choices, reloading, empty, selected, onSelect, onEdit, onRemove, onRestore } = props;
  const api = useGridApiRef();
  const columns = useMemo(
    () => columnsOf[view.kind](rows ?? [], choices, { onRemove, onRestore }),
    [view, rows, choices, onRemove, onRestore],
  );
  const selection = useMemo<GridRowSelectionModel>(() => ({ type: "include", ids: new Set(selected) }), [selected]);

  const openAtClick = ({ row, field, id, isEditable, cellMode }: GridCellParams<ShownRow>) => {
    const isDropDown = view.dropDowns.includes(field);
    const isBad = row.problems.some((problem) => problem.field === field);
    if (isEditable && cellMode === "view" && (isDropDown || isBad)) api.current?.startCellEditMode({ id, field });
  };

  const save = (after: ShownRow, before: ShownRow): ShownRow => {
    const patch = editOf(after, before);
    if (!patch) return before;
    onEdit(before.line, patch);
    return withEdits(before, [{ lines: [before.line], patch }], choices.departments);
  };

  return (
    <Box sx={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 320 }}>
      <EditableGrid
        apiRef={api}
        label="Rows of the file"
        columns={columns}
        rows={rows}
        reloading={reloading}
        empty={empty}
        getRowId={lineOf}
        getRowHeight={() => "auto"}
        getRowClassName={({ row }) => (row.removed ? "removed" : "")}
        checkboxSelection={!choices.locked}
        rowSelectionModel={selection}
        onRowSelectionModelChange={({ ids }) => onSelect(new Set([...ids].map(Number)))}
        isCellEditable={({ row }) => !row.removed}
        onCellClick={openAtClick}
        processRowUpdate={save}
        sx={{
          "& .MuiDataGrid-cell": { alignItems: "flex-start", py: 1.25, px: 1, lineHeight: 1.4 },
          "& .MuiDataGrid-columnHeader": { px: 1 },
          "& .MuiDataGrid-cell--editable": { cursor: "text" },
          [view.dropDowns.map((field) => `& .MuiDataGrid-cell[data-field=${field}]`).join(", ")]: { cursor: "pointer" },
          "& .MuiDataGrid-cell--editing": { p: 0, fontSize: "0.875rem" },
          "& .MuiDataGrid-cell--editing .MuiSelect-select": { fontSize: "0.875rem", py: 1, pl: 1 },
          "& .MuiDataGrid-cellCheckbox, & .MuiDataGrid-actionsCell": { py: 0 },
          "& .MuiDataGrid-row.removed": { bgcolor: "background.subtle", color: "text.secondary" },
        }}
      />
    </Box>
  );
}

const lineOf = (row: ShownRow): number => row.line;
