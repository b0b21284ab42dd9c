import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Switch from "@mui/material/Switch";
import { useState } from "react";
import { type PlanPage_PlanFragment, useAssignTrainingPlanMutation } from "../graphql/generated";
import { useAttempt } from "../settings/useAttempt";
import { nobody, type People, PeoplePicker } from "../training/PeoplePicker";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { formatDay } from "../ui/dates";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";

interface AssignPlanDialogProps {
  plan: PlanPage_PlanFragment;
  open: boolean;
  /** Who is chosen already: their period is changed. */
  people?: People;
  onDone: () => void;
  onClose: () => void;
}

/** Gives a plan to people and groups, for its own period or for another one. */
export function AssignPlanDialog({ open, ...props }: AssignPlanDialogProps) {
  // Mounted anew each time it opens, so that it begins empty.
  const [opened, setOpened] = useState(0);
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    if (open) setOpened(opened + 1);
  }
  return <AssignForm key={opened} open={open} {...props} />;
}

function AssignForm({ plan, open, people: chosen, onDone, onClose }: AssignPlanDialogProps) {
  const notify = useNotify();
  const [people, setPeople] = useState(chosen ?? nobody);
  const [hasOwn, setHasOwn] = useState(chosen !== undefined);
  const [period, setPeriod] = useState({ from: plan.periodFrom, to: plan.periodTo });
  const [assign] = useAssignTrainingPlanMutation();
  const { working, problem, attempt } = useAttempt();
  const [count, isEmpty] = [people.users.length, people.users.length + people.groups.length === 0];
  const fields = problem?.fields ?? {};
  const isPlaced = Boolean(fields.userIds || fields.periodFrom || fields.periodTo);

  const confirm = async () => {
    const isDone = await attempt(async () => {
      const { data } = await assign({
        variables: {
          planId: plan.id,
          userIds: people.users.map(({ id }) => id),
          groupIds: people.groups.map(({ id }) => id),
          ...(hasOwn && { periodFrom: period.from, periodTo: period.to }),
        },
      });
      notify(doneText(plan.name, data?.assignTrainingPlan ?? 0, chosen !== undefined));
    });
    if (!isDone) return;
    onClose();
    onDone();
  };

  return (
    <ConfirmDialog
      open={open}
      title={chosen ? `Period of ${countOf(count, "person", "people")}` : `Assign ${plan.name}`}
      verb={chosen ? "Set the period" : "Assign"}
      working={working}
      isDisabled={isEmpty || (hasOwn && !(period.from && period.to))}
      problem={isPlaced ? undefined : problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {!chosen && (
        <>
          <PeoplePicker
            autoFocus
            withGroups
            departmentId={plan.department.id}
            label="People and groups"
            value={people}
            onChange={setPeople}
            problem={fields.userIds}
          />
          <p>Of a group, all who are in it today get the plan; who joins it later does not.</p>
          <FormControlLabel
            label="Another period than the plan's"
            control={<Switch checked={hasOwn} onChange={(_event, on) => setHasOwn(on)} />}
            sx={{ color: "text.primary" }}
          />
        </>
      )}
      {hasOwn ? (
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" }, mt: 1 }}>
          <TextInput
            type="date"
            label="From"
            value={period.from}
            onChange={(from) => setPeriod({ ...period, from })}
            problem={fields.periodFrom}
          />
          <TextInput
            type="date"
            label="To"
            value={period.to}
            onChange={(to) => setPeriod({ ...period, to })}
            problem={fields.periodTo}
          />
        </Box>
      ) : (
        <Box sx={{ fontSize: "0.875rem" }}>
          {formatDay(plan.periodFrom)} to {formatDay(plan.periodTo)}
        </Box>
      )}
    </ConfirmDialog>
  );
}

function doneText(name: string, changed: number, isPeriod: boolean): string {
  if (changed === 0) return `Nothing changed: all of them have ${name} for this period already.`;
  const people = countOf(changed, "person", "people");
  const have = changed === 1 ? "has" : "have";
  return isPeriod
    ? `${people} ${have} the new period. Their hours are being counted.`
    : `${people} ${have} ${name} now. Their hours are being counted.`;
}
