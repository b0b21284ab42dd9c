import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router";
import type { OverduePersonSort, OverdueTable_PersonFragment } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { countOf } from "../ui/numbers";
import { OneLine } from "../ui/OneLine";
import type { Column } from "../ui/table/columns";
import { DataTable } from "../ui/table/DataTable";

type Person = OverdueTable_PersonFragment;

export interface OverdueListProps {
  /** Undefined until something has come. */
  people: readonly Person[] | undefined;
  reloading: boolean;
  sort: Required<OverduePersonSort>;
  onSort: (sort: Required<OverduePersonSort>) => void;
  empty: ReactNode;
}

/** Where something can be done about somebody's overdue courses. */
export const assignmentsOf = (userId: string): string =>
  `/training/assignments?${new URLSearchParams({ overdue: "true", person: userId })}`;

/** "CPR, due 3 Nov 2026". */
export const courseWords = ({ name, dueOn }: Person["courses"][number]): string => `${name}, due ${formatDay(dueOn)}`;

/** The people with overdue courses. */
export function OverdueTable({ people, reloading, sort, onSort, empty }: OverdueListProps) {
  return (
    <DataTable
      label="people"
      columns={columns}
      rows={people}
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

const columns: Column<Person>[] = [
  {
    field: "NAME",
    headerName: "Name",
    flex: 200,
    minWidth: 170,
    renderCell: ({ row: { userId, name, employeeId } }) => (
      <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
        <Link component={RouterLink} to={`/users/${userId}`} sx={{ display: "block", minWidth: 0, fontWeight: 600 }}>
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
    field: "DAYS",
    headerName: "Overdue for",
    flex: 110,
    minWidth: 118,
    cellClassName: "numeric",
    renderCell: ({ row }) => countOf(row.longestDays, "day"),
  },
  {
    field: "COURSES",
    headerName: "Courses",
    flex: 420,
    minWidth: 240,
    renderCell: ({ row: { userId, name, assignments, courses } }) => (
      <Box sx={{ minWidth: 0, lineHeight: 1.35 }}>
        <OneLine text={courses.map(courseWords).join("; ")} />
        <Link
          component={RouterLink}
          to={assignmentsOf(userId)}
          aria-label={`${countOf(assignments, "overdue course")} of ${name}: change or take back`}
          sx={{ fontSize: "0.8125rem" }}
        >
          {countOf(assignments, "overdue course")}
        </Link>
      </Box>
    ),
  },
];
