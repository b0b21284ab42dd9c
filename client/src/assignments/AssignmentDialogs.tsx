import { useState } from "react";
import { keepFocus } from "../ui/keepFocus";
import { useNotify } from "../ui/Notify";
import { ChangeResults } from "./ChangeResults";
import { DueDateDialog } from "./DueDateDialog";
import { UnassignDialog } from "./UnassignDialog";
import { type Changed, refusedOf } from "./useAssignmentChanges";
import type { AssignmentSelection } from "./useAssignmentSelection";

interface AssignmentDialogsProps {
  selection: AssignmentSelection;
  timeZone: string;
  /** Something was changed: the list is asked for anew. */
  onChanged: () => void;
}

/** What is asked before assignments are changed; where some were refused, which and why. */
export function AssignmentDialogs({ selection, timeZone, onChanged }: AssignmentDialogsProps) {
  const notify = useNotify();
  const [results, setResults] = useState<readonly Changed[] | null>(null);
  const { asked, close, clear, returnFocus } = selection;

  const finish = (changes: readonly Changed[], done: string) => {
    close();
    clear();
    onChanged();
    if (refusedOf(changes).length > 0) setResults(changes);
    else notify(done);
  };
  const onExited = () => {
    returnFocus();
    keepFocus();
  };
  return (
    <>
      <DueDateDialog
        rows={asked?.change === "DUE_DATE" ? asked.rows : null}
        timeZone={timeZone}
        onDone={finish}
        onClose={close}
        onExited={onExited}
      />
      <UnassignDialog
        rows={asked?.change === "UNASSIGN" ? asked.rows : null}
        onDone={finish}
        onClose={close}
        onExited={onExited}
      />
      <ChangeResults results={results} onClose={() => setResults(null)} />
    </>
  );
}
