import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import HistoryOutlined from "@mui/icons-material/HistoryOutlined";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { problemOf } from "../graphql/errors";
import { type UploadPageQuery, useUploadPageQuery } from "../graphql/generated";
import { useSession } from "../session/SessionProvider";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { formatNumber } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { batchPath, isLive } from "./batchPath";
import { type FileRefusal, pickOne, refuseFile } from "./checkFile";
import { DropZone } from "./DropZone";
import { FileRules } from "./FileRules";
import { ImportSteps } from "./ImportSteps";
import type { KindView } from "./kindView";
import { LiveBatches } from "./LiveBatches";
import { formatBytes } from "./measures";
import { UploadProgress } from "./UploadProgress";
import { useUpload } from "./useUpload";

/** Step 1 of an import: the file. */
export function UploadFile({ view }: { view: KindView }) {
  const { department } = useSession();
  const { data, error, refetch } = useUploadPageQuery(
    department
      ? { variables: { departmentId: department.id, kind: view.kind }, fetchPolicy: "cache-and-network" }
      : { skip: true },
  );

  return (
    <>
      <PageHeader
        title={view.title}
        context={department && view.uploadContext(department.name)}
        actions={
          <Button component={Link} to="/imports" startIcon={<HistoryOutlined />}>
            Past imports
          </Button>
        }
      />
      <ImportSteps current="Upload" />
      {error && !data && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {data && !data.department.viewerCanImport && (
        <EmptyState title="Only officers import">Ask a training officer or an admin of the department.</EmptyState>
      )}
      {data?.department.viewerCanImport && <UploadStep department={data.department} view={view} />}
    </>
  );
}

function UploadStep({ department, view }: { department: UploadPageQuery["department"]; view: KindView }) {
  const { maxBytes, maxRows, columns, sampleCsvUrl } = department.importLimits;
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const upload = useUpload({ departmentId: department.id, kind: view.kind }, ({ batch, alreadyUploaded }) => {
    navigate(alreadyUploaded ? `${batchPath(batch)}?same=1` : batchPath(batch));
  });

  const take = (files: FileList) => {
    upload.forgetFailure();
    const picked = pickOne(files);
    if (!picked) return;
    const refused = "refusal" in picked ? picked.refusal : refuseFile(picked.file, maxBytes);
    setRefusal(refused);
    if ("file" in picked && !refused) void upload.send(picked.file);
  };

  const { sending, failure } = upload;
  const trouble = failure ?? refusal;
  return (
    <Box
      sx={{
        display: "grid",
        gap: 4,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 7fr) minmax(0, 5fr)" },
        alignItems: "start",
      }}
    >
      <Box>
        <LiveBatches batches={department.importBatches.nodes.filter(isLive)} />
        {trouble && (
          <Alert
            severity="error"
            role="alert"
            sx={{ mb: 2, alignItems: "flex-start" }}
            action={
              failure?.canRetry && (
                <Button color="inherit" size="small" onClick={() => upload.send(failure.file)}>
                  Try again
                </Button>
              )
            }
          >
            <AlertTitle sx={{ overflowWrap: "anywhere" }}>{trouble.title}</AlertTitle>
            {trouble.advice}
          </Alert>
        )}
        {sending ? (
          <UploadProgress
            fileName={sending.file.name}
            sent={sending.sent}
            total={sending.total}
            onCancel={upload.cancel}
          />
        ) : (
          <DropZone
            limits={`.csv, under ${formatBytes(maxBytes)}, up to ${formatNumber(maxRows)} rows`}
            onFiles={take}
          />
        )}
        <Button href={sampleCsvUrl} download startIcon={<DownloadOutlined />} sx={{ mt: 1.5, mb: 2.5 }}>
          Download a sample CSV
        </Button>
        {view.advice}
      </Box>
      <FileRules {...view.fileRules} known={columns} />
    </Box>
  );
}
