import { useState } from "react";
import { type PlanPage_PlanFragment, useUnassignTrainingPlanMutation } from "../graphql/generated";
import { useAttempt } from "../settings/useAttempt";
import { nobody, type People, PeoplePicker } from "../training/PeoplePicker";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";

interface UnassignPlanDialogProps {
  plan: PlanPage_PlanFragment;
  open: boolean;
  /** Whose selection it is; left out, people and groups are chosen here. */
  people?: People;
  onDone: () => void;
  onClose: () => void;
}

/** Takes a plan from people; what they completed stays. */
export function UnassignPlanDialog({ plan, open, people, onDone, onClose }: UnassignPlanDialogProps) {
  const notify = useNotify();
  const [chosen, setChosen] = useState(nobody);
  const [unassign] = useUnassignTrainingPlanMutation();
  const { working, problem, attempt } = useAttempt();
  const { users, groups } = people ?? chosen;

  const close = () => {
    setChosen(nobody);
    onClose();
  };
  const confirm = async () => {
    const isDone = await attempt(async () => {
      const variables = { planId: plan.id, userIds: users.map(({ id }) => id), groupIds: groups.map(({ id }) => id) };
      const had = (await unassign({ variables })).data?.unassignTrainingPlan ?? 0;
      notify(
        had === 0
          ? `None of them had ${plan.name}.`
          : `${plan.name} was taken from ${countOf(had, "person", "people")}.`,
      );
    });
    if (!isDone) return;
    close();
    onDone();
  };
  const [only] = users;
  const whom = people && users.length === 1 && only ? only.name : countOf(users.length, "person", "people");
  return (
    <ConfirmDialog
      open={open}
      title={people ? `Take ${plan.name} from ${whom}?` : `Take ${plan.name} from people or groups`}
      verb="Unassign"
      destructive={people !== undefined}
      working={working}
      isDisabled={users.length + groups.length === 0}
      problem={problem?.fields.userIds ? undefined : problem}
      onConfirm={() => void confirm()}
      onClose={close}
    >
      {!people && (
        <PeoplePicker
          autoFocus
          withGroups
          departmentId={plan.department.id}
          label="People and groups"
          value={chosen}
          onChange={setChosen}
          problem={problem?.fields.userIds}
        />
      )}
      <p>
        Their progress in it is no longer shown. What they completed stays on their transcripts; assign it again and it
        counts as before.
      </p>
    </ConfirmDialog>
  );
}
