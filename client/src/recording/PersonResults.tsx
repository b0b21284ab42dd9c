import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import type { RecordResult_ResultFragment } from "../graphql/generated";
import { outcomeWords } from "./recordWords";

type Result = RecordResult_ResultFragment;

interface PersonResultsProps {
  label: string;
  results: readonly Result[];
  /** Names of those that the server finds no more. */
  names?: ReadonlyMap<string, string>;
  /** Whether each line says what became of it. */
  withOutcome?: boolean;
}

/** People, each with a way to their transcript. */
export function PersonResults({ label, results, names, withOutcome }: PersonResultsProps) {
  return (
    <Paper
      variant="outlined"
      component="ul"
      aria-label={label}
      tabIndex={0}
      sx={{ listStyle: "none", m: 0, p: 0, maxHeight: 400, overflowY: "auto", position: "relative" }}
    >
      {results.map(({ userId, userName, outcome }) => (
        <Box
          component="li"
          key={userId}
          sx={{
            ...{ display: "flex", flexWrap: "wrap", columnGap: 2, px: 2, py: 0.875 },
            "& + &": { borderTop: 1, borderColor: "divider" },
          }}
        >
          <Box sx={{ flex: "1 1 200px", minWidth: 0, overflowWrap: "anywhere" }}>
            {outcome === "NOT_FOUND" ? (
              <bdi>{names?.get(userId) ?? "Somebody"}</bdi>
            ) : (
              <Link component={RouterLink} to={`/users/${userId}/transcripts`}>
                <bdi>{userName}</bdi>
              </Link>
            )}
          </Box>
          {withOutcome && <Box sx={{ color: "text.secondary" }}>{outcomeWords[outcome]}</Box>}
        </Box>
      ))}
    </Paper>
  );
}

interface SkippedListProps {
  title: string;
  skipped: readonly Result[];
  names?: ReadonlyMap<string, string>;
}

/** Those who do not get a class, and why. */
export function SkippedList({ title, skipped, names }: SkippedListProps) {
  return (
    <div>
      <Typography variant="body2" component="p" sx={{ fontWeight: 600, mb: 0.75 }}>
        {title}
      </Typography>
      <PersonResults label={title} results={skipped} names={names} withOutcome />
    </div>
  );
}
