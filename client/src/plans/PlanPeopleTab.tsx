import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import GroupAddOutlined from "@mui/icons-material/GroupAddOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useEffect, useState } from "react";
import { problemOf } from "../graphql/errors";
import { usePlanPeopleQuery } from "../graphql/generated";
import { useDialogUrl } from "../settings/useDialogUrl";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { Pager } from "../ui/Pager";
import { pageArguments } from "../ui/paging";
import { TotalText } from "../ui/TotalText";
import { PlanPeopleCards } from "./PlanPeopleCards";
import { PlanPeopleFilters } from "./PlanPeopleFilters";
import { PlanPeoplePaper } from "./PlanPeoplePaper";
import { PlanPeopleTable } from "./PlanPeopleTable";
import { PlanSummary } from "./PlanSummary";
import { countFilters, exportQuery, filterOf, usePlanPeopleView } from "./planPeopleView";
import { SelectedPeople } from "./SelectedPeople";
import { usePlan } from "./usePlan";

/** Who has the plan, and how far everybody is. */
export function PlanPeopleTab() {
  const { plan, onChanged } = usePlan();
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down("md"), { noSsr: true });
  const { view, size, change, move, resize, reset } = usePlanPeopleView();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { data, previousData, loading, error, refetch } = usePlanPeopleQuery({
    variables: { id: plan.id, ...pageArguments(view.position, size), filter: filterOf(view), sort: view.sort },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const { isUpToDate } = plan.summary;
  // What was counted meanwhile, and who came or went.
  const figures = JSON.stringify([isUpToDate, plan.userCount, plan.summary.doneMinutes, plan.periodTo, plan.minutes]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the plan's figures are others
  useEffect(() => void refetch(), [figures]);

  const standings = (data ?? previousData)?.trainingPlan.standings;
  if (error && !standings) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  const people = standings?.nodes.map((standing) => ({ ...standing, id: standing.userId }));
  const selected = people?.filter(({ id }) => marked.has(id)) ?? [];
  const isFiltered = countFilters(view) > 0 || view.search !== "";
  const List = isNarrow ? PlanPeopleCards : PlanPeopleTable;

  return (
    <>
      {plan.summary.all.people > 0 && (
        <PlanSummary plan={plan} chosen={view.paces} onChoose={(paces) => change({ paces })} />
      )}
      {selected.length > 0 ? (
        <SelectedPeople
          plan={plan}
          people={selected}
          onDone={() => {
            setMarked(new Set());
            onChanged();
            void refetch();
          }}
          onClear={() => setMarked(new Set())}
        />
      ) : (
        (plan.summary.all.people > 0 || isFiltered) && (
          <PlanPeopleFilters
            plan={plan}
            view={view}
            onChange={change}
            onReset={reset}
            end={
              <>
                <TotalText total={standings?.totalCount} one="user" isFiltered={isFiltered} />
                <Button
                  size="small"
                  variant="outlined"
                  color="inherit"
                  startIcon={<DownloadOutlined />}
                  href={`/departments/${plan.department.id}/training-plans/${plan.id}/progress.csv?${exportQuery(view)}`}
                  download
                  sx={{ minHeight: 38 }}
                >
                  Export CSV
                </Button>
              </>
            }
          />
        )
      )}
      <Box className={people?.length ? "no-print" : undefined}>
        <List
          planId={plan.id}
          people={people}
          reloading={loading && standings !== undefined}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          selected={marked}
          onSelect={setMarked}
          empty={<NobodyHere isFiltered={isFiltered} onReset={reset} />}
          footer={
            standings &&
            standings.nodes.length > 0 && (
              <Pager
                label="users"
                total={standings.totalCount}
                shown={standings.nodes.length}
                size={size}
                position={view.position}
                pageInfo={standings.pageInfo}
                onMove={move}
                onSize={resize}
              />
            )
          }
        />
      </Box>
      {people && standings && people.length > 0 && <PlanPeoplePaper people={people} total={standings.totalCount} />}
    </>
  );
}

function NobodyHere({ isFiltered, onReset }: { isFiltered: boolean; onReset: () => void }) {
  const { plan } = usePlan();
  const { open } = useDialogUrl();
  if (isFiltered) {
    return (
      <EmptyState
        title="Nobody matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Reset filters
          </Button>
        }
      >
        Try a part of a name, or fewer filters.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<GroupAddOutlined />}
      title="Nobody active has this plan"
      actions={
        !plan.isRetired && (
          <Button variant="contained" onClick={() => open("assign")}>
            Assign
          </Button>
        )
      }
    >
      Give it to people or to whole groups: what they completed in its period counts from then on.
    </EmptyState>
  );
}
