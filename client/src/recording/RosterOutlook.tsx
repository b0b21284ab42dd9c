import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { CheckRecordCompletionsQuery } from "../graphql/generated";
import { countOf } from "../ui/numbers";
import type { Problem } from "../ui/problem";
import { SkippedList } from "./PersonResults";
import { outlookWords } from "./recordWords";

interface RosterOutlookProps {
  check: CheckRecordCompletionsQuery["checkRecordCompletions"] | undefined;
  /** Why it cannot be said. */
  problem: Problem | undefined;
  isChecking: boolean;
}

/** What recording will come to, before it is done. */
export function RosterOutlook({ check, problem, isChecking }: RosterOutlookProps) {
  return (
    <Paper variant="outlined" role="status" aria-label="What will happen" sx={{ p: 2, position: "relative" }}>
      {isChecking && (
        <LinearProgress aria-label="Looking" sx={{ height: 2, position: "absolute", inset: "0 0 auto 0" }} />
      )}
      <Typography variant="h3" component="p" sx={{ mb: 0.5 }}>
        What will happen
      </Typography>
      {problem && <Alert severity="error">{problem.message}</Alert>}
      {!check && !problem && (
        <Box sx={{ color: "text.secondary" }}>
          {isChecking
            ? "Looking…"
            : "Choose the class, the day and the people: then it is said here, before anything is written."}
        </Box>
      )}
      {check && (
        <Box sx={{ opacity: isChecking ? 0.55 : 1, display: "grid", gap: 1 }}>
          <Box>
            {outlookWords(check).map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </Box>
          {check.warning && <Alert severity="warning">{check.warning}</Alert>}
          {check.skipped.length > 0 && (
            <SkippedList
              title={`${countOf(check.skipped.length, "person", "people")} will not get it`}
              skipped={check.skipped}
            />
          )}
        </Box>
      )}
    </Paper>
  );
}
