import { useState } from "react";
import { useNavigate } from "react-router";
import { problemOf } from "../graphql/errors";
import {
  type ReviewBatch_ImportBatchFragment,
  useDropImportMutation,
  useRunImportMutation,
} from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { countOf } from "../ui/numbers";
import { batchPath } from "./batchPath";
import { viewOf } from "./kindViews";
import { ReviewFooter } from "./ReviewFooter";
import type { useRowEdits } from "./useRowEdits";

interface ReviewConfirmProps {
  batch: ReviewBatch_ImportBatchFragment;
  edits: ReturnType<typeof useRowEdits>;
}

/** The two ways out of the review: run exactly this plan, or drop the draft. */
export function ReviewConfirm({ batch, edits }: ReviewConfirmProps) {
  const view = viewOf(batch);
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const [run, running] = useRunImportMutation();
  const [drop, dropping] = useDropImportMutation();
  const variables = { batchId: batch.id };

  const start = async () => {
    try {
      const { data } = await run({ variables });
      if (data) navigate(batchPath(data.runImport));
    } catch {
      // shown in the footer
    }
  };
  const startOver = async () => {
    try {
      await drop({ variables, update: (cache) => cache.evict({ fieldName: "importBatches" }) });
      edits.forget();
      navigate(view.uploadPath);
    } catch {
      // shown in the dialog
    }
  };

  return (
    <>
      <ReviewFooter
        view={view}
        counts={batch.planCounts}
        unsaved={edits.edits.length}
        waiting={edits.waiting}
        onRetry={edits.retry}
        canRun={batch.viewerCanRun}
        starting={running.loading}
        problem={running.error ? problemOf(running.error) : null}
        onRun={start}
        onBack={() => setLeaving(true)}
      />
      <ConfirmDialog
        open={leaving}
        title={`Drop the draft of ${batch.fileName}?`}
        verb="Drop draft"
        destructive
        working={dropping.loading}
        problem={dropping.error && problemOf(dropping.error)}
        onConfirm={startOver}
        onClose={() => setLeaving(false)}
      >
        Its {countOf(batch.rowCount, "row")} and every change made in this review go, and the upload page is empty
        again. {view.untouched}
      </ConfirmDialog>
    </>
  );
}
