import {
  type PlanPage_PlanFragment,
  useRestoreTrainingPlanMutation,
  useRetireTrainingPlanMutation,
} from "../graphql/generated";
import { useAttempt } from "../settings/useAttempt";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";

interface RetirePlanDialogProps {
  plan: PlanPage_PlanFragment;
  open: boolean;
  onClose: () => void;
}

/** Takes a plan out of use, or back into it. */
export function RetirePlanDialog({ plan, open, onClose }: RetirePlanDialogProps) {
  const { id, name, isRetired, userCount } = plan;
  const notify = useNotify();
  const [retire] = useRetireTrainingPlanMutation();
  const [restore] = useRestoreTrainingPlanMutation();
  const { working, problem, attempt } = useAttempt();
  const verb = isRetired ? "Restore" : "Retire";

  const confirm = async () => {
    const change = isRetired ? restore : retire;
    const isDone = await attempt(() => change({ variables: { planId: id } }));
    if (!isDone) return;
    onClose();
    notify(isRetired ? `${name} is in use again.` : `${name} is retired.`);
  };
  return (
    <ConfirmDialog
      open={open}
      title={`${verb} ${name}?`}
      verb={verb}
      working={working}
      problem={problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {isRetired ? (
        "It can be given to people again."
      ) : (
        <>
          Nobody gets it anew.{" "}
          {userCount > 0 &&
            `${countOf(userCount, "person", "people")} who ${userCount === 1 ? "has" : "have"} it keep it, with all hours. `}
          You can restore it any time.
        </>
      )}
    </ConfirmDialog>
  );
}
