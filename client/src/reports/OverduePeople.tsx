import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import EditCalendarOutlined from "@mui/icons-material/EditCalendarOutlined";
import PersonSearchOutlined from "@mui/icons-material/PersonSearchOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { type OverdueTable_PersonFragment, useOverduePeopleQuery } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { countOf } from "../ui/numbers";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { Section } from "../ui/Section";
import { TotalText } from "../ui/TotalText";
import { type FigureColumn, FiguresTable } from "./FiguresTable";
import { OverdueCards } from "./OverdueCards";
import { OverdueTable } from "./OverdueTable";
import { overdueFilterOf, overdueQuery, type useOverdueView } from "./overdueView";

interface OverduePeopleProps {
  departmentId: string;
  list: ReturnType<typeof useOverdueView>;
  isFiltered: boolean;
}

/** Who should have completed what by now, page by page, and as a file. */
export function OverduePeople({ departmentId, list, isFiltered }: OverduePeopleProps) {
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { view, size, change, move, resize, reset } = list;
  const { data, previousData, loading, error, refetch } = useOverduePeopleQuery({
    variables: { departmentId, ...pageArguments(view.position, size), filter: overdueFilterOf(view), sort: view.sort },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const people = (data ?? previousData)?.department.overduePeople;
  const List = isNarrow ? OverdueCards : OverdueTable;
  return (
    <Section title="By person">
      <Box
        className="no-print"
        sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "flex-end", gap: 1, mb: 1.5 }}
      >
        <Box sx={{ mr: "auto" }}>
          <TotalText total={people?.totalCount} one="person" many="people" isFiltered={isFiltered} />
        </Box>
        <Button
          size="small"
          variant="outlined"
          component={Link}
          to="/training/assignments?overdue=true"
          startIcon={<EditCalendarOutlined />}
        >
          Change due dates
        </Button>
        <Button
          size="small"
          variant="outlined"
          startIcon={<DownloadOutlined />}
          href={`/departments/${encodeURIComponent(departmentId)}/overdue-courses.csv?${overdueQuery(view)}`}
          download
        >
          Export CSV
        </Button>
      </Box>
      {error && !people ? (
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
        <Box className="no-print">
          <List
            people={people?.nodes}
            reloading={loading}
            sort={view.sort}
            onSort={(sort) => change({ sort })}
            empty={
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
            }
          />
        </Box>
      )}
      {people && people.nodes.length > 0 && (
        <>
          <OnPaper people={people.nodes} total={people.totalCount} />
          <Pager
            label="people"
            total={people.totalCount}
            shown={people.nodes.length}
            size={size}
            position={view.position}
            pageInfo={people.pageInfo}
            onMove={move}
            onSize={resize}
          />
        </>
      )}
    </Section>
  );
}

const printed: readonly FigureColumn<OverdueTable_PersonFragment>[] = [
  { label: "Name", cell: ({ name }) => <bdi>{name}</bdi> },
  { label: "Longest", cell: ({ longestDays }) => countOf(longestDays, "day") },
  {
    label: "Courses",
    isText: true,
    isLong: true,
    cell: ({ courses }) => courses.map(({ name, dueOn }) => `${name} (due ${formatDay(dueOn)})`).join(", "),
  },
];

/** The page of the list as paper has it. */
function OnPaper({ people, total }: { people: readonly OverdueTable_PersonFragment[]; total: number }) {
  return (
    <Box sx={{ display: "none", "@media print": { display: "block" } }}>
      <FiguresTable label="People" columns={printed} rows={people} keyOf={({ userId }) => userId} atFirst={200} />
      {total > people.length && `${people.length} of ${total} people: the CSV export has all of them.`}
    </Box>
  );
}
