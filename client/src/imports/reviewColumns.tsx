import ArrowDropDown from "@mui/icons-material/ArrowDropDown";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import RestoreFromTrashOutlined from "@mui/icons-material/RestoreFromTrashOutlined";
import Box from "@mui/material/Box";
import { GridActionsCell, GridActionsCellItem, type GridColDef, type GridRenderCellParams } from "@mui/x-data-grid";
import type { ReactNode } from "react";
import type { ImportPlan, Role } from "../graphql/generated";
import { HiddenText } from "../ui/HiddenText";
import { CellValue } from "./CellValue";
import { EmailText } from "./EmailText";
import { RowOutlook } from "./RowOutlook";
import type { ShownRow, TextField } from "./rowEdits";
import { shortReason } from "./shortReasons";

export type ReviewChoices = {
  roles: readonly Role[];
  departments: readonly ShownRow["department"][];
  locked: boolean;
};

export type RowActions = {
  onRemove: (row: ShownRow) => void;
  onRestore: (row: ShownRow) => void;
};

export type Column = GridColDef<ShownRow>;

/** What is wrong with a cell: a word at the cell, the sentence on hover and beside it in the row. */
export function problemAt(row: ShownRow, field: string) {
  const problem = row.problems.find((one) => one.field === field);
  return problem && { message: shortReason(problem.reason), title: problem.message };
}

/** A text of the file. */
export const text = (
  field: TextField,
  headerName: string,
  width: Partial<Column>,
  { locked }: ReviewChoices,
): Column => ({
  field,
  headerName,
  sortable: false,
  editable: !locked,
  valueGetter: (_value, row) => row[field] ?? "",
  renderCell: ({ row }) => (
    <CellValue problem={problemAt(row, field)} struck={row.removed}>
      {field === "email" && row.email ? <EmailText>{row.email}</EmailText> : row[field]}
    </CellValue>
  ),
  ...width,
});

/** A cell that opens a list. */
export function Choice({ children, open }: { children: ReactNode; open: boolean }) {
  return (
    <Box sx={{ display: "flex", alignItems: "flex-start", justifyContent: "space-between", width: "100%", gap: 0.5 }}>
      {children}
      {open && <ArrowDropDown fontSize="small" sx={{ color: "text.secondary" }} aria-hidden />}
    </Box>
  );
}

/** Out of the import, and back in. */
export const actions = ({ onRemove, onRestore }: RowActions): Column => ({
  field: "actions",
  type: "actions",
  headerName: "Remove",
  renderHeader: () => <HiddenText>Remove</HiddenText>,
  width: 52,
  renderCell: (params: GridRenderCellParams<ShownRow>) => {
    const { row } = params;
    return (
      <GridActionsCell {...params}>
        {row.removed ? (
          <GridActionsCellItem
            icon={<RestoreFromTrashOutlined />}
            label={`Put line ${row.line} back`}
            onClick={() => onRestore(row)}
          />
        ) : (
          <GridActionsCellItem
            icon={<DeleteOutlined />}
            label={`Remove line ${row.line}`}
            onClick={() => onRemove(row)}
          />
        )}
      </GridActionsCell>
    );
  },
});

/** The line in the file, and what will become of it. */
export const outlook = (words: Readonly<Record<ImportPlan, string>>): Column[] => [
  { field: "line", headerName: "Line", width: 68, sortable: false, align: "right", headerAlign: "right" },
  {
    field: "plan",
    headerName: "What will happen",
    sortable: false,
    minWidth: 180,
    flex: 1.2,
    renderCell: ({ row }) => <RowOutlook row={row} words={words} />,
  },
];

/** Whether any row has such a text, or a problem with it: optional columns are shown only then. */
export const hasText = (rows: readonly ShownRow[], field: "groupNames" | TextField): boolean =>
  rows.some((row) => (row[field]?.length ?? 0) > 0 || problemAt(row, field));
