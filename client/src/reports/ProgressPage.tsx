import AssignmentOutlined from "@mui/icons-material/AssignmentOutlined";
import PersonAddAltOutlined from "@mui/icons-material/PersonAddAltOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { usePlanReportQuery, useReportPlansQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { BehindList } from "./BehindList";
import { GroupPaces } from "./GroupPaces";
import { PeriodEndings } from "./PeriodEndings";
import { mainPlan, PlanChoice, type ReportPlan } from "./PlanChoice";
import { PlanTiles } from "./PlanTiles";
import { ReportsHeader } from "./ReportsHeader";
import { Standings } from "./Standings";
import { type StandingsChange, useStandingsView } from "./standingsView";

/** How far everybody is in a training plan. */
export function ProgressPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => (
        <>
          <ReportsHeader department={department} tab="progress" />
          <DepartmentProgress department={department} />
        </>
      )}
    </DepartmentGate>
  );
}

function DepartmentProgress({ department }: { department: OpenDepartment }) {
  const list = useStandingsView();
  const { data, error, refetch } = useReportPlansQuery({
    variables: { departmentId: department.id },
    fetchPolicy: "cache-and-network",
  });
  const plans = data?.department.trainingPlans;
  if (error && !plans) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!plans) return <Skeleton variant="rounded" height={480} />;
  if (plans.length === 0) return <NoPlan />;
  const plan = list.planId ? plans.find(({ id }) => id === list.planId) : mainPlan(plans);
  return (
    <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <PlanChoice plans={plans} plan={plan} onChoose={list.choosePlan} />
      {plan ? (
        <PlanReport key={plan.id} departmentId={department.id} plan={plan} list={list} />
      ) : (
        <Paper variant="outlined">
          <EmptyState title={`This plan is not one of ${department.name}`}>Choose another one above.</EmptyState>
        </Paper>
      )}
    </Box>
  );
}

interface PlanReportProps {
  departmentId: string;
  plan: ReportPlan;
  list: ReturnType<typeof useStandingsView>;
}

const recountMs = 5_000;

function PlanReport({ departmentId, plan, list }: PlanReportProps) {
  const everybody = useRef<HTMLDivElement>(null);
  const { data, error, refetch, startPolling, stopPolling } = usePlanReportQuery({
    variables: { planId: plan.id },
    fetchPolicy: "cache-and-network",
  });
  const report = data?.trainingPlan;
  const isSettled = report?.summary.isUpToDate ?? true;
  useEffect(() => {
    if (isSettled) return;
    startPolling(recountMs);
    return stopPolling;
  }, [isSettled, startPolling, stopPolling]);
  if (error && !report) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;

  /** From a number to the people that it counts. */
  const show = (wanted: StandingsChange) => {
    list.show(wanted);
    everybody.current?.scrollIntoView({ block: "start" });
    everybody.current?.focus({ preventScroll: true });
  };
  if (report && report.summary.all.people === 0) return <NobodyHasIt plan={plan} />;
  return (
    <>
      {!isSettled && (
        <Alert severity="info" role="status">
          Some people's hours are being counted anew. The figures settle by themselves.
        </Alert>
      )}
      <PlanTiles summary={report?.summary} onShow={show} />
      {report ? (
        <>
          <BehindList
            planId={plan.id}
            urgent={report.standings}
            onShowAll={() => show({ paces: ["BEHIND", "CRITICAL"] })}
          />
          {report.summary.groups.length > 0 && (
            <GroupPaces groups={report.summary.groups} onShow={(groupId) => show({ groupIds: [groupId] })} />
          )}
          <PeriodEndings endings={report.summary.endings} onShow={(ends) => show({ ends })} />
          <Box ref={everybody} tabIndex={-1} sx={{ outline: "none", scrollMarginTop: 72 }}>
            <Standings departmentId={departmentId} planId={plan.id} summary={report.summary} list={list} />
          </Box>
        </>
      ) : (
        <Skeleton variant="rounded" height={480} />
      )}
    </>
  );
}

function NoPlan() {
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<AssignmentOutlined />}
        title="No training plan yet"
        actions={
          <Button variant="contained" component={Link} to="/training/plans/new">
            Make a training plan
          </Button>
        }
      >
        A plan says how many hours people need until when. Make one and assign it: here you will see who is on pace, who
        is behind, and whose period ends when.
      </EmptyState>
    </Paper>
  );
}

function NobodyHasIt({ plan }: { plan: ReportPlan }) {
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<PersonAddAltOutlined />}
        title="Nobody active has this plan"
        actions={
          <Button variant="contained" component={Link} to={`/training/plans/${plan.id}`}>
            Open the plan
          </Button>
        }
      >
        Assign it to people or groups, and how they stand is shown here. Inactive, archived and removed people are in no
        report.
      </EmptyState>
    </Paper>
  );
}
