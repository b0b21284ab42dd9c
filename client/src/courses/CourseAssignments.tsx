import WarningAmberOutlined from "@mui/icons-material/WarningAmberOutlined";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import type { CoursePageQuery } from "../graphql/generated";
import { formatNumber } from "../ui/numbers";
import { Section } from "../ui/Section";

interface CourseAssignmentsProps {
  course: CoursePageQuery["course"];
  counts: CoursePageQuery["department"];
}

/** How many people have the course, and the way to who they are. */
export function CourseAssignments({ course: { id }, counts: { open, overdue, done } }: CourseAssignmentsProps) {
  const path = `/training/assignments?course=${id}`;
  const isNone = open.totalCount + done.totalCount === 0;
  return (
    <Section
      title="Assignments"
      end={
        <Link component={RouterLink} to={path} className="no-print" sx={{ fontSize: "0.875rem" }}>
          See all assignments
        </Link>
      }
    >
      {isNone ? (
        <Box sx={{ color: "text.secondary" }}>Nobody has it yet.</Box>
      ) : (
        <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 3, rowGap: 0.5 }}>
          <span>
            <strong className="numeric">{formatNumber(open.totalCount)}</strong> open
          </span>
          {overdue.totalCount > 0 && (
            <Box component="span" sx={{ color: "error.main", fontWeight: 600 }}>
              <WarningAmberOutlined aria-hidden sx={{ fontSize: 17, verticalAlign: "-3px", mr: 0.5 }} />
              {formatNumber(overdue.totalCount)} overdue
            </Box>
          )}
          <span>
            <strong className="numeric">{formatNumber(done.totalCount)}</strong> completed
          </span>
        </Box>
      )}
    </Section>
  );
}
