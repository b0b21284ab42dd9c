import CloudOffOutlined from "@mui/icons-material/CloudOffOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { countOf } from "../ui/numbers";
import type { Problem } from "../ui/problem";
import type { KindView } from "./kindView";
import type { PlanCounts } from "./planWords";

interface ReviewFooterProps {
  view: KindView;
  counts: PlanCounts;
  /** Edits that the server does not have yet. */
  unsaved: number;
  /** Why they could not be sent; tried again by itself. */
  waiting: Problem | null;
  onRetry: () => void;
  canRun: boolean;
  starting: boolean;
  problem: Problem | null;
  onRun: () => void;
  onBack: () => void;
}

/** Says what the click will do, before it does it. */
export function ReviewFooter(props: ReviewFooterProps) {
  const { view, counts, unsaved, waiting, onRetry, canRun, starting, problem, onRun, onBack } = props;
  return (
    <Paper
      component="section"
      aria-label="Confirm the import"
      square
      sx={{
        position: "sticky",
        bottom: 0,
        zIndex: 3,
        mt: 1,
        mx: { xs: -2, sm: -3, lg: -4 },
        mb: { xs: -2, sm: -3 },
        px: { xs: 2, sm: 3, lg: 4 },
        py: 1.5,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      {problem && (
        <Alert severity="error" sx={{ mb: 1.5 }}>
          {problem.message}
        </Alert>
      )}
      {waiting && (
        <Alert
          severity="warning"
          icon={<CloudOffOutlined />}
          sx={{ mb: 1.5 }}
          action={
            <Button color="inherit" size="small" onClick={onRetry}>
              Try now
            </Button>
          }
        >
          {countOf(unsaved, "change is", "changes are")} kept here until Muster can save {unsaved === 1 ? "it" : "them"}
          . Trying again by itself.
        </Alert>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <Box sx={{ flex: "1 1 320px", minWidth: 0 }} aria-live="polite">
          <Typography variant="body1" sx={{ fontWeight: 620, textWrap: "pretty" }}>
            {view.headline(counts)}
          </Typography>
          <Typography variant="caption" component="p" sx={{ color: "text.secondary" }}>
            {[view.rest(counts), "Nothing is written before you click"].filter(Boolean).join(". ")}.
          </Typography>
        </Box>
        <Button onClick={onBack} disabled={starting}>
          Back to {view.title}
        </Button>
        <Button
          variant="contained"
          size="large"
          onClick={onRun}
          disabled={!canRun || unsaved > 0}
          loading={starting}
          sx={{ px: 3 }}
        >
          {unsaved > 0 ? `Saving ${countOf(unsaved, "change")}…` : view.title}
        </Button>
      </Box>
    </Paper>
  );
}
