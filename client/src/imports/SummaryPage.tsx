import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import PrintOutlined from "@mui/icons-material/PrintOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { Link, Navigate, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type SummaryPageQuery, useSummaryPageQuery } from "../graphql/generated";
import { formatDateTime } from "../ui/dates";
import { ErrorState } from "../ui/ErrorState";
import { countOf } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { batchPath, batchStep } from "./batchPath";
import { ImportSteps } from "./ImportSteps";
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
            <Button component={Link} to="/users" variant="contained" sx={{ px: 3 }}>
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

function HowItEnded({ batch: { status, failure, outcomeCounts } }: { batch: Batch }) {
  if (status === "ABORTED") {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        This import was aborted. What was done before stays; the rest is listed under Skipped.
      </Alert>
    );
  }
  if (status === "FAILED") {
    return (
      <Alert severity="error" sx={{ mb: 2 }}>
        This import ended early: {failure ?? "something went wrong."} What was done before stays.
      </Alert>
    );
  }
  const mails = outcomeCounts.created + outcomeCounts.invited;
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      The import is done.{" "}
      {mails > 0 ? `${countOf(mails, "e-mail is", "e-mails are")} on the way.` : "No e-mail was sent."}
    </Alert>
  );
}
