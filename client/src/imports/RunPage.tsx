import { useEffect } from "react";
import { Navigate, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useRunPageQuery } from "../graphql/generated";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { batchPath, batchStep, isLive } from "./batchPath";
import { ImportSteps } from "./ImportSteps";
import { RunProgress } from "./RunProgress";
import { safetyPollMs, useBatchProgress } from "./useBatchProgress";

/** Step 3 of the import: it runs on the server; this page watches, and moves on to the summary by itself. */
export function RunPage() {
  const { id = "" } = useParams();
  const { data, error, refetch, startPolling, stopPolling } = useRunPageQuery({
    variables: { batchId: id },
    fetchPolicy: "cache-and-network",
  });
  const batch = data?.importBatch;
  useBatchProgress(batch);

  const live = batch !== undefined && isLive(batch);
  useEffect(() => {
    if (live) startPolling(safetyPollMs);
    return stopPolling;
  }, [live, startPolling, stopPolling]);

  if (batch && batchStep(batch) !== "run") return <Navigate to={batchPath(batch)} replace />;
  return (
    <>
      <PageHeader
        title="Import"
        documentTitle={batch ? `Importing ${batch.fileName}` : undefined}
        context={batch && `${batch.fileName}, into ${batch.department.name}`}
      />
      <ImportSteps current="Import" />
      {error && !batch && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {batch && <RunProgress batch={batch} />}
    </>
  );
}
