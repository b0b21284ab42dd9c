import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { RetiredChip } from "../courses/CourseMarks";
import type { LicencePoolSort, PoolsTable_PoolFragment } from "../graphql/generated";
import { formatNumber } from "../ui/numbers";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { RunOut } from "./RunOut";

type Pool = PoolsTable_PoolFragment & { id: string };

export interface PoolListProps {
  /** Undefined until something has come. */
  pools: readonly Pool[] | undefined;
  reloading: boolean;
  sort: Required<LicencePoolSort>;
  onSort: (sort: Required<LicencePoolSort>) => void;
  empty: ReactNode;
  footer: ReactNode;
}

const number = (field: string, headerName: string, read: (pool: Pool) => number, isSortable = false) =>
  ({
    ...{ field, headerName, sortable: isSortable, flex: 96, minWidth: 88 },
    ...{ align: "right", cellClassName: "numeric" },
    renderCell: ({ row }) => formatNumber(read(row)),
  }) satisfies Column<Pool>;

const columns: Column<Pool>[] = [
  {
    field: "COURSE",
    headerName: "Course",
    flex: 320,
    minWidth: 180,
    renderCell: ({ row: { course } }) => (
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, minWidth: 0 }}>
        <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.4 }}>
          <Link
            component={RouterLink}
            to={`/training/licences/${course.id}`}
            state={{ fromList: true }}
            sx={{ display: "block", minWidth: 0, fontWeight: 600 }}
          >
            <OneLine text={course.name} />
          </Link>
          <Box sx={{ color: "text.secondary", fontSize: "0.8125rem", lineHeight: 1.3 }}>
            <OneLine text={course.provider} />
          </Box>
        </Box>
        {course.retiredAt && <RetiredChip />}
      </Box>
    ),
  },
  number("TOTAL", "Bought", ({ total }) => total, true),
  number("USED", "Used", ({ used }) => used),
  number("ASSIGNED", "Assigned", ({ assigned }) => assigned),
  number("AVAILABLE", "Available", ({ available }) => available, true),
  { ...number("TAKEN", "Taken in 90 days", ({ takenLately }) => takenLately), minWidth: 140 },
  {
    field: "RUNS_OUT",
    headerName: "Runs out",
    sortable: false,
    flex: 160,
    minWidth: 156,
    renderCell: ({ row }) => <RunOut pool={row} />,
  },
];

export function PoolsTable({ pools, reloading, sort, onSort, empty, footer }: PoolListProps) {
  return (
    <DataTable
      label="licence pools"
      columns={columns}
      rows={pools}
      rowHeight={56}
      reloading={reloading}
      empty={empty}
      footer={footer}
      sort={sort}
      onSort={onSort}
    />
  );
}
