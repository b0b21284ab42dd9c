import Button from "@mui/material/Button";
import { useRemoveUserMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { ChangeDialog, useAsking } from "./ChangeDialog";
import { RecordSection } from "./RecordSection";
import { useBackToUsers } from "./useBackToUsers";
import type { RecordUser } from "./useRecordChange";

/** Out of the department. The account and its records stay. */
export function RemoveSection({ user }: { user: RecordUser }) {
  const { id, name, department, whyNotRemove } = user;
  const { open, ask, close } = useAsking();
  const [remove] = useRemoveUserMutation();
  const backToUsers = useBackToUsers();
  const notify = useNotify();
  const leave = () => {
    notify(`${name} is removed from ${department.name}.`);
    backToUsers();
  };
  return (
    <RecordSection
      title="Remove Member"
      className="no-print"
      note={
        whyNotRemove?.message ??
        `Takes ${name} out of ${department.name}. Their account stays; you no longer see their record unless they join again.`
      }
    >
      <Button variant="outlined" color="error" size="small" disabled={Boolean(whyNotRemove)} onClick={ask}>
        Remove Member
      </Button>
      <ChangeDialog
        user={user}
        open={open}
        title={`Remove ${name} from ${department.name}?`}
        verb="Remove"
        destructive
        write={(version) => remove({ variables: { userId: id, version } })}
        onDone={leave}
        onClose={close}
      >
        Records are kept; access ends now. {name} keeps the account and their own transcript and certificates. Inviting
        them again brings groups, location and employee ID back.
      </ChangeDialog>
    </RecordSection>
  );
}
