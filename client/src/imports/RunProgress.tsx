import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import MuiLink from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link } from "react-router";
import type { BatchState_ImportBatchFragment } from "../graphql/generated";
import { HiddenText } from "../ui/HiddenText";
import { countOf, formatNumber } from "../ui/numbers";
import { AbortDialog } from "./AbortDialog";
import { viewOf } from "./kindViews";
import { duration, percent } from "./measures";
import { OutcomeTiles } from "./OutcomeTiles";
import { useRate } from "./useRate";

interface RunProgressProps {
  batch: BatchState_ImportBatchFragment;
}

/** Rows done of all, how fast, how long still, and what became of them so far. */
export function RunProgress({ batch }: RunProgressProps) {
  const { status, rowCount, processedCount, outcomeCounts, viewerCanAbort } = batch;
  const [aborting, setAborting] = useState(false);
  const { rate, left, isQuiet } = useRate(processedCount, rowCount);
  const isWaiting = status === "QUEUED";
  const share = percent(processedCount, rowCount);

  return (
    <Box sx={{ maxWidth: 860, display: "grid", gap: 2.5 }}>
      <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 4 } }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: 1, mb: 1.5 }}>
          <Typography component="p" sx={{ fontSize: { xs: "2rem", sm: "2.5rem" }, fontWeight: 680, lineHeight: 1.1 }}>
            {share} %
          </Typography>
          <Typography variant="body1" component="p" sx={{ color: "text.secondary" }}>
            {formatNumber(processedCount)} of {countOf(rowCount, "row")} done
          </Typography>
        </Box>
        <LinearProgress
          aria-label="Progress of the import"
          variant={isWaiting ? "indeterminate" : "determinate"}
          value={isWaiting ? undefined : share}
          sx={{ height: 12, borderRadius: 6 }}
        />
        <Typography variant="body2" sx={{ color: "text.secondary", mt: 1.5, minHeight: 21 }}>
          {isWaiting ? "Starts in a moment. Another import of this department goes first." : paceOf(rate, left)}
        </Typography>
        <Announcement share={share} isWaiting={isWaiting} />
      </Paper>
      <OutcomeTiles outcomes={viewOf(batch).outcomes} counts={outcomeCounts} />
      {isQuiet && !isWaiting && (
        <Alert severity="info">
          No news for a while. An import that was interrupted resumes by itself within a minute or two, and repeats
          nothing.
        </Alert>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <Typography variant="body2" sx={{ color: "text.secondary", flex: "1 1 320px", textWrap: "pretty" }}>
          You can leave this page: the import goes on by itself. You find it again under{" "}
          <MuiLink component={Link} to="/imports">
            Imports
          </MuiLink>
          .
        </Typography>
        {viewerCanAbort && (
          <Button color="error" variant="outlined" onClick={() => setAborting(true)}>
            Abort import
          </Button>
        )}
      </Box>
      <AbortDialog batch={batch} open={aborting} onClose={() => setAborting(false)} />
    </Box>
  );
}

function paceOf(rate: number | null, left: number | null): string {
  if (rate === null || left === null) return "Working out how long it takes…";
  return `${formatNumber(Math.max(Math.round(rate), 1))} rows a second, ${duration(left)} left`;
}

/** For screen readers, at each tenth only: a running count would drown everything else. */
function Announcement({ share, isWaiting }: { share: number; isWaiting: boolean }) {
  const tenth = Math.floor(share / 10) * 10;
  return (
    <Box role="status">
      <HiddenText>{isWaiting ? "The import waits for another one" : `${tenth} percent imported`}</HiddenText>
    </Box>
  );
}
