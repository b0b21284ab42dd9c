import { useState } from "react";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { countOf } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";
import type { Report, useDecisions } from "./useDecisions";

interface RefuseDialogProps {
  reports: readonly Report[];
  decisions: ReturnType<typeof useDecisions>;
  onDone: () => void;
  onClose: () => void;
}

const maxLength = 500;

/** Asks why before reports are refused: the people read it. */
export function RefuseDialog({ reports, decisions: { working, say }, onDone, onClose }: RefuseDialogProps) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [report, ...more] = reports;
  const refuse = async () => {
    const { isDone, reasonProblem } = await say("REFUSE", reports, reason);
    setProblem(reasonProblem);
    if (isDone) onDone();
  };
  return (
    <ConfirmDialog
      open
      title={more.length > 0 ? `Refuse ${countOf(reports.length, "report")}?` : "Refuse this report?"}
      verb="Refuse"
      destructive
      working={working}
      isDisabled={reason.trim() === ""}
      onConfirm={refuse}
      onClose={onClose}
    >
      <p>
        {report && more.length === 0 ? (
          <>
            <bdi>{report.className}</bdi> does not count for <bdi>{report.userName}</bdi>, who may report it again with
            another proof.
          </>
        ) : (
          "They do not count. The people may report them again with another proof."
        )}
      </p>
      <TextInput
        label="Reason"
        value={reason}
        onChange={(text) => {
          setProblem(undefined);
          setReason(text);
        }}
        autoFocus
        multiline
        minRows={2}
        maxRows={6}
        inputProps={{ maxLength }}
        help={`${more.length > 0 ? "Each of them reads" : "The person reads"} it: by e-mail, and on My Training.`}
        problem={problem}
      />
    </ConfirmDialog>
  );
}
