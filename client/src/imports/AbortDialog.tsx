import { problemOf } from "../graphql/errors";
import { type BatchState_ImportBatchFragment, useAbortImportMutation } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { countOf, formatNumber } from "../ui/numbers";
import { viewOf } from "./kindViews";

interface AbortDialogProps {
  batch: BatchState_ImportBatchFragment;
  open: boolean;
  onClose: () => void;
}

/** Names what stays and what does not happen. */
export function AbortDialog({ batch, open, onClose }: AbortDialogProps) {
  const [abort, { loading, error }] = useAbortImportMutation();
  const { processedCount, rowCount } = batch;

  const confirm = async () => {
    try {
      await abort({ variables: { batchId: batch.id } });
      onClose();
    } catch {
      // shown in the dialog
    }
  };

  return (
    <ConfirmDialog
      open={open}
      title={`Abort the import of ${batch.fileName}?`}
      verb="Abort import"
      destructive
      working={loading}
      problem={error && problemOf(error)}
      onConfirm={confirm}
      onClose={onClose}
    >
      {processedCount > 0
        ? `The ${countOf(processedCount, "row")} done so far stay: ${viewOf(batch).staying}. `
        : "No row is done yet. "}
      The other {formatNumber(Math.max(rowCount - processedCount, 0))} are skipped, and the summary lists them.
    </ConfirmDialog>
  );
}
