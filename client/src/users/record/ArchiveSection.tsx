import Button from "@mui/material/Button";
import { useArchiveUserMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { ChangeDialog, useAsking } from "./ChangeDialog";
import { RecordSection } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

/** Into the archive: read-only, found by the status filter, restored at any time. */
export function ArchiveSection({ user }: { user: RecordUser }) {
  const { id, name, department, whyNotArchive } = user;
  const { open, ask, close } = useAsking();
  const [archive] = useArchiveUserMutation();
  const notify = useNotify();
  return (
    <RecordSection
      title="Archive"
      className="no-print"
      note={
        whyNotArchive?.message ??
        "For people who have left: they cannot enter and take no seat, while you can still read their record."
      }
    >
      <Button variant="outlined" size="small" disabled={Boolean(whyNotArchive)} onClick={ask}>
        Archive
      </Button>
      <ChangeDialog
        user={user}
        open={open}
        title={`Archive ${name}?`}
        verb="Archive"
        destructive
        write={(version) => archive({ variables: { userId: id, version } })}
        onDone={() => notify(`${name} is archived.`)}
        onClose={close}
      >
        Access to {department.name} ends now, and the seat is free. The record can be read, not changed; it is found by
        the status Archived. Restoring brings all back as it was.
      </ChangeDialog>
    </RecordSection>
  );
}
