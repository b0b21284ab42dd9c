import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import { Link as RouterLink } from "react-router";
import type { CoursePageQuery } from "../graphql/generated";
import { PoolNumbers } from "../licences/PoolNumbers";
import { RunOut } from "../licences/RunOut";
import { Section } from "../ui/Section";

/** The department's licences of a course; nothing where it needs none and never had any. */
export function CourseLicences({ course: { id, needsLicence, licencePool } }: { course: CoursePageQuery["course"] }) {
  if (!needsLicence && !licencePool) return null;
  return (
    <Section
      title="Licences"
      end={
        <Link component={RouterLink} to={`/training/licences/${id}`} className="no-print" sx={{ fontSize: "0.875rem" }}>
          {licencePool ? "Ledger and forecast" : "About its licences"}
        </Link>
      }
    >
      {licencePool ? (
        <Paper variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
          <PoolNumbers pool={licencePool} />
          <Box sx={{ mt: 2, fontSize: "0.875rem" }}>
            Runs out: <RunOut pool={licencePool} />
          </Box>
        </Paper>
      ) : (
        <Box sx={{ color: "text.secondary" }}>
          It needs a licence for each person who starts it, and none have been bought yet: it can't be assigned.
        </Box>
      )}
    </Section>
  );
}
