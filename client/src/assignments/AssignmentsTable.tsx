import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { type ReactNode, useMemo } from "react";
import { Link as RouterLink } from "react-router";
import type { AssignmentSort } from "../graphql/generated";
import { DateText } from "../ui/DateText";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { selectionOf } from "../ui/table/selection";
import { AssignmentMenu } from "./AssignmentMenu";
import { AssignmentStateChip, DueText } from "./AssignmentParts";
import { type Assignment, isOpen, licenceWords } from "./assignmentWords";
import type { Ask } from "./useAssignmentSelection";

export interface AssignmentRowsProps {
  assignments: readonly Assignment[] | undefined;
  timeZone: string;
  /** Left out in one person's record. */
  withPerson: boolean;
  canEdit: boolean;
  reloading: boolean;
  sort: Required<AssignmentSort>;
  onSort: (sort: Required<AssignmentSort>) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onAsk: Ask;
  /** Whether the rows scroll within the page's height, or are all of its length. */
  isWholePage: boolean;
  empty: ReactNode;
  footer: ReactNode;
}

export const rowLabel = ({ userName, course }: Assignment): string => `Select ${course.name} of ${userName}`;

/** Course assignments: whose, which, where they stand and until when. */
export function AssignmentsTable(props: AssignmentRowsProps) {
  const { assignments, timeZone, withPerson, canEdit, reloading, sort, onSort, selected, onSelect, onAsk } = props;
  const columns = useMemo(
    () => [
      ...(withPerson ? [personColumn] : []),
      ...columnsOf(timeZone),
      ...(canEdit ? [actionsColumn(onAsk, withPerson)] : []),
    ],
    [withPerson, timeZone, canEdit, onAsk],
  );
  const selection = selectionOf(selected, onSelect, {
    headerLabel: "Select all open assignments of this page",
    rowLabel,
  });
  return (
    <DataTable
      label="course assignments"
      columns={columns}
      rows={assignments}
      reloading={reloading}
      empty={props.empty}
      footer={props.footer}
      rowHeight={54}
      autoHeight={!props.isWholePage}
      selection={canEdit ? selection : undefined}
      isRowSelectable={(row) => isOpen(row)}
      sort={sort}
      onSort={onSort}
    />
  );
}

const personColumn: Column<Assignment> = {
  field: "USER",
  headerName: "Person",
  flex: 190,
  minWidth: 150,
  renderCell: ({ row }) => (
    <Link
      component={RouterLink}
      to={`/users/${row.userId}/assignments`}
      sx={{ display: "block", minWidth: 0, fontWeight: 600 }}
    >
      <OneLine text={row.userName} />
    </Link>
  ),
};

/** Names of courses are long, and rows high enough for two lines. */
const twoLines = {
  ...{ display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden" },
  ...{ minWidth: 0, lineHeight: 1.35, whiteSpace: "normal", overflowWrap: "anywhere" },
} as const;

const columnsOf = (timeZone: string): Column<Assignment>[] => [
  {
    field: "COURSE",
    headerName: "Course",
    flex: 240,
    minWidth: 170,
    renderCell: ({ row }) => (
      <Link component={RouterLink} to={`/training/courses/${row.course.id}`} title={row.course.name} sx={twoLines}>
        <bdi>{row.course.name}</bdi>
      </Link>
    ),
  },
  {
    field: "STATE",
    headerName: "State",
    sortable: false,
    flex: 126,
    minWidth: 126,
    renderCell: ({ row }) => <AssignmentStateChip state={row.state} />,
  },
  {
    field: "DUE_ON",
    headerName: "Due",
    flex: 116,
    minWidth: 112,
    renderCell: ({ row }) => (row.dueOn ? <DueText assignment={row} /> : <Quiet>None</Quiet>),
  },
  {
    field: "LICENCE",
    headerName: "Licence",
    sortable: false,
    flex: 112,
    minWidth: 108,
    renderCell: ({ row }) =>
      row.licence === "NONE" ? <Quiet>{licenceWords.NONE}</Quiet> : <OneLine text={licenceWords[row.licence]} />,
  },
  {
    field: "ASSIGNED_AT",
    headerName: "Assigned",
    flex: 140,
    minWidth: 118,
    renderCell: ({ row }) => (
      <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
        <DateText value={row.assignedAt} timeZone={timeZone} />
        {row.assignedByName && (
          <Box sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
            <OneLine text={`by ${row.assignedByName}`} />
          </Box>
        )}
      </Box>
    ),
  },
  {
    field: "REMINDED",
    headerName: "Reminded",
    sortable: false,
    flex: 108,
    minWidth: 104,
    renderCell: ({ row }) =>
      row.remindedAt ? <DateText value={row.remindedAt} timeZone={timeZone} /> : <Quiet>Never</Quiet>,
  },
];

const actionsColumn = (onAsk: Ask, withPerson: boolean): Column<Assignment> => ({
  field: "ACTIONS",
  isForScreen: true,
  headerName: "Actions",
  sortable: false,
  width: 76,
  align: "center",
  renderCell: ({ row }) => isOpen(row) && <AssignmentMenu assignment={row} withPerson={withPerson} onAsk={onAsk} />,
});

function Quiet({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}
