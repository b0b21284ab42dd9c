import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { type ReactNode, useMemo } from "react";
import { Link as RouterLink } from "react-router";
import type { PlanStandingSort, StandingTable_StandingFragment } from "../graphql/generated";
import { HoursBar } from "../training/HoursBar";
import { PaceChip } from "../training/PaceChip";
import { planRecordPath } from "../training/planRecordPath";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { daysLeftWords, neededWords } from "./reportWords";

type Standing = StandingTable_StandingFragment;

export interface StandingListProps {
  planId: string;
  /** Undefined until something has come. */
  standings: readonly Standing[] | undefined;
  reloading: boolean;
  sort: Required<PlanStandingSort>;
  onSort: (sort: Required<PlanStandingSort>) => void;
  empty: ReactNode;
}

/** Everybody who has the plan, and how they stand. */
export function StandingTable({ planId, standings, reloading, sort, onSort, empty }: StandingListProps) {
  const columns = useMemo(() => columnsFor(planId), [planId]);
  return (
    <DataTable
      label="people"
      columns={columns}
      rows={standings}
      idOf={({ userId }) => userId}
      reloading={reloading}
      empty={empty}
      rowHeight={52}
      autoHeight
      sort={sort}
      onSort={onSort}
    />
  );
}

const columnsFor = (planId: string): Column<Standing>[] => [
  {
    field: "NAME",
    headerName: "Name",
    flex: 220,
    minWidth: 170,
    renderCell: ({ row: { userId, name, employeeId } }) => (
      <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
        <Link
          component={RouterLink}
          to={planRecordPath(userId, planId)}
          sx={{ display: "block", minWidth: 0, fontWeight: 600 }}
        >
          <OneLine text={name} />
        </Link>
        {employeeId && (
          <Box className="numeric" sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
            <OneLine text={employeeId} />
          </Box>
        )}
      </Box>
    ),
  },
  {
    field: "URGENCY",
    headerName: "Standing",
    flex: 130,
    minWidth: 120,
    renderCell: ({ row }) => <PaceChip pace={row.pace} daysLeft={row.daysLeft} />,
  },
  {
    field: "DONE",
    headerName: "Hours done",
    flex: 200,
    minWidth: 170,
    renderCell: ({ row: { name, doneMinutes, requiredMinutes, percent } }) => (
      <Box sx={{ width: "100%", lineHeight: 1.3 }}>
        <Box className="numeric" sx={{ display: "flex", justifyContent: "space-between", mb: 0.5 }}>
          <span>
            {hoursText(doneMinutes)} of {hoursText(requiredMinutes)} h
          </span>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {percent} %
          </Box>
        </Box>
        <HoursBar label={`Hours of ${name}`} done={doneMinutes} required={requiredMinutes} />
      </Box>
    ),
  },
  {
    field: "LEFT",
    headerName: "Hours left",
    sortable: false,
    flex: 96,
    minWidth: 92,
    align: "right",
    cellClassName: "numeric",
    renderCell: ({ row }) => `${hoursText(Math.max(0, row.requiredMinutes - row.doneMinutes))} h`,
  },
  {
    field: "NEEDED",
    headerName: "Needed a month",
    sortable: false,
    flex: 130,
    minWidth: 128,
    align: "right",
    cellClassName: "numeric",
    renderCell: ({ row }) => neededWords(row.neededPerMonth),
  },
  {
    field: "PERIOD_END",
    headerName: "Period ends",
    flex: 130,
    minWidth: 124,
    renderCell: ({ row: { periodTo, daysLeft } }) => (
      <Box sx={{ lineHeight: 1.35 }}>
        {formatDay(periodTo)}
        <Box className="numeric" sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
          {daysLeftWords(daysLeft)}
        </Box>
      </Box>
    ),
  },
];
