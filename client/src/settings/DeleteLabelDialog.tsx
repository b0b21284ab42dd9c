import Alert from "@mui/material/Alert";
import Skeleton from "@mui/material/Skeleton";
import { problemOf } from "../graphql/errors";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import type { Label, LabelKind } from "./labelKinds";
import { deletionWords } from "./labelWords";
import { useAttempt } from "./useAttempt";

interface DeleteLabelDialogProps {
  kind: LabelKind;
  label: Label;
  onDelete: () => Promise<void>;
  onClose: () => void;
}

/** Says what deleting a group or location touches before it is done. */
export function DeleteLabelDialog({ kind, label, onDelete, onClose }: DeleteLabelDialogProps) {
  const { touched, error } = kind.useTouched(label.id);
  const { working, problem, attempt } = useAttempt();
  return (
    <ConfirmDialog
      open
      title={`Delete the ${kind.one} “${label.name}”?`}
      verb={`Delete ${kind.one}`}
      destructive
      working={working}
      isDisabled={!touched}
      problem={problem}
      onConfirm={() => void attempt(onDelete)}
      onClose={onClose}
    >
      {touched ? deletionWords(touched, kind) : <Skeleton width={280} />}
      {Boolean(error) && <Alert severity="error">{problemOf(error).message}</Alert>}
    </ConfirmDialog>
  );
}
