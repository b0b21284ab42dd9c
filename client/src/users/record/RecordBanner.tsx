import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useRestoreUserMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { ApproveDialog } from "./ApproveDialog";
import { ChangeDialog, useAsking } from "./ChangeDialog";
import type { RecordUser } from "./useRecordChange";

/** Over a record that waits for something: to be approved, or to be restored. */
export function RecordBanner({ user }: { user: RecordUser }) {
  if (!user.department.viewerCanListUsers) return null;
  return (
    <>
      <Waiting user={user} />
      <Archived user={user} />
    </>
  );
}

function Waiting({ user }: { user: RecordUser }) {
  const { open, ask, close } = useAsking();
  const { name, status, department, viewerCanApprove } = user;
  return (
    <>
      {status === "PENDING_APPROVAL" && (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={viewerCanApprove && <BannerButton label="Approve" onClick={ask} />}
        >
          <bdi>{name}</bdi> waits for approval, and cannot enter {department.name} until then.
        </Alert>
      )}
      <ApproveDialog user={user} open={open} onClose={close} />
    </>
  );
}

function Archived({ user }: { user: RecordUser }) {
  const { open, ask, close } = useAsking();
  const [restore] = useRestoreUserMutation();
  const notify = useNotify();
  const { id, name, status, department, whyNotRestore } = user;
  return (
    <>
      {status === "ARCHIVED" && (
        <Alert severity="info" sx={{ mb: 2 }} action={!whyNotRestore && <BannerButton label="Restore" onClick={ask} />}>
          <bdi>{name}</bdi> is archived: the record can be read, not changed.
          {whyNotRestore && ` ${whyNotRestore.message}`}
        </Alert>
      )}
      <ChangeDialog
        user={user}
        open={open}
        title={`Restore ${name}?`}
        verb="Restore"
        write={(version) => restore({ variables: { userId: id, version } })}
        onDone={() => notify(`${name} is restored, and active.`)}
        onClose={close}
      >
        {name} enters {department.name} again from now on, with the role, groups and records as before, and takes a
        seat.
      </ChangeDialog>
    </>
  );
}

function BannerButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button color="inherit" size="small" variant="outlined" className="no-print" onClick={onClick}>
      {label}
    </Button>
  );
}
