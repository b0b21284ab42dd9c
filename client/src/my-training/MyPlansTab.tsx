import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useSearchParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useMyPlansTabQuery } from "../graphql/generated";
import { PlanChoice } from "../training/PlanChoice";
import { PlanView } from "../training/PlanView";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";

/** How far one is in each training plan of each department. */
export function MyPlansTab() {
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useMyPlansTabQuery({ fetchPolicy: "cache-and-network" });
  const memberships = data?.viewer?.memberships;

  if (error && !memberships) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!memberships) return <Skeleton variant="rounded" height={320} />;
  const owners = memberships.filter(({ trainingPlans }) => trainingPlans.length > 0);
  const all = owners.flatMap(({ department, trainingPlans }) =>
    trainingPlans.map((progress) => ({ department, progress })),
  );
  const chosen = all.find(({ progress }) => progress.plan.id === params.get("plan")) ?? all[0];
  if (!chosen) {
    return (
      <Paper variant="outlined">
        <EmptyState icon={<FactCheckOutlined />} title="No training plan yet">
          Training plans come from a department. Once you have one, its certification period, the hours done toward each
          category and the classes that count stand here.
        </EmptyState>
      </Paper>
    );
  }
  return (
    <Box sx={{ maxWidth: 960 }}>
      {all.length > 1 && (
        <PlanChoice
          groups={owners.map(({ department, trainingPlans }) => ({
            label: owners.length > 1 ? department.name : undefined,
            plans: trainingPlans,
          }))}
          chosen={chosen.progress.plan.id}
          onChoose={(plan) => setParams({ plan }, { replace: true, preventScrollReset: true })}
        />
      )}
      {owners.length > 1 && (
        <Typography sx={{ color: "text.secondary", mb: 1 }}>
          Of <bdi>{chosen.department.name}</bdi>
        </Typography>
      )}
      <PlanView progress={chosen.progress} />
    </Box>
  );
}
