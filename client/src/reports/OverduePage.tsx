import EventAvailableOutlined from "@mui/icons-material/EventAvailableOutlined";
import EventBusyOutlined from "@mui/icons-material/EventBusyOutlined";
import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import HourglassBottomOutlined from "@mui/icons-material/HourglassBottomOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { useOverdueReportQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { countOf, formatNumber } from "../ui/numbers";
import { FigureTile } from "./FigureTile";
import { OverdueBars } from "./OverdueBars";
import { OverdueFilters } from "./OverdueFilters";
import { OverduePeople } from "./OverduePeople";
import { countOverdueFilters, overdueFilterOf, useOverdueView } from "./overdueView";
import { ReportsHeader } from "./ReportsHeader";
import { TileRow } from "./TileRow";

/** Which courses should have been completed by now, and by whom. */
export function OverduePage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => (
        <>
          <ReportsHeader department={department} tab="overdue" />
          <DepartmentOverdue department={department} />
        </>
      )}
    </DepartmentGate>
  );
}

function DepartmentOverdue({ department }: { department: OpenDepartment }) {
  const list = useOverdueView();
  const { view, change, reset } = list;
  const isFiltered = countOverdueFilters(view) > 0 || view.search !== "";
  const { data, previousData, loading, error, refetch } = useOverdueReportQuery({
    variables: { departmentId: department.id, filter: overdueFilterOf(view) },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const report = (data ?? previousData)?.department.overdueReport;
  if (error && !data) {
    return (
      <ErrorState
        problem={problemOf(error)}
        onRetry={() => refetch()}
        actions={
          isFiltered && (
            <Button variant="outlined" onClick={reset}>
              Reset search and filters
            </Button>
          )
        }
      />
    );
  }
  if (report && report.all.assignments === 0 && !isFiltered) return <NothingOverdue />;
  return (
    <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <Box>
        <OverdueFilters departmentId={department.id} view={view} onChange={change} onReset={reset} />
        <TileRow>
          <FigureTile
            label="Overdue courses"
            icon={<EventBusyOutlined />}
            color="error.main"
            value={report && formatNumber(report.all.assignments)}
            note="of people who are active"
          />
          <FigureTile
            label="People"
            icon={<GroupsOutlined />}
            color="primary.main"
            value={report && formatNumber(report.all.people)}
            note="with at least one"
          />
          <FigureTile
            label="Longest"
            icon={<HourglassBottomOutlined />}
            color="warning.main"
            value={report && countOf(report.all.longestDays, "day")}
            note="after the due date"
          />
        </TileRow>
      </Box>
      {!report && <Skeleton variant="rounded" height={480} />}
      {report && report.all.assignments > 0 && (
        <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: "minmax(0, 1fr)", opacity: loading ? 0.55 : 1 }}>
          <OverdueBars title="By course" by="course" counts={report.courses} />
          <OverdueBars title="By group" by="group" counts={report.groups} />
        </Box>
      )}
      <OverduePeople departmentId={department.id} list={list} isFiltered={isFiltered} />
    </Box>
  );
}

function NothingOverdue() {
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<EventAvailableOutlined />}
        title="Nothing is overdue"
        actions={
          <Button variant="contained" component={Link} to="/training/assignments">
            See course assignments
          </Button>
        }
      >
        Courses that active people have not completed after the due date are reported here, by course, by group and by
        person.
      </EmptyState>
    </Paper>
  );
}
