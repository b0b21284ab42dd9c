import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import PersonSearchOutlined from "@mui/icons-material/PersonSearchOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { problemOf } from "../graphql/errors";
import { type PlanReportQuery, type StandingTable_StandingFragment, usePlanStandingsQuery } from "../graphql/generated";
import { PaceChip } from "../training/PaceChip";
import { hoursText } from "../training/trainingWords";
import { formatDay } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { Section } from "../ui/Section";
import { TotalText } from "../ui/TotalText";
import { type FigureColumn, FiguresTable } from "./FiguresTable";
import { neededWords } from "./reportWords";
import { StandingCards } from "./StandingCards";
import { StandingFilters } from "./StandingFilters";
import { StandingTable } from "./StandingTable";
import { countFilters, exportQuery, filterOf, type useStandingsView } from "./standingsView";

interface StandingsProps {
  departmentId: string;
  planId: string;
  summary: PlanReportQuery["trainingPlan"]["summary"];
  list: ReturnType<typeof useStandingsView>;
}

/** Everybody who has the plan: filtered, sorted, page by page, and as a file. */
export function Standings({ departmentId, planId, summary, list }: StandingsProps) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { view, size, change, move, resize, reset } = list;
  const { data, previousData, loading, error, refetch } = usePlanStandingsQuery({
    variables: { planId, ...pageArguments(view.position, size), filter: filterOf(view), sort: view.sort },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const shown = data ?? (previousData?.trainingPlan.id === planId ? previousData : undefined);
  const standings = shown?.trainingPlan.standings;
  const List = isNarrow ? StandingCards : StandingTable;
  const file = `/departments/${encodeURIComponent(departmentId)}/training-plans/${encodeURIComponent(planId)}/progress.csv`;
  const nobody = (
    <EmptyState
      level="h3"
      icon={<PersonSearchOutlined />}
      title="Nobody matches"
      actions={
        <Button variant="outlined" onClick={reset}>
          Reset search and filters
        </Button>
      }
    >
      Try fewer filters or another spelling.
    </EmptyState>
  );
  return (
    <Section title="Everybody">
      <StandingFilters
        view={view}
        all={summary.all}
        groups={summary.groups}
        endings={summary.endings}
        onChange={change}
        onReset={reset}
        end={
          <>
            <TotalText
              total={standings?.totalCount}
              one="person"
              many="people"
              isFiltered={countFilters(view) > 0 || view.search !== ""}
            />
            <Button
              size="small"
              variant="outlined"
              startIcon={<DownloadOutlined />}
              href={`${file}?${exportQuery(view)}`}
              download
            >
              Export CSV
            </Button>
          </>
        }
      />
      {error && !standings ? (
        <ErrorState
          level="h3"
          problem={problemOf(error)}
          onRetry={() => refetch()}
          actions={
            <Button variant="outlined" onClick={reset}>
              Show everybody
            </Button>
          }
        />
      ) : (
        <>
          <Box className="no-print">
            <List
              planId={planId}
              standings={standings?.nodes}
              reloading={loading}
              sort={view.sort}
              onSort={(sort) => change({ sort })}
              empty={nobody}
            />
          </Box>
          {standings && (
            <>
              <OnPaper standings={standings.nodes} total={standings.totalCount} />
              {standings.nodes.length > 0 && (
                <Pager
                  label="people"
                  total={standings.totalCount}
                  shown={standings.nodes.length}
                  size={size}
                  position={view.position}
                  pageInfo={standings.pageInfo}
                  onMove={move}
                  onSize={resize}
                />
              )}
            </>
          )}
        </>
      )}
    </Section>
  );
}

const printed: readonly FigureColumn<StandingTable_StandingFragment>[] = [
  { label: "Name", cell: ({ name }) => <bdi>{name}</bdi> },
  { label: "Standing", isText: true, cell: ({ pace, daysLeft }) => <PaceChip pace={pace} daysLeft={daysLeft} /> },
  { label: "Done", cell: ({ doneMinutes }) => `${hoursText(doneMinutes)} h` },
  { label: "Of", cell: ({ requiredMinutes }) => `${hoursText(requiredMinutes)} h` },
  { label: "Needed a month", cell: ({ neededPerMonth }) => neededWords(neededPerMonth) },
  { label: "Period ends", isText: true, cell: ({ periodTo }) => formatDay(periodTo) },
];

/** The page of the list as paper has it. */
function OnPaper({ standings, total }: { standings: readonly StandingTable_StandingFragment[]; total: number }) {
  return (
    <Box sx={{ display: "none", "@media print": { display: "block" } }}>
      <FiguresTable label="People" columns={printed} rows={standings} keyOf={({ userId }) => userId} atFirst={200} />
      {total > standings.length && `${standings.length} of ${total} people: the CSV export has all of them.`}
    </Box>
  );
}
