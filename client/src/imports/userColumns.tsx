import { roleWords } from "../ui/roleWords";
import { CellValue } from "./CellValue";
import { ChoiceEditor } from "./ChoiceEditor";
import { planWords } from "./planWords";
import {
  actions,
  Choice,
  type Column,
  hasText,
  outlook,
  problemAt,
  type ReviewChoices,
  type RowActions,
  text,
} from "./reviewColumns";
import { keepsRole, roleOptions } from "./roleOptions";
import { groupText, type ShownRow } from "./rowEdits";

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

/** The columns of people; optional ones are shown only where the file has them. */
export function userColumns(rows: readonly ShownRow[], choices: ReviewChoices, on: RowActions): Column[] {
  return [
    ...outlook(planWords),
    text("firstName", "First name", { minWidth: 92, flex: 0.8 }, choices),
    text("lastName", "Last name", { minWidth: 104, flex: 0.9 }, choices),
    text("email", "E-mail", { minWidth: 194, flex: 2 }, choices),
    ...(hasText(rows, "loginId") ? [text("loginId", "Login ID", { minWidth: 110, flex: 0.7 }, choices)] : []),
    role(choices),
    department(choices),
    text("employeeId", "Employee ID", { width: 104 }, choices),
    ...(hasText(rows, "groupNames") ? [label("groupNames", "Groups", choices)] : []),
    ...(hasText(rows, "locationName") ? [label("locationName", "Location", choices)] : []),
    ...(choices.locked ? [] : [actions(on)]),
  ];
}
