import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useGridApiRef } from "@mui/x-data-grid";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import type { CourseSort, CourseSortField, CoursesTable_CourseFragment } from "../graphql/generated";
import { creditTypeWords, hoursText, takeTypeWords } from "../training/trainingWords";
import { DataTable, type GridColDef } from "../ui/DataTable";
import { OneLine } from "../ui/OneLine";
import { useGridScroll } from "../ui/useGridScroll";
import { useSortModel } from "../ui/useSortModel";
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

const columns: GridColDef<Course>[] = [
  {
    field: "NAME",
    headerName: "Name",
    flex: 300,
    minWidth: 170,
    renderCell: ({ row, tabIndex }) => (
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, minWidth: 0 }}>
        <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.4 }}>
          <Link
            component={RouterLink}
            to={`/training/courses/${row.id}`}
            state={{ fromList: true }}
            tabIndex={tabIndex}
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
  const api = useGridApiRef();
  const sortModel = useSortModel(sort);
  useGridScroll(api, courses !== undefined && courses.length > 0);
  return (
    <DataTable
      apiRef={api}
      label="courses"
      columns={columns}
      rows={courses}
      rowHeight={56}
      reloading={reloading}
      empty={empty}
      footer={footer}
      disableRowSelectionOnClick
      sortModel={sortModel}
      onSortModelChange={([wanted]) =>
        wanted && onSort({ field: wanted.field as CourseSortField, direction: wanted.sort === "desc" ? "DESC" : "ASC" })
      }
    />
  );
}
