import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { ConflictNotice } from "./ConflictNotice";
import { type RecordUser, useRecordChange } from "./useRecordChange";

interface ChangeDialogProps {
  user: RecordUser;
  open: boolean;
  title: string;
  verb: string;
  destructive?: boolean;
  /** What follows. */
  children: ReactNode;
  write: (version: number) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before something is done to the person; when the record changed meanwhile, shows how and asks again. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { user, open, title, verb, destructive, children, write, onDone, onClose } = props;
  const change = useRecordChange(user);
  const close = () => {
    change.reset();
    onClose();
  };
  const confirm = async () => {
    if (!(await change.run(write))) return;
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      open={open}
      title={title}
      verb={change.conflict ? `${verb} all the same` : verb}
      cancel={change.conflict && "Leave it so"}
      destructive={destructive}
      working={change.working}
      problem={change.problem}
      onConfirm={confirm}
      onClose={close}
    >
      {children}
      {change.conflict && (
        <ConflictNotice seen={change.conflict} now={user}>
          Leave the record as it is now, or do it all the same.
        </ConflictNotice>
      )}
    </ConfirmDialog>
  );
}

/** A dialog that opens with a button: whether it is open, and what `ChangeDialog` needs to know of it. */
export function useAsking() {
  const [open, setOpen] = useState(false);
  return { open, ask: () => setOpen(true), close: () => setOpen(false) };
}
