import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { useSearchParams } from "react-router";
import { problemOf } from "../../graphql/errors";
import { useTrainingPlansTabQuery } from "../../graphql/generated";
import { PlanChoice } from "../../training/PlanChoice";
import { PlanView } from "../../training/PlanView";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { useRecord } from "./useRecord";

/** Where the hours toward each certification stand. */
export function TrainingPlansTab() {
  const { id, firstName } = useRecord();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useTrainingPlansTabQuery({ variables: { id }, fetchPolicy: "cache-and-network" });
  const plans = data?.user.trainingPlans;

  if (error && !plans) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!plans) return <Skeleton variant="rounded" height={320} />;
  const chosen = plans.find(({ plan }) => plan.id === params.get("plan")) ?? plans[0];
  if (!chosen) {
    return (
      <Paper variant="outlined">
        <EmptyState icon={<FactCheckOutlined />} title="No training plan yet">
          Once {firstName} has a training plan, its certification period, the hours done toward each category and the
          classes that count stand here.
        </EmptyState>
      </Paper>
    );
  }
  return (
    <Box sx={{ maxWidth: 960 }}>
      {plans.length > 1 && (
        <PlanChoice
          groups={[{ plans }]}
          chosen={chosen.plan.id}
          onChoose={(plan) => setParams({ plan }, { replace: true, preventScrollReset: true })}
        />
      )}
      <PlanView progress={chosen} />
    </Box>
  );
}
