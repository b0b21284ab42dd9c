import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { CourseSortField, SortDirection } from "../graphql/generated";
import { creditTypeWords, takeTypeWords } from "../training/trainingWords";
import { CardList } from "../ui/CardList";
import { LicencesLeft, RetiredChip } from "./CourseMarks";
import type { CourseListProps } from "./CoursesTable";
import { durationWords } from "./courseWords";

const orders: { field: CourseSortField; direction: SortDirection; label: string }[] = [
  { field: "NAME", direction: "ASC", label: "Name, A to Z" },
  { field: "NAME", direction: "DESC", label: "Name, Z to A" },
  { field: "MINUTES", direction: "ASC", label: "Shortest first" },
  { field: "MINUTES", direction: "DESC", label: "Longest first" },
  { field: "CREATED_AT", direction: "DESC", label: "Newest first" },
];

/** The table's rows for a phone. */
export function CourseCards({ courses, ...list }: CourseListProps) {
  return (
    <CardList label="courses" rows={courses} orders={orders} {...list}>
      {({ id, name, provider, isShared, minutes, takeType, creditType, capceNumber, retiredAt, ...licences }) => (
        <>
          <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
            <Link
              component={RouterLink}
              to={`/training/courses/${id}`}
              state={{ fromList: true }}
              sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: "anywhere" }}
            >
              <bdi>{name}</bdi>
            </Link>
            {retiredAt && <RetiredChip />}
          </Box>
          <Box sx={{ color: "text.secondary", overflowWrap: "anywhere" }}>
            <bdi>{provider}</bdi>
            {isShared && " · Shared"}
          </Box>
          <Box sx={{ mt: 0.75 }}>
            {durationWords(minutes)} · {takeTypeWords[takeType]} · {creditTypeWords[creditType]}
          </Box>
          {capceNumber && <Box className="numeric">CAPCE {capceNumber}</Box>}
          {licences.needsLicence && <LicencesLeft course={licences} />}
        </>
      )}
    </CardList>
  );
}
