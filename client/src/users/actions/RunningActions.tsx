import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import MuiLink from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import { useCallback } from "react";
import { Link, useNavigate } from "react-router";
import { type BulkAction_StateFragment, useBulkProgressSubscription } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { countOf, formatNumber } from "../../ui/numbers";
import { actionPath } from "./actionPath";
import { actionWords, resultWords } from "./actionWords";
import { useRunningActions } from "./useRunningActions";

/** What is being done to many users now; it goes on wherever one looks, and stands here on the way back. */
export function RunningActions({ departmentId }: { departmentId: string }) {
  const notify = useNotify();
  const navigate = useNavigate();
  const onEnded = useCallback(
    (action: BulkAction_StateFragment) =>
      notify({
        message: action.status === "ABORTED" ? `Ended. ${resultWords(action)}` : resultWords(action),
        severity: action.status === "ABORTED" ? "info" : "success",
        action: { label: "Details", onClick: () => void navigate(actionPath(action.id)) },
      }),
    [notify, navigate],
  );
  const running = useRunningActions(departmentId, onEnded);
  if (running.length === 0) return null;
  return (
    <Box
      component="section"
      aria-label="Actions under way"
      className="no-print"
      sx={{ display: "grid", gap: 1, mb: 1.5 }}
    >
      {running.map((action) => (
        <RunningAction key={action.id} action={action} />
      ))}
    </Box>
  );
}

function RunningAction({ action }: { action: BulkAction_StateFragment }) {
  const { id, total, processed, status, createdByName } = action;
  useBulkProgressSubscription({ variables: { id } });
  const what = `${actionWords[action.action].doing} ${countOf(total, "user")}`;
  return (
    <Paper
      variant="outlined"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 2, px: 2, py: 1 }}
    >
      <Box sx={{ fontSize: "0.875rem" }}>
        <strong>{what}</strong>
        <Box component="span" sx={{ color: "text.secondary" }}>
          {" "}
          by <bdi>{createdByName}</bdi>
        </Box>
      </Box>
      <LinearProgress
        aria-label={what}
        variant={status === "QUEUED" ? "indeterminate" : "determinate"}
        value={(100 * processed) / Math.max(total, 1)}
        sx={{ flex: "1 1 160px", height: 8, borderRadius: 4 }}
      />
      <Box className="numeric" sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
        {formatNumber(processed)} of {formatNumber(total)}
      </Box>
      <MuiLink component={Link} to={actionPath(id)} sx={{ fontSize: "0.875rem", py: 0.5 }}>
        Details
      </MuiLink>
    </Paper>
  );
}
