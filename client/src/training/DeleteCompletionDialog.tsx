import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type TranscriptTable_CompletionFragment, useDeleteCompletionMutation } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { TextInput } from "../ui/TextInput";
import { hoursText } from "./trainingWords";

interface DeleteCompletionDialogProps {
  userId: string;
  personName: string;
  /** Null while it is closed. */
  completion: TranscriptTable_CompletionFragment | null;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before a class is taken off a transcript, and why. */
export function DeleteCompletionDialog({
  userId,
  personName,
  completion,
  onDone,
  onClose,
}: DeleteCompletionDialogProps) {
  const notify = useNotify();
  const [reason, setReason] = useState("");
  const [deleteCompletion, { loading, error, reset }] = useDeleteCompletionMutation();
  const problem = error && problemOf(error);

  const close = () => {
    setReason("");
    reset();
    onClose();
  };
  const confirm = async () => {
    if (!completion) return;
    try {
      await deleteCompletion({ variables: { userId, completionId: completion.id, reason } });
    } catch {
      return; // said in the dialog
    }
    notify(`${completion.className} was taken off the transcript.`);
    close();
    onDone();
  };
  return (
    <ConfirmDialog
      open={completion !== null}
      title="Delete from transcript?"
      verb="Delete"
      destructive
      working={loading}
      isDisabled={reason.trim() === ""}
      problem={problem?.fields.reason ? undefined : problem}
      onConfirm={confirm}
      onClose={close}
    >
      <p>
        <bdi>{completion?.className}</bdi> ({hoursText(completion?.minutes ?? 0)} h) is taken off the transcript of{" "}
        <bdi>{personName}</bdi>: its hours no longer count toward any plan, and its certificate is withdrawn. An admin
        can restore it within 30 days.
      </p>
      <TextInput label="Reason" value={reason} onChange={setReason} problem={problem?.fields.reason} required />
    </ConfirmDialog>
  );
}
