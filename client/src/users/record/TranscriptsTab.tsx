import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import WorkspacePremiumOutlined from "@mui/icons-material/WorkspacePremiumOutlined";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useState } from "react";
import { problemOf } from "../../graphql/errors";
import {
  type TranscriptTable_CompletionFragment,
  useRestoreCompletionMutation,
  useTranscriptsTabQuery,
} from "../../graphql/generated";
import { DeleteCompletionDialog } from "../../training/DeleteCompletionDialog";
import { TranscriptCards } from "../../training/TranscriptCards";
import { TranscriptFilters } from "../../training/TranscriptFilters";
import { TranscriptTable } from "../../training/TranscriptTable";
import { hoursText } from "../../training/trainingWords";
import { countFilters, exportQuery, filterOf, useTranscriptView } from "../../training/transcriptView";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { useNotify } from "../../ui/Notify";
import { countOf } from "../../ui/numbers";
import { Pager } from "../../ui/Pager";
import { pageArguments } from "../../ui/paging";
import { useRecord } from "./useRecord";

/** Every class completed, wherever it was. */
export function TranscriptsTab() {
  const { id, name, firstName, department } = useRecord();
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { view, size, change, move, resize, reset } = useTranscriptView();
  const notify = useNotify();
  const [deleting, setDeleting] = useState<TranscriptTable_CompletionFragment | null>(null);
  const [restore] = useRestoreCompletionMutation();
  const { data, previousData, loading, error, refetch } = useTranscriptsTabQuery({
    variables: { id, ...pageArguments(view.position, size), filter: filterOf(view), sort: view.sort },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const transcript = (data ?? previousData)?.user.transcript;
  if (error && !transcript) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;

  const isFiltered = countFilters(view) > 0 || view.search !== "";
  const List = isNarrow ? TranscriptCards : TranscriptTable;
  const putBack = async (completion: TranscriptTable_CompletionFragment) => {
    try {
      await restore({ variables: { userId: id, completionId: completion.id } });
      notify(`${completion.className} is on the transcript again.`);
      await refetch();
    } catch (failure) {
      notify(problemOf(failure).message);
    }
  };

  return (
    <>
      <TranscriptFilters
        view={view}
        onChange={change}
        onReset={reset}
        end={
          <>
            {transcript && (
              <span className="numeric">
                {countOf(transcript.totalCount, "class", "classes")}, {hoursText(transcript.totalMinutes)} h
              </span>
            )}
            <Button
              size="small"
              variant="outlined"
              startIcon={<DownloadOutlined />}
              href={`/users/${id}/transcript.csv?${exportQuery(view)}`}
              download
            >
              Export CSV
            </Button>
          </>
        }
      />
      <List
        completions={transcript?.nodes}
        timeZone={department.timeZone}
        certificatePath={(completionId) => `/users/${id}/completions/${completionId}/certificate.pdf`}
        reloading={loading}
        sort={view.sort}
        onSort={(sort) => change({ sort })}
        onDelete={setDeleting}
        onRestore={putBack}
        empty={
          isFiltered ? (
            <EmptyState
              title="Nothing matches"
              actions={
                <Button variant="outlined" onClick={reset}>
                  Reset filters
                </Button>
              }
            >
              Try a part of a class name, or fewer filters.
            </EmptyState>
          ) : (
            <EmptyState icon={<WorkspacePremiumOutlined />} title="No completed classes yet">
              Each class that {firstName} completes stands here, with its hours, its dates and its certificate.
            </EmptyState>
          )
        }
        footer={
          transcript &&
          transcript.nodes.length > 0 && (
            <Pager
              label="classes"
              total={transcript.totalCount}
              shown={transcript.nodes.length}
              size={size}
              position={view.position}
              pageInfo={transcript.pageInfo}
              onMove={move}
              onSize={resize}
            />
          )
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
