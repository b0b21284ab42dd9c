import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { problemOf } from "../graphql/errors";
import {
  type PlanEditor_PlanFragment,
  type PlanTemplate_TemplateFragment,
  useUpdateTrainingPlanMutation,
} from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { PlanBuilder } from "./PlanBuilder";
import { PlanConflict } from "./PlanConflict";
import { componentsFrom, inputOf, type PlanDraft } from "./planDraft";
import { SavePlanDialog } from "./SavePlanDialog";
import { usePlanDraft } from "./usePlanDraft";

type Plan = PlanEditor_PlanFragment;

interface EditPlanProps {
  plan: Plan;
  templates: readonly PlanTemplate_TemplateFragment[];
  onReload: () => Promise<Plan | undefined>;
}

const draftOf = ({ name, description, periodFrom, periodTo, components }: Plan): PlanDraft => ({
  ...{ name, description: description ?? "", periodFrom, periodTo },
  components: componentsFrom(components),
});

/** The builder over a plan that exists: says whom saving concerns, and what another officer changed meanwhile. */
export function EditPlan({ plan: loaded, templates, onReload }: EditPlanProps) {
  const navigate = useNavigate();
  const notify = useNotify();
  /** The plan that was typed over, and how another officer left it meanwhile. */
  const [base, setBase] = useState(loaded);
  const [theirs, setTheirs] = useState<{ seen: Plan; now: Plan }>();
  const [asks, setAsks] = useState(false);
  const builder = usePlanDraft(() => draftOf(loaded));
  const { draft, isSaved } = builder;
  const [update, { loading, error, reset }] = useUpdateTrainingPlanMutation();
  const input = inputOf(draft);
  const movesPeriod = draft.periodFrom !== base.periodFrom || draft.periodTo !== base.periodTo;
  const isCounted =
    movesPeriod || JSON.stringify(input.components) !== JSON.stringify(inputOf(draftOf(base)).components);
  const concerns = isCounted ? base.userCount : 0;

  // After the guard has let go of what is saved now.
  useEffect(() => {
    if (isSaved) void navigate(`/training/plans/${loaded.id}`, { replace: true });
  }, [isSaved, loaded.id, navigate]);

  const save = async () => {
    try {
      await update({ variables: { planId: base.id, version: base.version, input } });
    } catch (failure) {
      const problem = problemOf(failure);
      setAsks(false);
      builder.refuse(problem.fields);
      const now = problem.code === "CONFLICT" ? await onReload() : undefined;
      if (now) {
        setTheirs({ seen: base, now });
        setBase(now);
      }
      return;
    }
    notify(concerns > 0 ? `Saved. The hours of ${countOf(concerns, "person", "people")} are counted again.` : "Saved.");
    builder.saved();
  };
  const takeTheirs = () => {
    builder.restart(draftOf(base));
    setTheirs(undefined);
    reset();
  };

  return (
    <>
      <PlanBuilder
        plan={builder}
        templates={templates}
        templateName={base.template ?? null}
        verb="Save"
        saving={loading}
        problem={error && problemOf(error)}
        cancelTo={`/training/plans/${base.id}`}
        notice={theirs && <PlanConflict {...theirs} onTakeTheirs={takeTheirs} />}
        onSave={() => (concerns > 0 ? setAsks(true) : void save())}
      />
      <SavePlanDialog
        open={asks}
        planName={base.name}
        userCount={base.userCount}
        movesPeriod={movesPeriod}
        saving={loading}
        onSave={() => void save()}
        onClose={() => setAsks(false)}
      />
    </>
  );
}
