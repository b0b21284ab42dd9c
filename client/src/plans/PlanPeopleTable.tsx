import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { type ReactNode, useMemo } from "react";
import { Link as RouterLink } from "react-router";
import type { PlanPeople_StandingFragment, PlanStandingSort } from "../graphql/generated";
import { HoursBar } from "../training/HoursBar";
import { PaceChip } from "../training/PaceChip";
import { planRecordPath } from "../training/planRecordPath";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { selectionOf } from "../ui/table/selection";
import { neededText } from "./neededText";

/** A person in the plan; rows go by their id. */
export type Standing = PlanPeople_StandingFragment & { id: string };

export interface PlanPeopleListProps {
  planId: string;
  /** Undefined until something has come. */
  people: readonly Standing[] | undefined;
  reloading: boolean;
  sort: Required<PlanStandingSort>;
  onSort: (sort: Required<PlanStandingSort>) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  empty: ReactNode;
  footer: ReactNode;
}

const columnsFor = (planId: string): Column<Standing>[] => [
  {
    field: "NAME",
    headerName: "Name",
    flex: 220,
    minWidth: 160,
    renderCell: ({ row }) => (
      <Link component={RouterLink} to={planRecordPath(row.id, planId)} sx={{ minWidth: 0, fontWeight: 600 }}>
        <OneLine strong text={row.name} />
      </Link>
    ),
  },
  {
    field: "EMPLOYEE_ID",
    headerName: "Employee ID",
    sortable: false,
    flex: 100,
    minWidth: 96,
    renderCell: ({ row }) => <OneLine text={row.employeeId ?? ""} />,
  },
  {
    field: "DONE",
    headerName: "Hours",
    flex: 260,
    minWidth: 220,
    renderCell: ({ row }) => <HoursOf standing={row} />,
  },
  {
    field: "URGENCY",
    headerName: "Pace",
    width: 124,
    renderCell: ({ row }) => <PaceChip pace={row.pace} daysLeft={row.daysLeft} />,
  },
  {
    field: "NEEDED",
    headerName: "Still needed",
    sortable: false,
    flex: 150,
    minWidth: 140,
    cellClassName: "numeric",
    renderCell: ({ row }) => <OneLine text={neededText(row)} />,
  },
  {
    field: "PERIOD_END",
    headerName: "Period ends",
    width: 124,
    cellClassName: "numeric",
    renderCell: ({ row }) => formatDay(row.periodTo),
  },
];

/** Hours done of those required, as a bar and in numbers. */
export function HoursOf({ standing }: { standing: Standing }) {
  const { name, doneMinutes, requiredMinutes, percent } = standing;
  return (
    <Box
      sx={{
        ...{ display: "grid", gap: 1, alignItems: "center", width: 1 },
        gridTemplateColumns: "minmax(40px, 1fr) minmax(11ch, auto) 4.5ch",
      }}
    >
      <HoursBar label={`Hours of ${name}`} done={doneMinutes} required={requiredMinutes} />
      <Box component="span" className="numeric" sx={{ textAlign: "end", whiteSpace: "nowrap" }}>
        {hoursText(doneMinutes)} of {hoursText(requiredMinutes)} h
      </Box>
      <Box component="span" className="numeric" sx={{ textAlign: "end" }}>
        {percent} %
      </Box>
    </Box>
  );
}

const rowLabel = ({ name }: Standing): string => `Select ${name}`;

export function PlanPeopleTable(props: PlanPeopleListProps) {
  const { planId, people, reloading, sort, onSort, selected, onSelect, empty, footer } = props;
  const columns = useMemo(() => columnsFor(planId), [planId]);
  const selection = selectionOf(selected, onSelect, { headerLabel: "Select all users of this page", rowLabel });
  return (
    <DataTable
      label="users"
      columns={columns}
      rows={people}
      reloading={reloading}
      empty={empty}
      footer={footer}
      selection={selection}
      autoHeight
      sort={sort}
      onSort={onSort}
    />
  );
}
