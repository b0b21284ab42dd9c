import WorkspacePremiumOutlined from "@mui/icons-material/WorkspacePremiumOutlined";
import { problemOf } from "../graphql/errors";
import { useMyCertificatesLazyQuery, useMyTranscriptTabQuery } from "../graphql/generated";
import { useSession } from "../session/SessionProvider";
import { TranscriptList } from "../training/TranscriptList";
import { filterOf, useTranscriptView } from "../training/transcriptView";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { pageArguments } from "../ui/paging";

/** Every class one has completed: it stays, whatever departments one is in. */
export function MyTranscriptTab() {
  const { department } = useSession();
  const url = useTranscriptView();
  const { view, size } = url;
  const filter = filterOf(view);
  const [loadCertificates] = useMyCertificatesLazyQuery({ fetchPolicy: "no-cache" });
  const { data, previousData, loading, error, refetch } = useMyTranscriptTabQuery({
    variables: { ...pageArguments(view.position, size), filter, sort: view.sort },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const transcript = (data ?? previousData)?.viewer?.transcript;
  const loadIds = async () => {
    const variables = { filter: { ...filter, states: ["ACCEPTED" as const] }, sort: view.sort };
    const { data: found, error: failure } = await loadCertificates({ variables });
    if (failure) throw failure;
    return (found?.viewer?.transcript.nodes ?? []).map(({ id }) => id);
  };

  if (error && !transcript) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  return (
    <TranscriptList
      transcript={transcript}
      url={url}
      reloading={loading}
      timeZone={department?.timeZone}
      filesPath=""
      loadIds={loadIds}
      empty={
        <EmptyState icon={<WorkspacePremiumOutlined />} title="No completed classes yet">
          Each class that you complete stands here, with its hours, its dates and its certificate. It stays yours when
          you leave a department.
        </EmptyState>
      }
    />
  );
}
