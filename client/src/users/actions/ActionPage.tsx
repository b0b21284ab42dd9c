import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useEffect, useRef } from "react";
import { Link, useParams } from "react-router";
import { problemOf } from "../../graphql/errors";
import {
  type ActionPageQuery,
  type BulkOutcome,
  useActionPageQuery,
  useBulkProgressSubscription,
} from "../../graphql/generated";
import { DepartmentGate } from "../../session/DepartmentGate";
import type { OpenDepartment } from "../../session/departments";
import { formatDateTime } from "../../ui/dates";
import { ErrorState } from "../../ui/ErrorState";
import { formatNumber } from "../../ui/numbers";
import { PageHeader } from "../../ui/PageHeader";
import { pageArguments, positionIn } from "../../ui/paging";
import { onlyKnown, setOrDelete, useListUrl } from "../../ui/useListUrl";
import { ActionProgress } from "./ActionProgress";
import { ActionResults } from "./ActionResults";
import { actionWords, isLive, resultWords } from "./actionWords";
import { safetyPollMs } from "./useRunningActions";

/** What an action over many users does, or what became of each of them. */
export function ActionPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <OneAction department={department} />}
    </DepartmentGate>
  );
}

const outcomes: readonly BulkOutcome[] = ["DONE", "SKIPPED"];

function OneAction({ department }: { department: OpenDepartment }) {
  const { id = "" } = useParams();
  const { params, size, change, move, resize } = useListUrl();
  const outcome = onlyKnown(outcomes, params.getAll("outcome"))[0];
  const position = positionIn(params);
  const { data, previousData, loading, error, refetch, startPolling, stopPolling } = useActionPageQuery({
    variables: { id, outcome, ...pageArguments(position, size) },
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const action = (data ?? previousData)?.bulkAction;
  const isRunning = action !== undefined && isLive(action);
  useBulkProgressSubscription({ variables: { id }, skip: !isRunning });

  const wasRunning = useRef(false);
  useEffect(() => {
    if (isRunning) startPolling(safetyPollMs);
    else if (wasRunning.current) void refetch(); // it has ended: everybody, and why some were skipped
    wasRunning.current = isRunning;
    return stopPolling;
  }, [isRunning, refetch, startPolling, stopPolling]);

  return (
    <>
      <PageHeader
        title={action ? actionWords[action.action].title : "Action"}
        context={action && originOf(action, department)}
        actions={
          <>
            {action && action.skippedCount > 0 && !isRunning && (
              <Button
                variant="outlined"
                href={`/bulk-actions/${encodeURIComponent(action.id)}/skipped.csv`}
                download
                startIcon={<DownloadOutlined />}
              >
                Download skipped
              </Button>
            )}
            <Button component={Link} to="/users" variant="contained">
              Back to users
            </Button>
          </>
        }
      />
      {error && !action && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {action && (isRunning ? <ActionProgress action={action} /> : <Ending action={action} />)}
      {action && (
        <ActionResults
          action={action}
          outcome={outcome}
          reloading={loading}
          size={size}
          position={position}
          onOutcome={(wanted) => change((next) => setOrDelete(next, "outcome", wanted ?? ""))}
          onMove={move}
          onSize={resize}
        />
      )}
    </>
  );
}

type Action = ActionPageQuery["bulkAction"];

const originOf = ({ createdAt, createdByName }: Action, { timeZone }: OpenDepartment) => (
  <>
    {formatDateTime(createdAt, timeZone)}, by <bdi>{createdByName}</bdi>
  </>
);

/** How it ended, and why some were skipped. */
function Ending({ action }: { action: Action }) {
  const severity = action.status === "ABORTED" ? "warning" : action.doneCount > 0 ? "success" : "info";
  return (
    <Alert severity={severity} sx={{ mb: 2, maxWidth: 860 }}>
      <strong>{resultWords(action)}</strong>
      {action.status === "ABORTED" && " An officer ended it before it was through."}
      {action.reasons.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {action.reasons.map(({ reason, message, count }) => (
            <li key={reason}>
              <span className="numeric">{formatNumber(count)}</span> skipped: {message}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
