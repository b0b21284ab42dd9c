import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { useApproveUserMutation } from "../../graphql/generated";
import { keepFocus } from "../../ui/keepFocus";
import { useNotify } from "../../ui/Notify";
import { ConflictNotice } from "./ConflictNotice";
import { type RecordUser, useRecordChange } from "./useRecordChange";

interface ApproveDialogProps {
  user: RecordUser;
  open: boolean;
  onClose: () => void;
}

/** Lets the person in, and tells them now or not yet (feature 112). */
export function ApproveDialog({ user, open, onClose }: ApproveDialogProps) {
  const { id, name, email, department } = user;
  const [approve] = useApproveUserMutation();
  const change = useRecordChange(user);
  const [telling, setTelling] = useState(false);
  const notify = useNotify();
  const titleId = useId();
  const close = () => {
    change.reset();
    onClose();
  };
  const decide = async (tell: boolean) => {
    setTelling(tell);
    if (!(await change.run((version) => approve({ variables: { userId: id, notify: tell, version } })))) return;
    onClose();
    notify(tell ? `${name} is approved, and told by mail.` : `${name} is approved.`);
  };
  return (
    <Dialog
      open={open}
      onClose={change.working ? undefined : close}
      aria-labelledby={titleId}
      maxWidth="sm"
      slotProps={{ transition: { onExited: keepFocus } }}
    >
      <DialogTitle id={titleId}>Approve {name}?</DialogTitle>
      <DialogContent sx={{ color: "text.secondary" }}>
        {name} enters {department.name} from now on, and takes a seat.{" "}
        {email ? `A mail to ${email} can say so now, or later by Notify.` : "There is no e-mail address to tell."}
        {change.problem && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {change.problem.message}
          </Alert>
        )}
        {change.conflict && (
          <ConflictNotice seen={change.conflict} now={user}>
            Look at it, then decide again.
          </ConflictNotice>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap" }}>
        <Button onClick={close} disabled={change.working}>
          Cancel
        </Button>
        <Button
          onClick={() => void decide(false)}
          disabled={change.working && telling}
          loading={change.working && !telling}
          variant={email ? "text" : "contained"}
        >
          {email ? "Approve without Sending" : "Approve"}
        </Button>
        {email && (
          <Button
            variant="contained"
            autoFocus
            onClick={() => void decide(true)}
            disabled={change.working && !telling}
            loading={change.working && telling}
          >
            Approve and notify
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
