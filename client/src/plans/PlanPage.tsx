import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { Suspense, useEffect } from "react";
import { Link, Outlet, useLocation, useParams, useSearchParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type PlanPage_PlanFragment, usePlanPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import { BackToList } from "../training/BackToList";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { ErrorState } from "../ui/ErrorState";
import { formatNumber } from "../ui/numbers";
import { PageHeader } from "../ui/PageHeader";
import { PlanActions } from "./PlanActions";
import { PlanNotices } from "./PlanNotices";
import { useDepartmentOf } from "./useDepartmentOf";

/** One training plan: who has it and how they stand, and what it asks for; each a tab with its own address. */
export function PlanPage() {
  const { id = "" } = useParams();
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {() => <OpenPlan key={id} id={id} />}
    </DepartmentGate>
  );
}

const countingMs = 2_000;

function OpenPlan({ id }: { id: string }) {
  const { data, error, refetch, startPolling, stopPolling } = usePlanPageQuery({
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const plan = data?.trainingPlan;
  useDepartmentOf(plan?.department.id);
  usePolling(plan !== undefined && !plan.summary.isUpToDate, startPolling, stopPolling);

  if (error && !plan) {
    return (
      <>
        <BackToList to="/training/plans" label="Plans" />
        <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
      </>
    );
  }
  if (!plan) return <PlanSkeleton />;
  return (
    <>
      <PageHeader
        above={<BackToList to="/training/plans" label="Plans" />}
        title={plan.name}
        context={<PlanContext plan={plan} />}
        actions={<PlanActions plan={plan} onChanged={() => void refetch()} />}
      />
      <PlanNotices plan={plan} />
      <PlanTabs plan={plan} />
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <Outlet context={{ plan, onChanged: () => void refetch() }} />
      </Suspense>
    </>
  );
}

/** Asks again every little while, as long as something is being counted. */
function usePolling(isOn: boolean, start: (ms: number) => void, stop: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    start(countingMs);
    return stop;
  }, [isOn, start, stop]);
}

function PlanContext({ plan }: { plan: PlanPage_PlanFragment }) {
  const { description, template, periodFrom, periodTo, minutes } = plan;
  return (
    <>
      <Box component="span" className="numeric">
        {formatDay(periodFrom)} to {formatDay(periodTo)} · {hoursText(minutes)} h
      </Box>
      {template && ` · from the template ${template}`}
      {description && (
        <Box component="bdi" sx={{ display: "block", overflowWrap: "anywhere" }}>
          {description}
        </Box>
      )}
    </>
  );
}

function PlanTabs({ plan: { id, summary } }: { plan: PlanPage_PlanFragment }) {
  const { pathname } = useLocation();
  const department = useSearchParams()[0].get("department");
  const search = department ? `?department=${department}` : "";
  const path = `/training/plans/${id}`;
  return (
    <Box className="no-print" sx={{ borderBottom: 1, borderColor: "divider", mb: 2 }}>
      <Tabs value={pathname.endsWith("/requirements") ? "requirements" : "people"} aria-label="Training plan">
        <Tab
          value="people"
          label={`People (${formatNumber(summary.all.people)})`}
          component={Link}
          to={{ pathname: path, search }}
        />
        <Tab
          value="requirements"
          label="Requirements"
          component={Link}
          to={{ pathname: `${path}/requirements`, search }}
        />
      </Tabs>
    </Box>
  );
}

function PlanSkeleton() {
  return (
    <Box role="status" aria-label="Loading the plan">
      <Skeleton width={280} height={40} />
      <Skeleton width={220} height={24} sx={{ mb: 3 }} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
