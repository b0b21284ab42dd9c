import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import Button from "@mui/material/Button";
import { useState } from "react";
import { problemOf } from "../../graphql/errors";
import { useArchiveCourseActivityMutation } from "../../graphql/generated";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { useNotify } from "../../ui/Notify";
import { countOf } from "../../ui/numbers";

interface ArchiveActivityProps {
  userId: string;
  name: string;
  onDone: () => void;
}

/** Puts old course activity away while the person stays as they are, so that courses can be assigned anew (feature 110). */
export function ArchiveActivity({ userId, name, onDone }: ArchiveActivityProps) {
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const [archive, { loading, error, reset }] = useArchiveCourseActivityMutation();

  const close = () => {
    setOpen(false);
    reset();
  };
  const confirm = async () => {
    try {
      const { data } = await archive({ variables: { userId } });
      const count = data?.archiveCourseActivity ?? 0;
      notify(count > 0 ? `${countOf(count, "course")} of ${name} put away.` : `${name} had nothing to put away.`);
      close();
      onDone();
    } catch {
      // said in the dialog
    }
  };
  return (
    <>
      <Button variant="outlined" startIcon={<Inventory2Outlined />} onClick={() => setOpen(true)}>
        Archive old activity
      </Button>
      <ConfirmDialog
        open={open}
        title={`Archive the course activity of ${name}?`}
        verb="Archive course activity"
        destructive
        working={loading}
        problem={error && problemOf(error)}
        onConfirm={confirm}
        onClose={close}
      >
        All courses listed here are put away, the completed ones too, and can be assigned anew; {name} stays as they
        are. Licences of what was not started return to the pool. The transcript keeps what was completed, and what is
        put away is found by the state Archived.
      </ConfirmDialog>
    </>
  );
}
