import Button from "@mui/material/Button";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps } from "./asked";

/** Approving asks whether a mail tells them now (feature 112). */
export function ApproveForm({ target, department, working, onRun, onClose }: ActionFormProps) {
  const approve = (notify: boolean) => onRun({ action: "APPROVE", notify });
  return (
    <ActionForm
      verb="Approve and notify"
      working={working}
      onConfirm={() => approve(true)}
      onClose={onClose}
      other={
        <Button variant="outlined" disabled={working} onClick={() => approve(false)}>
          Approve without sending
        </Button>
      }
    >
      {target.name ? "This person is" : "They are"} active at once and may enter {department.name}. An e-mail can say so
      now, or later by Notify.
      {!target.name && " Who is approved already is skipped."}
    </ActionForm>
  );
}
