import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import type { CourseSort, CoursesTable_CourseFragment } from "../graphql/generated";
import { creditTypeWords, hoursText, takeTypeWords } from "../training/trainingWords";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";
import { LicencesLeft, RetiredChip } from "./CourseMarks";

type Course = CoursesTable_CourseFragment;

export interface CourseListProps {
  /** Undefined until something has come. */
  courses: readonly Course[] | undefined;
  reloading: boolean;
  sort: Required<CourseSort>;
  onSort: (sort: Required<CourseSort>) => void;
  empty: ReactNode;
  footer: ReactNode;
}

const columns: Column<Course>[] = [
  {
    field: "NAME",
    headerName: "Name",
    flex: 300,
    minWidth: 170,
    renderCell: ({ row }) => (
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, minWidth: 0 }}>
        <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.4 }}>
          <Link
            component={RouterLink}
            to={`/training/courses/${row.id}`}
            state={{ fromList: true }}
            sx={{ display: "block", minWidth: 0, fontWeight: 600 }}
          >
            <OneLine text={row.name} />
          </Link>
          <Box sx={{ color: "text.secondary", fontSize: "0.8125rem", lineHeight: 1.3 }}>
            <OneLine text={row.isShared ? `${row.provider} · Shared` : row.provider} />
          </Box>
        </Box>
        {row.retiredAt && <RetiredChip />}
      </Box>
    ),
  },
  {
    field: "TAKE_TYPE",
    headerName: "Take type",
    sortable: false,
    flex: 96,
    minWidth: 96,
    renderCell: ({ row }) => takeTypeWords[row.takeType],
  },
  {
    field: "MINUTES",
    headerName: "Hours",
    flex: 70,
    minWidth: 76,
    cellClassName: "numeric",
    renderCell: ({ row }) => `${hoursText(row.minutes)} h`,
  },
  {
    field: "CREDIT_TYPE",
    headerName: "Credit type",
    sortable: false,
    flex: 140,
    minWidth: 96,
    renderCell: ({ row }) => <OneLine text={creditTypeWords[row.creditType]} />,
  },
  {
    field: "CAPCE_NUMBER",
    headerName: "CAPCE number",
    sortable: false,
    flex: 146,
    minWidth: 146,
    cellClassName: "numeric",
    renderCell: ({ row }) => <OneLine text={row.capceNumber ?? ""} />,
  },
  {
    field: "LICENCES",
    headerName: "Licences",
    sortable: false,
    flex: 130,
    minWidth: 134,
    renderCell: ({ row }) => <LicencesLeft course={row} />,
  },
];

export function CoursesTable({ courses, reloading, sort, onSort, empty, footer }: CourseListProps) {
  return (
    <DataTable
      label="courses"
      columns={columns}
      rows={courses}
      rowHeight={56}
      reloading={reloading}
      empty={empty}
      footer={footer}
      sort={sort}
      onSort={onSort}
    />
  );
}
