import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import PictureAsPdfOutlined from "@mui/icons-material/PictureAsPdfOutlined";
import RestoreOutlined from "@mui/icons-material/RestoreOutlined";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import type { ReactNode } from "react";
import type { TranscriptSort, TranscriptTable_CompletionFragment } from "../graphql/generated";
import { formatDate, formatDay } from "../ui/dates";
import { StatusChip } from "../ui/StatusChip";
import { completionStateWords, creditTypeWords } from "./trainingWords";
import type { Certificates } from "./useCertificates";

export type Completion = TranscriptTable_CompletionFragment;

/** What officers do with a line; left out where one looks at one's own. */
export interface LineActions {
  onDelete: (completion: Completion) => void;
  onRestore: (completion: Completion) => void;
}

export interface TranscriptLinesProps {
  /** Undefined until something has come. */
  completions: readonly Completion[] | undefined;
  timeZone: string | undefined;
  certificatePath: (completionId: string) => string;
  certificates: Certificates;
  /** Whether lines can be ticked: where none may have a certificate there is nothing to tick. */
  canSelect: boolean;
  actions: LineActions | undefined;
  reloading: boolean;
  sort: Required<TranscriptSort>;
  onSort: (sort: Required<TranscriptSort>) => void;
  empty: ReactNode;
  footer: ReactNode;
}

export const hasCertificate = ({ state, deletedAt }: Completion): boolean => state === "ACCEPTED" && !deletedAt;

export const selectionLabels = {
  headerLabel: "Select the certificates of this page",
  rowLabel: ({ className, completedOn }: Completion) => `Select ${className}, ${formatDay(completedOn)}`,
};

/** Who offered it; or, where it does not count, who said so and why. */
export function noteOf(completion: Completion, timeZone: string | undefined): string {
  const { provider, creditType, state, deciderName, refusedWhy, deletedAt, deleterName, deletedWhy } = completion;
  if (deletedAt) return `Deleted ${by(deleterName)}on ${formatDate(deletedAt, timeZone)}: ${deletedWhy ?? ""}`;
  if (state === "REFUSED") return `Refused${deciderName ? ` by ${deciderName}` : ""}: ${refusedWhy ?? ""}`;
  return `${provider} · ${creditTypeWords[creditType]}`;
}

const by = (name: string | null | undefined): string => (name ? `by ${name} ` : "");

interface CertificateCellProps {
  completion: Completion;
  path: string;
  onDownload: (path: string) => void;
}

/** The certificate's download, or why there is none. */
export function CertificateCell({ completion, path, onDownload }: CertificateCellProps) {
  const { state, deletedAt, className } = completion;
  if (deletedAt) return <StatusChip tone="neutral" label="Deleted" />;
  if (state === "REPORTED") return <StatusChip tone="accent" label={completionStateWords.REPORTED} />;
  if (state === "REFUSED") return <StatusChip tone="error" label={completionStateWords.REFUSED} />;
  return (
    <Tooltip title="Download certificate">
      <IconButton
        href={path}
        download
        aria-label={`Certificate of ${className}`}
        onClick={(event) => {
          event.preventDefault();
          onDownload(path);
        }}
      >
        <PictureAsPdfOutlined fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}

export function LineButtons({ completion, actions }: { completion: Completion; actions: LineActions }) {
  if (completion.viewerCanRestore) {
    return (
      <Tooltip title="Restore">
        <IconButton aria-label={`Restore ${completion.className}`} onClick={() => actions.onRestore(completion)}>
          <RestoreOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    );
  }
  if (!completion.viewerCanDelete) return null;
  return (
    <Tooltip title="Delete from transcript">
      <IconButton aria-label={`Delete ${completion.className}`} onClick={() => actions.onDelete(completion)}>
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
