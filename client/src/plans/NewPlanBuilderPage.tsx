import Skeleton from "@mui/material/Skeleton";
import { useEffect } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { problemOf } from "../graphql/errors";
import {
  type PlanTemplate_TemplateFragment,
  useCreateTrainingPlanMutation,
  usePlanTemplatesQuery,
} from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { BackToList } from "../training/BackToList";
import { formatDay } from "../ui/dates";
import { ErrorState } from "../ui/ErrorState";
import { useNotify } from "../ui/Notify";
import { PageHeader } from "../ui/PageHeader";
import { PlanBuilder } from "./PlanBuilder";
import { componentsFrom, inputOf, newComponent, type PlanDraft } from "./planDraft";
import { periodOf } from "./templateChoice";
import { usePlanDraft } from "./usePlanDraft";

type Template = PlanTemplate_TemplateFragment;

/** Writes a new plan, from the template that the address names or from nothing. */
export function NewPlanBuilderPage() {
  const { template: id = "" } = useParams();
  const { data, error, refetch } = usePlanTemplatesQuery();
  const template = data?.planTemplates.find((one) => one.id === id);
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => (
        <>
          <PageHeader
            above={<BackToList to="/training/plans/new" label="Templates" />}
            title="New training plan"
            context={template ? `From the template ${template.name}. ${template.note}` : "Without a template"}
          />
          {data ? (
            <NewPlan key={id} department={department} templates={data.planTemplates} template={template} />
          ) : error ? (
            <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
          ) : (
            <Skeleton variant="rounded" height={520} sx={{ maxWidth: 1040 }} />
          )}
        </>
      )}
    </DepartmentGate>
  );
}

interface NewPlanProps {
  department: OpenDepartment;
  templates: readonly Template[];
  template: Template | undefined;
}

function NewPlan({ department, templates, template }: NewPlanProps) {
  const navigate = useNavigate();
  const notify = useNotify();
  const endsOn = useSearchParams()[0].get("until") ?? "";
  const plan = usePlanDraft(() => draftFrom(template, endsOn));
  const [create, { loading, error, data }] = useCreateTrainingPlanMutation();
  const made = data?.createTrainingPlan;

  // After the guard has let go of what is saved now.
  useEffect(() => {
    if (!made) return;
    notify(`${made.name} is made. Nobody has it yet.`);
    void navigate(`/training/plans/${made.id}`, { replace: true });
  }, [made, navigate, notify]);

  const save = async () => {
    const input = { ...inputOf(plan.draft), templateId: template?.id ?? null };
    try {
      await create({ variables: { departmentId: department.id, input } });
      plan.saved();
    } catch (failure) {
      plan.refuse(problemOf(failure).fields);
    }
  };

  return (
    <PlanBuilder
      plan={plan}
      templates={templates}
      templateName={template?.name ?? null}
      verb="Make the plan"
      saving={loading || made !== undefined}
      problem={error && problemOf(error)}
      cancelTo="/training/plans"
      onSave={() => void save()}
    />
  );
}

function draftFrom(template: Template | undefined, endsOn: string): PlanDraft {
  const empty = { name: "", description: "", periodFrom: "", periodTo: "" };
  if (!template) return { ...empty, components: [newComponent("NATIONAL", "National")] };
  const [, month, year] = endsOn ? formatDay(endsOn).split(" ") : [];
  return {
    ...empty,
    ...periodOf(template, endsOn),
    name: year ? `${template.level} until ${month} ${year}` : template.name,
    components: componentsFrom(template.components),
  };
}
