import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useAddUserChoicesQuery } from "../../graphql/generated";
import type { OpenDepartment } from "../../session/departments";
import { PrintedCodeDialog } from "../codes/PrintedCodeDialog";
import { AddUserForm } from "./AddUserForm";
import { useNewUser } from "./useNewUser";

interface AddUserDialogProps {
  department: OpenDepartment;
  onClose: () => void;
}

const formId = "add-user";

/** Adds one person without an invitation, then says how they get in: by the mail, or by a code on paper. */
export function AddUserDialog({ department, onClose }: AddUserDialogProps) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const { data: choices } = useAddUserChoicesQuery({ variables: { departmentId: department.id } });
  const state = useNewUser(department.id);
  const invite = useInviteInstead();
  const { added, working, again } = state;

  if (added?.code) {
    const { name, loginId } = added.user;
    return (
      <PrintedCodeDialog
        code={added.code}
        person={{ name, loginId: loginId ?? "" }}
        department={department}
        onClose={onClose}
        actions={<Button onClick={again}>Add another</Button>}
      />
    );
  }
  return (
    <Dialog
      open
      onClose={working ? undefined : onClose}
      fullScreen={isPhone}
      maxWidth="sm"
      aria-labelledby={`${formId}-title`}
    >
      <DialogTitle id={`${formId}-title`}>{added ? `${added.user.name} is added` : "Add a user"}</DialogTitle>
      <DialogContent>
        {added ? (
          <>
            {added.user.name} is a user of {department.name} now. A mail with a link to choose a password is on its way
            to {added.user.email}.
          </>
        ) : (
          <AddUserForm formId={formId} state={state} choices={choices?.department} onInvite={invite} />
        )}
      </DialogContent>
      {added ? (
        <DialogActions>
          <Button component={Link} to={`/users/${added.user.id}`}>
            Open record
          </Button>
          <Button onClick={again}>Add another</Button>
          <Button variant="contained" onClick={onClose} autoFocus>
            Done
          </Button>
        </DialogActions>
      ) : (
        <DialogActions>
          <Button onClick={onClose} disabled={working}>
            Cancel
          </Button>
          <Button type="submit" form={formId} variant="contained" loading={working}>
            Add User
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}

/** Opens the invitation dialog in place of this one, with the address in it. */
function useInviteInstead() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  return (email: string) => {
    const next = new URLSearchParams(params);
    next.delete("add");
    next.set("invite", "open");
    void navigate({ search: `?${next}` }, { replace: true, state: { invite: email } });
  };
}
