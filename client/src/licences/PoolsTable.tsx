import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useGridApiRef } from "@mui/x-data-grid";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import { RetiredChip } from "../courses/CourseMarks";
import type { LicencePoolSort, LicencePoolSortField, PoolsTable_PoolFragment } from "../graphql/generated";
import { DataTable, type GridColDef } from "../ui/DataTable";
import { formatNumber } from "../ui/numbers";
import { OneLine } from "../ui/OneLine";
import { useGridScroll } from "../ui/useGridScroll";
import { useSortModel } from "../ui/useSortModel";
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
    ...{ align: "right", headerAlign: "right", cellClassName: "numeric" },
    renderCell: ({ row }) => formatNumber(read(row)),
  }) satisfies GridColDef<Pool>;

const columns: GridColDef<Pool>[] = [
  {
    field: "COURSE",
    headerName: "Course",
    flex: 320,
    minWidth: 180,
    renderCell: ({ row: { course }, tabIndex }) => (
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, minWidth: 0 }}>
        <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.4 }}>
          <Link
            component={RouterLink}
            to={`/training/licences/${course.id}`}
            state={{ fromList: true }}
            tabIndex={tabIndex}
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
  const api = useGridApiRef();
  const sortModel = useSortModel(sort);
  useGridScroll(api, pools !== undefined && pools.length > 0);
  return (
    <DataTable
      apiRef={api}
      label="licence pools"
      columns={columns}
      rows={pools}
      rowHeight={56}
      reloading={reloading}
      empty={empty}
      footer={footer}
      disableRowSelectionOnClick
      sortModel={sortModel}
      onSortModelChange={([wanted]) =>
        wanted &&
        onSort({ field: wanted.field as LicencePoolSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}
