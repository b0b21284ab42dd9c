import ArrowDropDown from "@mui/icons-material/ArrowDropDown";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import RestoreFromTrashOutlined from "@mui/icons-material/RestoreFromTrashOutlined";
import Box from "@mui/material/Box";
import { GridActionsCell, GridActionsCellItem, type GridRenderCellParams } from "@mui/x-data-grid";
import type { ReactNode } from "react";
import type { Role } from "../graphql/generated";
import type { GridColDef } from "../ui/DataTable";
import { HiddenText } from "../ui/HiddenText";
import { roleWords } from "../ui/roleWords";
import { CellValue } from "./CellValue";
import { ChoiceEditor } from "./ChoiceEditor";
import { EmailText } from "./EmailText";
import { RowOutlook } from "./RowOutlook";
import { groupText, type ShownRow, type TextField } from "./rowEdits";
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

type Column = GridColDef<ShownRow>;

/** What is wrong with a cell: a word at the cell, the sentence on hover and beside it in the row. */
function problemAt(row: ShownRow, field: string) {
  const problem = row.problems.find((one) => one.field === field);
  return problem && { message: shortReason(problem.reason), title: problem.message };
}

const text = (field: TextField, headerName: string, width: Partial<Column>, { locked }: ReviewChoices): Column => ({
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

function Choice({ children, open }: { children: ReactNode; open: boolean }) {
  return (
    <Box sx={{ display: "flex", alignItems: "flex-start", justifyContent: "space-between", width: "100%", gap: 0.5 }}>
      {children}
      {open && <ArrowDropDown fontSize="small" sx={{ color: "text.secondary" }} aria-hidden />}
    </Box>
  );
}

/** A blank role leaves the role of somebody who is in the department as it is. */
const keepsRole = ({ plan, reason }: ShownRow): boolean =>
  plan === "UPDATE" || plan === "UNCHANGED" || reason === "ROLE_NOT_ALLOWED" || reason === "LAST_ADMIN";

export const roleOptions = (roles: readonly Role[], row: ShownRow | undefined) => [
  ...(row && keepsRole(row) ? [{ value: "", label: "As it is" }] : []),
  ...roles.map((value) => ({ value: value as string, label: roleWords[value] })),
];

const role = ({ roles, locked }: ReviewChoices): Column => ({
  field: "role",
  headerName: "Role",
  type: "singleSelect",
  sortable: false,
  editable: !locked,
  width: 150,
  valueOptions: ({ row }) => roleOptions(roles, row),
  valueGetter: (_value, row) => row.role ?? "",
  renderEditCell: (params) => <ChoiceEditor {...params} />,
  renderCell: ({ row }) => (
    <Choice open={!locked && !row.removed}>
      <CellValue problem={problemAt(row, "role")} struck={row.removed}>
        {row.role ? roleWords[row.role] : (row.roleText ?? (keepsRole(row) ? "As it is" : null))}
      </CellValue>
    </Choice>
  ),
});

const department = ({ departments, locked }: ReviewChoices): Column => {
  const hasChoice = !locked && departments.length > 1;
  return {
    field: "departmentId",
    headerName: "Department",
    type: "singleSelect",
    sortable: false,
    editable: hasChoice,
    minWidth: 124,
    flex: 0.8,
    valueOptions: departments.map(({ id, name }) => ({ value: id, label: name })),
    valueGetter: (_value, row) => row.department.id,
    renderEditCell: (params) => <ChoiceEditor {...params} />,
    renderCell: ({ row }) => (
      <Choice open={hasChoice && !row.removed}>
        <CellValue struck={row.removed} oneLine>
          {row.department.name}
        </CellValue>
      </Choice>
    ),
  };
};

const actions = ({ onRemove, onRestore }: RowActions): Column => ({
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

const hasLabel = (rows: readonly ShownRow[], field: "groupNames" | "locationName" | "loginId"): boolean =>
  rows.some((row) => (row[field]?.length ?? 0) > 0 || problemAt(row, field));

const label = (field: "groupNames" | "locationName", headerName: string, { locked }: ReviewChoices): Column => {
  const textOf = (row: ShownRow): string => (field === "groupNames" ? groupText(row) : (row.locationName ?? ""));
  return {
    field,
    headerName,
    sortable: false,
    editable: !locked,
    minWidth: 120,
    flex: 0.7,
    valueGetter: (_value, row) => textOf(row),
    renderCell: ({ row }) => (
      <CellValue problem={problemAt(row, field)} struck={row.removed}>
        {textOf(row)}
      </CellValue>
    ),
  };
};

/** Optional columns are shown only where the file has them. */
export function reviewColumns(rows: readonly ShownRow[], choices: ReviewChoices, on: RowActions): Column[] {
  return [
    { field: "line", headerName: "Line", width: 68, sortable: false, align: "right", headerAlign: "right" },
    {
      field: "plan",
      headerName: "What will happen",
      sortable: false,
      minWidth: 180,
      flex: 1.2,
      renderCell: ({ row }) => <RowOutlook row={row} />,
    },
    text("firstName", "First name", { minWidth: 92, flex: 0.8 }, choices),
    text("lastName", "Last name", { minWidth: 104, flex: 0.9 }, choices),
    text("email", "E-mail", { minWidth: 194, flex: 2 }, choices),
    ...(hasLabel(rows, "loginId") ? [text("loginId", "Login ID", { minWidth: 110, flex: 0.7 }, choices)] : []),
    role(choices),
    department(choices),
    text("employeeId", "Employee ID", { width: 104 }, choices),
    ...(hasLabel(rows, "groupNames") ? [label("groupNames", "Groups", choices)] : []),
    ...(hasLabel(rows, "locationName") ? [label("locationName", "Location", choices)] : []),
    ...(choices.locked ? [] : [actions(on)]),
  ];
}
