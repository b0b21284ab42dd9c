import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link as RouterLink } from "react-router";
import { countOf } from "../ui/numbers";
import { assignmentsOf, courseWords, type OverdueListProps } from "./OverdueTable";

/** The same people for narrow windows. */
export function OverdueCards({ people, reloading, empty }: OverdueListProps) {
  if (!people) return <Skeleton variant="rounded" height={280} />;
  if (people.length === 0) return <Paper variant="outlined">{empty}</Paper>;
  return (
    <Box
      component="ul"
      aria-label="people"
      sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1, opacity: reloading ? 0.55 : 1 }}
    >
      {people.map(({ userId, name, employeeId, assignments, longestDays, courses }) => (
        <Paper key={userId} component="li" variant="outlined" sx={{ p: 1.75, fontSize: "0.875rem", minWidth: 0 }}>
          <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between", overflowWrap: "anywhere" }}>
            <Box sx={{ minWidth: 0 }}>
              <Link component={RouterLink} to={`/users/${userId}`} sx={{ fontWeight: 600 }}>
                <bdi>{name}</bdi>
              </Link>
              {employeeId && (
                <Box component="span" className="numeric" sx={{ color: "text.secondary", ml: 1 }}>
                  {employeeId}
                </Box>
              )}
            </Box>
            <Box className="numeric" sx={{ whiteSpace: "nowrap", fontWeight: 600 }}>
              {countOf(longestDays, "day")}
            </Box>
          </Box>
          <Box component="ul" sx={{ m: 0, my: 0.75, pl: 2.25, color: "text.secondary", overflowWrap: "anywhere" }}>
            {courses.map((course) => (
              <li key={`${course.name} ${course.dueOn}`}>{courseWords(course)}</li>
            ))}
          </Box>
          <Link component={RouterLink} to={assignmentsOf(userId)}>
            {countOf(assignments, "overdue course")}
          </Link>
        </Paper>
      ))}
    </Box>
  );
}
