import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import type { PlanTable_PlanFragment } from "../graphql/generated";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { formatNumber } from "../ui/numbers";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { BehindText, PlanProgress } from "./PlanFigures";
import type { PlanSort } from "./plansView";

type Plan = PlanTable_PlanFragment;

export interface PlanListProps {
  plans: readonly Plan[] | undefined;
  reloading: boolean;
  sort: PlanSort;
  onSort: (sort: PlanSort) => void;
  empty: ReactNode;
}

const columns: Column<Plan>[] = [
  {
    field: "NAME",
    headerName: "Plan",
    flex: 260,
    minWidth: 180,
    renderCell: ({ row: { id, name, template, description } }) => (
      <Box sx={{ minWidth: 0, lineHeight: 1.4 }}>
        <Link component={RouterLink} to={`/training/plans/${id}`} sx={{ display: "block", fontWeight: 600 }}>
          <OneLine strong text={name} />
        </Link>
        <Box sx={{ color: "text.secondary", fontSize: "0.8125rem" }}>
          <OneLine text={template ?? description ?? ""} />
        </Box>
      </Box>
    ),
  },
  {
    field: "PERIOD",
    headerName: "Period",
    flex: 210,
    minWidth: 200,
    cellClassName: "numeric",
    renderCell: ({ row }) => `${formatDay(row.periodFrom)} – ${formatDay(row.periodTo)}`,
  },
  {
    field: "HOURS",
    headerName: "Hours",
    width: 88,
    cellClassName: "numeric",
    renderCell: ({ row }) => `${hoursText(row.minutes)} h`,
  },
  {
    field: "PEOPLE",
    headerName: "People",
    width: 92,
    cellClassName: "numeric",
    renderCell: ({ row }) => formatNumber(row.userCount),
  },
  {
    field: "PROGRESS",
    headerName: "Progress of all",
    flex: 170,
    minWidth: 150,
    renderCell: ({ row }) => <PlanProgress plan={row} />,
  },
  {
    field: "BEHIND",
    headerName: "Behind",
    flex: 170,
    minWidth: 150,
    renderCell: ({ row }) => <BehindText plan={row} />,
  },
];

export function PlansTable({ plans, reloading, sort, onSort, empty }: PlanListProps) {
  return (
    <DataTable
      label="training plans"
      columns={columns}
      rows={plans}
      reloading={reloading}
      empty={empty}
      rowHeight={56}
      sort={sort}
      onSort={onSort}
    />
  );
}
