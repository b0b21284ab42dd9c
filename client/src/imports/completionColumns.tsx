import Box from "@mui/material/Box";
import { creditTypeWords, takeTypeWords } from "../training/trainingWords";
import { CellValue } from "./CellValue";
import { ChoiceEditor } from "./ChoiceEditor";
import { optionsOf, shownIn } from "./completionCells";
import { EmailText } from "./EmailText";
import { completionPlanWords } from "./planWords";
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
import type { ShownRow, TextField } from "./rowEdits";

const cell = (field: TextField, headerName: string, width: Partial<Column>, choices: ReviewChoices): Column => ({
  ...text(field, headerName, width, choices),
  renderCell: ({ row }) => (
    <CellValue problem={problemAt(row, field)} struck={row.removed}>
      {shownIn(row, field)}
    </CellValue>
  ),
});

/** Who: the name as Muster knows it, and the address as the file has it. */
const person = (choices: ReviewChoices): Column => ({
  ...text("email", "Person", { minWidth: 190, flex: 1.6 }, choices),
  renderCell: ({ row }) => (
    <CellValue problem={problemAt(row, "email")} struck={row.removed}>
      {row.lastName && (
        <Box component="span" sx={{ display: "block", fontWeight: 600 }}>
          {row.firstName} {row.lastName}
        </Box>
      )}
      {row.email && <EmailText>{row.email}</EmailText>}
    </CellValue>
  ),
});

const choice = (field: "takeType" | "creditType", headerName: string, words: Record<string, string>) => {
  const options = [{ value: "", label: "From the catalogue" }, ...optionsOf(words)];
  return ({ locked }: ReviewChoices): Column => ({
    field,
    headerName,
    type: "singleSelect",
    sortable: false,
    editable: !locked,
    width: 134,
    valueOptions: options,
    valueGetter: (_value, row) => (row[field] && row[field] in words ? row[field] : ""),
    renderEditCell: (params) => <ChoiceEditor {...params} />,
    renderCell: ({ row }) => (
      <Choice open={!locked && !row.removed}>
        <CellValue problem={problemAt(row, field)} struck={row.removed}>
          {shownIn(row, field)}
        </CellValue>
      </Choice>
    ),
  });
};

const takeType = choice("takeType", "Take type", takeTypeWords);
const creditType = choice("creditType", "Credit type", creditTypeWords);

/** The columns of completions; optional ones are shown only where the file has them. */
export function completionColumns(rows: readonly ShownRow[], choices: ReviewChoices, on: RowActions): Column[] {
  return [
    ...outlook(completionPlanWords),
    person(choices),
    ...(hasText(rows, "loginId") ? [text("loginId", "Login ID", { minWidth: 110, flex: 0.7 }, choices)] : []),
    ...(hasText(rows, "employeeId") ? [text("employeeId", "Employee ID", { width: 108 }, choices)] : []),
    cell("className", "Class", { minWidth: 160, flex: 1.6 }, choices),
    cell("completedOn", "Completed", { width: 118 }, choices),
    cell("hours", "Hours", { width: 84 }, choices),
    takeType(choices),
    creditType(choices),
    cell("provider", "Provider", { minWidth: 120, flex: 1 }, choices),
    cell("capceNumber", "CAPCE number", { width: 152 }, choices),
    ...(hasText(rows, "contentAreas")
      ? [cell("contentAreas", "Content areas", { minWidth: 150, flex: 1 }, choices)]
      : []),
    ...(choices.locked ? [] : [actions(on)]),
  ];
}
