import GroupAddOutlined from "@mui/icons-material/GroupAddOutlined";
import TaskAltOutlined from "@mui/icons-material/TaskAltOutlined";
import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { useCompletionsPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { TrainingHeader } from "../training/TrainingHeader";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { FullHeight } from "../ui/FullHeight";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { SearchField } from "../ui/SearchField";
import { TotalText } from "../ui/TotalText";
import { useCompletionsView } from "./completionsView";
import { DecisionResults } from "./DecisionResults";
import { RefuseDialog } from "./RefuseDialog";
import { ReportCards } from "./ReportCards";
import { ReportsTable } from "./ReportsTable";
import { SelectedReports } from "./SelectedReports";
import { type Report, useDecisions } from "./useDecisions";

/** What people reported as completed: it waits here until an officer looks at its proof. */
export function CompletionsPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <WaitingReports department={department} />}
    </DepartmentGate>
  );
}

const record = (
  <>
    <Button component={Link} to="/training/completions/import" variant="outlined" startIcon={<UploadFileOutlined />}>
      Upload Completions CSV
    </Button>
    <Button component={Link} to="/training/record" variant="contained" startIcon={<GroupAddOutlined />}>
      Record a Class
    </Button>
  </>
);

function WaitingReports({ department }: { department: OpenDepartment }) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down(1340), { noSsr: true });
  const { view, size, search, move, resize, begin, reset } = useCompletionsView();
  const { data, previousData, loading, error, refetch } = useCompletionsPageQuery({
    variables: { departmentId: department.id, ...pageArguments(view.position, size), search: view.search || null },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const reports = (data ?? previousData)?.department.reportedCompletions;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [refusing, setRefusing] = useState<readonly Report[]>([]);
  const decisions = useDecisions();
  const { say, working } = decisions;
  const selected = reports?.nodes.filter(({ id }) => marked.has(id)) ?? [];
  const shown = reports?.nodes.length;
  const decided = useCallback(
    (count: number) => {
      setMarked(new Set());
      setRefusing([]);
      if (count === shown) begin();
    },
    [shown, begin],
  );
  const accept = useCallback(
    async (wanted: readonly Report[]) => {
      if ((await say("ACCEPT", wanted)).isDone) decided(wanted.length);
    },
    [say, decided],
  );
  const onAccept = useCallback((report: Report) => void accept([report]), [accept]);
  const onRefuse = useCallback((report: Report) => setRefusing([report]), []);
  const List = isNarrow ? ReportCards : ReportsTable;

  return (
    <FullHeight>
      <TrainingHeader department={department} tab="completions" actions={record} />
      {selected.length > 0 ? (
        <SelectedReports
          count={selected.length}
          working={working}
          onAccept={() => void accept(selected)}
          onRefuse={() => setRefusing(selected)}
          onClear={() => setMarked(new Set())}
        />
      ) : (
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, minHeight: 40, pb: 1.5 }}>
          <SearchField main label="Search people and classes" value={view.search} onSearch={search} />
          <Box sx={{ ml: "auto" }}>
            <TotalText total={reports?.totalCount} one="report" isFiltered={view.search !== ""} />
          </Box>
        </Box>
      )}
      {error && !reports ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <List
          reports={reports?.nodes}
          timeZone={department.timeZone}
          reloading={loading}
          working={working}
          selected={marked}
          onSelect={setMarked}
          onAccept={onAccept}
          onRefuse={onRefuse}
          empty={<NoReports isSearch={view.search !== ""} onReset={reset} />}
          footer={
            reports &&
            reports.nodes.length > 0 && (
              <Pager
                label="reports"
                total={reports.totalCount}
                shown={reports.nodes.length}
                size={size}
                position={view.position}
                pageInfo={reports.pageInfo}
                onMove={move}
                onSize={resize}
              />
            )
          }
        />
      )}
      {refusing.length > 0 && (
        <RefuseDialog
          reports={refusing}
          decisions={decisions}
          onDone={() => decided(refusing.length)}
          onClose={() => setRefusing([])}
        />
      )}
      <DecisionResults results={decisions.results} onClose={decisions.forgetResults} />
    </FullHeight>
  );
}

function NoReports({ isSearch, onReset }: { isSearch: boolean; onReset: () => void }) {
  if (isSearch) {
    return (
      <EmptyState
        title="Nothing matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Show all that wait
          </Button>
        }
      >
        Try a part of a person's name or of a class.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<TaskAltOutlined />} title="Nothing is waiting for you">
      When somebody reports a class with its proof, it waits here until an officer accepts or refuses it. A class that
      many took together you record yourself, for all of them at once.
    </EmptyState>
  );
}
