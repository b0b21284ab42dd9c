import Skeleton from "@mui/material/Skeleton";
import { useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { usePlanEditorQuery, usePlanTemplatesQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import { BackToList } from "../training/BackToList";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { EditPlan } from "./EditPlan";
import { useDepartmentOf } from "./useDepartmentOf";

/** Changes a plan for all who have it. */
export function EditPlanPage() {
  const { id = "" } = useParams();
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {() => <PlanToEdit key={id} id={id} />}
    </DepartmentGate>
  );
}

function PlanToEdit({ id }: { id: string }) {
  // Never from the cache: the version is what another officer's change is noticed by.
  const { data, error, refetch } = usePlanEditorQuery({ variables: { id }, fetchPolicy: "network-only" });
  const templates = usePlanTemplatesQuery();
  const plan = data?.trainingPlan;
  useDepartmentOf(plan?.department.id);

  if (error && !plan) {
    return (
      <>
        <BackToList to="/training/plans" label="Plans" />
        <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        above={<BackToList to={`/training/plans/${id}`} label={plan?.name ?? "Plan"} />}
        title="Edit training plan"
        context={plan && <bdi>{plan.name}</bdi>}
      />
      {plan && (templates.data || templates.error) ? (
        <EditPlan
          plan={plan}
          templates={templates.data?.planTemplates ?? []}
          onReload={async () => (await refetch()).data?.trainingPlan}
        />
      ) : (
        <Skeleton variant="rounded" height={520} sx={{ maxWidth: 1040 }} />
      )}
    </>
  );
}
