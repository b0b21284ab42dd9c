import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import PictureAsPdfOutlined from "@mui/icons-material/PictureAsPdfOutlined";
import RestoreOutlined from "@mui/icons-material/RestoreOutlined";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import type { ReactNode } from "react";
import type { TranscriptSort, TranscriptTable_CompletionFragment } from "../graphql/generated";
import { StatusChip } from "../ui/StatusChip";

type Completion = TranscriptTable_CompletionFragment;

export interface TranscriptListProps {
  /** Undefined until something has come. */
  completions: readonly Completion[] | undefined;
  timeZone: string | undefined;
  certificatePath: (completionId: string) => string;
  reloading: boolean;
  sort: Required<TranscriptSort>;
  onSort: (sort: Required<TranscriptSort>) => void;
  onDelete: (completion: Completion) => void;
  onRestore: (completion: Completion) => void;
  empty: ReactNode;
  footer: ReactNode;
}

/** The certificate's download, or why there is none. */
export function CertificateCell({ completion, path }: { completion: Completion; path: string }) {
  const { state, deletedAt, className } = completion;
  if (deletedAt) return <StatusChip tone="neutral" label="Deleted" title={completion.deletedWhy ?? undefined} />;
  if (state === "REPORTED") return <StatusChip tone="accent" label="To be accepted" />;
  if (state === "REFUSED") return <StatusChip tone="error" label="Refused" />;
  return (
    <Tooltip title="Download certificate">
      <IconButton href={path} download aria-label={`Certificate of ${className}`}>
        <PictureAsPdfOutlined fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}

interface LineActionsProps {
  completion: Completion;
  onDelete: (completion: Completion) => void;
  onRestore: (completion: Completion) => void;
}

export function LineActions({ completion, onDelete, onRestore }: LineActionsProps) {
  if (completion.viewerCanRestore) {
    return (
      <Tooltip title="Restore">
        <IconButton aria-label={`Restore ${completion.className}`} onClick={() => onRestore(completion)}>
          <RestoreOutlined fontSize="small" />
        </IconButton>
      </Tooltip>
    );
  }
  if (!completion.viewerCanDelete) return null;
  return (
    <Tooltip title="Delete from transcript">
      <IconButton aria-label={`Delete ${completion.className}`} onClick={() => onDelete(completion)}>
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
