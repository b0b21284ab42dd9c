import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import DialogTitle from "@mui/material/DialogTitle";
import { type ComponentType, useId } from "react";
import { countOf } from "../../ui/numbers";
import type { Problem } from "../../ui/problem";
import { ApproveForm } from "./ApproveForm";
import { ArchiveForm } from "./ArchiveForm";
import type { ActionFormProps, AskedAction } from "./asked";
import { CoursesForm } from "./CoursesForm";
import { GroupsForm } from "./GroupsForm";
import { LocationForm } from "./LocationForm";
import { type PlainAction, PlainForm } from "./PlainForm";
import { RoleForm } from "./RoleForm";

interface ActionDialogProps extends ActionFormProps {
  action: AskedAction;
  open: boolean;
  problem: Problem | undefined;
  onExited: () => void;
}

const titles: Record<AskedAction, (who: string, departmentName: string) => string> = {
  APPROVE: (who) => `Approve ${who}?`,
  NOTIFY: (who) => `Notify ${who}?`,
  GROUPS: (who) => `Groups of ${who}`,
  COURSES: (who) => `Courses of ${who}`,
  SET_LOCATION: (who) => `Location of ${who}`,
  CHANGE_ROLE: (who) => `Role of ${who}`,
  ACTIVATE: (who) => `Set ${who} active?`,
  INACTIVATE: (who) => `Set ${who} inactive?`,
  ARCHIVE: (who) => `Archive ${who}?`,
  RESTORE: (who) => `Restore ${who} from the archive?`,
  REMOVE: (who, department) => `Remove ${who} from ${department}?`,
  SEND_PASSWORD_RESET: (who) => `Send ${who} a password reset?`,
};

const plain = (action: PlainAction) => (props: ActionFormProps) => <PlainForm action={action} {...props} />;

const forms: Record<AskedAction, ComponentType<ActionFormProps>> = {
  APPROVE: ApproveForm,
  NOTIFY: plain("NOTIFY"),
  GROUPS: GroupsForm,
  COURSES: CoursesForm,
  SET_LOCATION: LocationForm,
  CHANGE_ROLE: RoleForm,
  ACTIVATE: plain("ACTIVATE"),
  INACTIVATE: plain("INACTIVATE"),
  ARCHIVE: ArchiveForm,
  RESTORE: plain("RESTORE"),
  REMOVE: plain("REMOVE"),
  SEND_PASSWORD_RESET: plain("SEND_PASSWORD_RESET"),
};

/** One decision over one user or many: names them and what follows, with the verb on the button. */
export function ActionDialog({ action, open, problem, onExited, ...form }: ActionDialogProps) {
  const { target, department, working, onClose } = form;
  const titleId = useId();
  const textId = useId();
  const Form = forms[action];
  const isGrave = action === "ARCHIVE" || action === "REMOVE" || action === "INACTIVATE";
  return (
    <Dialog
      open={open}
      onClose={working ? undefined : onClose}
      disableRestoreFocus
      fullWidth
      maxWidth={false}
      role={isGrave ? "alertdialog" : "dialog"}
      aria-labelledby={titleId}
      aria-describedby={textId}
      slotProps={{ transition: { onExited }, paper: { sx: { maxWidth: 500 } } }}
    >
      <DialogTitle id={titleId} sx={{ overflowWrap: "anywhere" }}>
        {titles[action](target.name ?? countOf(target.count, "user"), department.name)}
      </DialogTitle>
      {problem && (
        <Box sx={{ px: 3, pb: 2 }}>
          <Alert severity="error">{problem.message}</Alert>
        </Box>
      )}
      <Box id={textId}>
        <Form {...form} />
      </Box>
    </Dialog>
  );
}
