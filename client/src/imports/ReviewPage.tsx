import { useApolloClient } from "@apollo/client/react";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useEffect, useRef } from "react";
import { Navigate, useParams, useSearchParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useReviewPageQuery } from "../graphql/generated";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { batchPath, batchStep } from "./batchPath";
import { ImportSteps } from "./ImportSteps";
import { viewOf } from "./kindViews";
import { ReviewDraft } from "./ReviewDraft";
import { BatchUnreadable, DraftDropped, ReadingFile } from "./reviewStates";
import { safetyPollMs, useBatchProgress } from "./useBatchProgress";

/** Step 2 of the import: what the file would do, row by row, before anything is written. */
export function ReviewPage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch, startPolling, stopPolling } = useReviewPageQuery({
    variables: { batchId: id },
    fetchPolicy: "cache-and-network",
  });
  const batch = data?.importBatch;
  const status = batch?.status;
  useBatchProgress(batch);

  const { cache } = useApolloClient();
  const lastStatus = useRef(status);
  useEffect(() => {
    if (status === "STAGING") startPolling(safetyPollMs / 2);
    else stopPolling();
    // Live updates bring the counts, but not what can be known only once all rows are read.
    if (lastStatus.current === "STAGING" && status === "REVIEW") {
      cache.evict({ id: cache.identify({ __typename: "ImportBatch", id }), fieldName: "rows" });
      void refetch();
    }
    lastStatus.current = status;
  }, [id, status, cache, startPolling, stopPolling, refetch]);

  if (batch && batchStep(batch) !== "review") return <Navigate to={batchPath(batch)} replace />;
  return (
    <Box
      sx={{ display: "flex", flexDirection: "column", height: { md: "calc(100dvh - 48px)" }, minHeight: { md: 720 } }}
    >
      <PageHeader
        title="Review and Confirm"
        documentTitle={batch ? `Review ${batch.fileName}` : undefined}
        context={batch && `${batch.fileName}, for ${batch.department.name}`}
      />
      <ImportSteps current="Review and Confirm" />
      {params.has("same") && (
        <Alert severity="info" sx={{ mb: 2 }}>
          This very file is already uploaded, by {batch?.createdByName ?? "somebody"}. Here is where it stands; nothing
          was uploaded twice.
        </Alert>
      )}
      {error && !batch && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {batch?.status === "STAGING" && <ReadingFile batch={batch} view={viewOf(batch)} />}
      {batch?.status === "FAILED" && <BatchUnreadable batch={batch} view={viewOf(batch)} />}
      {batch?.status === "DROPPED" && <DraftDropped fileName={batch.fileName} view={viewOf(batch)} />}
      {batch?.status === "REVIEW" && <ReviewDraft key={`${batch.encoding}${batch.delimiter}`} batch={batch} />}
    </Box>
  );
}
