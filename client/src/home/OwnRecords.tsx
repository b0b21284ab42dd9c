import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import { Section } from "../ui/Section";

/** For people whose departments do not open now: what they completed is theirs all the same. */
export function OwnRecords() {
  return (
    <Section title="Your training">
      <Paper variant="outlined" sx={{ p: 2.5 }}>
        <Typography sx={{ textWrap: "pretty" }}>
          What you completed stays yours, whatever departments you are in:{" "}
          <Link component={RouterLink} to="/my-training/transcript">
            your transcript and certificates
          </Link>
          .
        </Typography>
      </Paper>
    </Section>
  );
}
