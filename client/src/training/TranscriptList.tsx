import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useCallback } from "react";
import type { TranscriptList_TranscriptFragment } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { countOf } from "../ui/numbers";
import { Pager } from "../ui/Pager";
import { CertificateToolbar } from "./CertificateToolbar";
import { TranscriptCards } from "./TranscriptCards";
import { TranscriptFilters } from "./TranscriptFilters";
import { TranscriptPaper } from "./TranscriptPaper";
import type { LineActions } from "./TranscriptParts";
import { TranscriptTable } from "./TranscriptTable";
import { hoursText } from "./trainingWords";
import { countFilters, exportQuery, filterOf, mayHaveCertificates, type TranscriptUrl } from "./transcriptView";
import { useCertificates } from "./useCertificates";

interface TranscriptListProps {
  transcript: TranscriptList_TranscriptFragment | undefined;
  url: TranscriptUrl;
  reloading: boolean;
  timeZone: string | undefined;
  /** Where this person's files are: "/users/usr_..."; "" for one's own. */
  filesPath: string;
  /** The first 200 that match and have a certificate. */
  loadIds: () => Promise<string[]>;
  actions?: LineActions;
  /** Where nothing was completed yet. */
  empty: ReactNode;
}

/** A transcript with all that is done with it: filters, order, pages, the export, and certificates of a selection. */
export function TranscriptList(props: TranscriptListProps) {
  const { transcript, url, reloading, timeZone, filesPath, loadIds, actions, empty } = props;
  const { view, size, change, move, resize, reset } = url;
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const certificates = useCertificates({ filesPath, filterKey: JSON.stringify(filterOf(view)), loadIds });
  const certificatePath = useCallback((id: string) => `${filesPath}/completions/${id}/certificate.pdf`, [filesPath]);
  const isFiltered = countFilters(view) > 0 || view.search !== "";
  const Lines = isNarrow ? TranscriptCards : TranscriptTable;
  const hasLines = transcript !== undefined && transcript.nodes.length > 0;
  return (
    <>
      <Box className={hasLines ? "no-print" : undefined}>
        {certificates.ids.size > 0 ? (
          <CertificateToolbar certificates={certificates} total={transcript?.totalCount ?? 0} />
        ) : (
          <TranscriptFilters
            view={view}
            onChange={change}
            onReset={reset}
            end={<Ends transcript={transcript} exportPath={`${filesPath}/transcript.csv?${exportQuery(view)}`} />}
          />
        )}
        {certificates.problem && (
          <Alert severity="error" onClose={certificates.forgetProblem} sx={{ mb: 1.5 }}>
            <strong>The download did not come.</strong> {certificates.problem.message}
          </Alert>
        )}
        <Lines
          completions={transcript?.nodes}
          timeZone={timeZone}
          certificatePath={certificatePath}
          certificates={certificates}
          canSelect={mayHaveCertificates(view)}
          actions={actions}
          reloading={reloading}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          empty={isFiltered ? <NothingMatches onReset={reset} /> : empty}
          footer={
            hasLines && (
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
      </Box>
      {hasLines && (
        <TranscriptPaper
          completions={transcript.nodes}
          total={transcript.totalCount}
          totalMinutes={transcript.totalMinutes}
          timeZone={timeZone}
        />
      )}
    </>
  );
}

interface EndsProps {
  transcript: TranscriptList_TranscriptFragment | undefined;
  exportPath: string;
}

function Ends({ transcript, exportPath }: EndsProps) {
  return (
    <>
      {transcript && (
        <Box component="span" className="numeric" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
          {countOf(transcript.totalCount, "class", "classes")}, {hoursText(transcript.totalMinutes)} h
        </Box>
      )}
      <Button size="small" variant="outlined" startIcon={<DownloadOutlined />} href={exportPath} download>
        Export CSV
      </Button>
    </>
  );
}

function NothingMatches({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      title="Nothing matches"
      actions={
        <Button variant="outlined" onClick={onReset}>
          Reset filters
        </Button>
      }
    >
      Try a part of a class name, or fewer filters.
    </EmptyState>
  );
}
