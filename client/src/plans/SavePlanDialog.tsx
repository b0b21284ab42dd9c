import { ConfirmDialog } from "../ui/ConfirmDialog";
import { countOf } from "../ui/numbers";

interface SavePlanDialogProps {
  open: boolean;
  planName: string;
  userCount: number;
  movesPeriod: boolean;
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** Before a plan that people have is changed: whose hours are counted again. */
export function SavePlanDialog(props: SavePlanDialogProps) {
  const { open, planName, userCount, movesPeriod, saving, onSave, onClose } = props;
  const people = countOf(userCount, "person", "people");
  return (
    <ConfirmDialog
      open={open}
      title={`Save for ${people}?`}
      verb="Save"
      working={saving}
      onConfirm={onSave}
      onClose={onClose}
    >
      <p>
        {people} {userCount === 1 ? "has" : "have"} <bdi>{planName}</bdi>. What counts for them is counted again, from
        all that they completed; nothing is lost.
      </p>
      {movesPeriod && <p>The new period goes to everybody who has the plan's period. Periods of one's own stay.</p>}
    </ConfirmDialog>
  );
}
