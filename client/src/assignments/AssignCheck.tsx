import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import { Link } from "react-router";
import { countOf, formatNumber } from "../ui/numbers";
import { SkippedPeople } from "./SkippedPeople";
import { type AssignCheckResult, shortOf } from "./useAssign";

interface AssignCheckProps {
  check: AssignCheckResult | undefined;
  isChecking: boolean;
  course: { id: string; name: string } | null;
}

/** What assigning would come to, before it is done: for how many, with how many licences, and who is left out. */
export function AssignCheck({ check, isChecking, course }: AssignCheckProps) {
  return (
    <Box role="status" aria-busy={isChecking} sx={{ display: "grid", gap: 1.5, minHeight: 24, fontSize: "0.875rem" }}>
      {isChecking && <Box sx={{ color: "text.secondary" }}>Looking who gets it…</Box>}
      {check && course && <Verdict check={check} course={course} />}
      {check && check.skipped.length > 0 && <SkippedPeople skipped={check.skipped} />}
    </Box>
  );
}

function Verdict({ check, course }: { check: AssignCheckResult; course: { id: string; name: string } }) {
  const { assignableCount, licencesNeeded, licencesAvailable } = check;
  const short = shortOf(check);
  if (short > 0) {
    return (
      <Alert severity="error" sx={{ alignItems: "flex-start" }}>
        <AlertTitle>
          Needs {countOf(licencesNeeded, "licence")},{" "}
          {licencesAvailable === 1 ? "1 is" : `${formatNumber(licencesAvailable)} are`} free
        </AlertTitle>
        {countOf(short, "licence")} short, so nobody gets the course. Choose fewer people, take it back from{" "}
        <MuiLink component={Link} to={`/training/assignments?course=${course.id}&state=ASSIGNED`}>
          those who have not started
        </MuiLink>
        , or add licences to{" "}
        <MuiLink component={Link} to={`/training/licences/${course.id}`}>
          the pool
        </MuiLink>
        .
      </Alert>
    );
  }
  if (assignableCount === 0) return <Alert severity="info">Nobody of them would get the course.</Alert>;
  const licences =
    licencesNeeded > 0 ? `, with ${licencesNeeded} of ${countOf(licencesAvailable, "free licence")}` : "";
  return (
    <Box>
      {countOf(assignableCount, "person gets", "people get")} <bdi>{course.name}</bdi>
      {licences}.
    </Box>
  );
}
