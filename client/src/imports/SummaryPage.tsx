import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import PrintOutlined from "@mui/icons-material/PrintOutlined";
import Alert, { type AlertColor } from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link, Navigate, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type SummaryPageQuery, useSummaryPageQuery } from "../graphql/generated";
import { formatDateTime } from "../ui/dates";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { batchPath, batchStep } from "./batchPath";
import { ImportSteps } from "./ImportSteps";
import { viewOf } from "./kindViews";
import { sumOf } from "./outcomes";
import { SummaryTabs } from "./SummaryTabs";

/** Step 4 of the import: what became of every row of the file. It stays in the history. */
export function SummaryPage() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useSummaryPageQuery({
    variables: { batchId: id },
    fetchPolicy: "cache-and-network",
  });
  const batch = data?.importBatch;

  if (batch && batchStep(batch) !== "summary") return <Navigate to={batchPath(batch)} replace />;
  return (
    <>
      <PageHeader
        title="Import Summary"
        documentTitle={batch ? `Summary of ${batch.fileName}` : undefined}
        context={batch && originOf(batch)}
        actions={
          <>
            <Button startIcon={<PrintOutlined />} onClick={() => window.print()}>
              Print
            </Button>
            {batch && batch.outcomeCounts.skipped > 0 && (
              <Button variant="outlined" href={batch.failedRowsCsvUrl} download startIcon={<DownloadOutlined />}>
                Download skipped rows
              </Button>
            )}
            <Button
              component={Link}
              to={batch ? viewOf(batch).donePath : "/imports"}
              variant="contained"
              sx={{ px: 3 }}
            >
              Got It
            </Button>
          </>
        }
      />
      <ImportSteps current="Summary" />
      {error && !batch && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {batch && (
        <>
          <HowItEnded batch={batch} />
          <SummaryTabs batch={batch} />
        </>
      )}
    </>
  );
}

type Batch = SummaryPageQuery["importBatch"];

const originOf = ({ fileName, department, finishedAt, createdByName, onVisit }: Batch) => (
  <Box component="span" sx={{ overflowWrap: "anywhere" }}>
    <bdi>{fileName}</bdi>, into {department.name}
    {finishedAt && `, ${formatDateTime(finishedAt, department.timeZone)}`}, by <bdi>{createdByName}</bdi>
    {onVisit && " on a support visit"}
  </Box>
);

/** How the import ended, and that every row of the file is accounted for. */
function HowItEnded({ batch }: { batch: Batch }) {
  const { severity, words } = endingOf(batch);
  return (
    <Alert severity={severity} sx={{ mb: 1.5 }}>
      {words}
      <Box component="strong" sx={{ display: "block", mt: 0.25 }}>
        {sumOf(viewOf(batch).outcomes, batch.outcomeCounts, batch.rowCount)}
      </Box>
    </Alert>
  );
}

function endingOf(batch: Batch): { severity: AlertColor; words: string } {
  const { status, failure, outcomeCounts } = batch;
  if (status === "ABORTED") {
    return {
      severity: "warning",
      words: "This import was aborted. What was done before stays; the rest is listed under Skipped.",
    };
  }
  if (status === "FAILED") {
    return {
      severity: "error",
      words: `This import ended early: ${failure ?? "something went wrong."} What was done before stays.`,
    };
  }
  return { severity: "success", words: `The import is done. ${viewOf(batch).afterwards(outcomeCounts)}` };
}
