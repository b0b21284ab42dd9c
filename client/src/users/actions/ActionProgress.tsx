import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { problemOf } from "../../graphql/errors";
import { type BulkAction_StateFragment, useAbortBulkActionMutation } from "../../graphql/generated";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { HiddenText } from "../../ui/HiddenText";
import { countOf, formatNumber } from "../../ui/numbers";
import { actionWords } from "./actionWords";

/** How far an action is, and the way to end it. */
export function ActionProgress({ action }: { action: BulkAction_StateFragment }) {
  const { id, status, total, processed, viewerCanAbort } = action;
  const [asks, setAsks] = useState(false);
  const [abort, { loading, error, reset }] = useAbortBulkActionMutation();
  const share = Math.floor((100 * processed) / Math.max(total, 1));
  const end = () =>
    abort({ variables: { id } }).then(
      () => setAsks(false),
      () => undefined, // shown in the dialog through the mutation's own error
    );
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, mb: 2, maxWidth: 860 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: 1, mb: 1.5 }}>
        <Typography component="p" className="numeric" sx={{ fontSize: "2rem", fontWeight: 680, lineHeight: 1.1 }}>
          {share} %
        </Typography>
        <Typography className="numeric" sx={{ color: "text.secondary" }}>
          {formatNumber(processed)} of {countOf(total, "user")}
        </Typography>
      </Box>
      <LinearProgress
        aria-label="Progress of the action"
        variant={status === "QUEUED" ? "indeterminate" : "determinate"}
        value={share}
        sx={{ height: 12, borderRadius: 6 }}
      />
      <Box role="status">
        <HiddenText>{`${Math.floor(share / 10) * 10} percent done`}</HiddenText>
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5, mt: 2 }}>
        <Typography variant="body2" sx={{ color: "text.secondary", flex: "1 1 260px", textWrap: "pretty" }}>
          You can leave this page: it goes on by itself, and stands on the users page meanwhile.
        </Typography>
        {viewerCanAbort && (
          <Button
            color="error"
            variant="outlined"
            onClick={() => {
              reset();
              setAsks(true);
            }}
          >
            End action
          </Button>
        )}
      </Box>
      <ConfirmDialog
        open={asks}
        title="End this action?"
        verb="End action"
        destructive
        working={loading}
        problem={error && problemOf(error)}
        onConfirm={() => void end()}
        onClose={() => setAsks(false)}
      >
        {countOf(processed, "user is", "users are")} {actionWords[action.action].done} or skipped, and stay so. The
        other {formatNumber(total - processed)} are left as they are.
      </ConfirmDialog>
    </Paper>
  );
}
