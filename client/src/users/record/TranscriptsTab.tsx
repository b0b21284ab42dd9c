import WorkspacePremiumOutlined from "@mui/icons-material/WorkspacePremiumOutlined";
import { useCallback, useMemo, useState } from "react";
import { problemOf } from "../../graphql/errors";
import {
  useCertificatesOfUserLazyQuery,
  useRestoreCompletionMutation,
  useTranscriptsTabQuery,
} from "../../graphql/generated";
import { DeleteCompletionDialog } from "../../training/DeleteCompletionDialog";
import { TranscriptList } from "../../training/TranscriptList";
import type { Completion, LineActions } from "../../training/TranscriptParts";
import { filterOf, useTranscriptView } from "../../training/transcriptView";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { useNotify } from "../../ui/Notify";
import { pageArguments } from "../../ui/paging";
import { useRecord } from "./useRecord";

/** Every class completed, wherever it was. */
export function TranscriptsTab() {
  const { id, name, firstName, department } = useRecord();
  const url = useTranscriptView();
  const { view, size } = url;
  const notify = useNotify();
  const [deleting, setDeleting] = useState<Completion | null>(null);
  const [restore] = useRestoreCompletionMutation();
  const [loadCertificates] = useCertificatesOfUserLazyQuery({ fetchPolicy: "no-cache" });
  const filter = filterOf(view);
  const { data, previousData, loading, error, refetch } = useTranscriptsTabQuery({
    variables: { id, ...pageArguments(view.position, size), filter, sort: view.sort },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const transcript = (data ?? previousData)?.user.transcript;

  const putBack = useCallback(
    async (completion: Completion) => {
      try {
        await restore({ variables: { userId: id, completionId: completion.id } });
        notify(`${completion.className} is on the transcript again.`);
        await refetch();
      } catch (failure) {
        notify({ message: problemOf(failure).message, severity: "error" });
      }
    },
    [restore, id, notify, refetch],
  );
  const actions = useMemo<LineActions>(
    () => ({ onDelete: setDeleting, onRestore: (completion) => void putBack(completion) }),
    [putBack],
  );
  const loadIds = async () => {
    const variables = { id, filter: { ...filter, states: ["ACCEPTED" as const] }, sort: view.sort };
    const { data: found, error: failure } = await loadCertificates({ variables });
    if (failure) throw failure;
    return (found?.user.transcript.nodes ?? []).map((completion) => completion.id);
  };

  if (error && !transcript) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  return (
    <>
      <TranscriptList
        transcript={transcript}
        url={url}
        reloading={loading}
        timeZone={department.timeZone}
        filesPath={`/users/${id}`}
        loadIds={loadIds}
        actions={actions}
        empty={
          <EmptyState icon={<WorkspacePremiumOutlined />} title="No completed classes yet">
            Each class that {firstName} completes stands here, with its hours, its dates and its certificate.
          </EmptyState>
        }
      />
      <DeleteCompletionDialog
        userId={id}
        personName={name}
        completion={deleting}
        onDone={() => void refetch()}
        onClose={() => setDeleting(null)}
      />
    </>
  );
}
