import AddOutlined from "@mui/icons-material/AddOutlined";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { usePlansPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { TrainingHeader } from "../training/TrainingHeader";
import { ErrorState } from "../ui/ErrorState";
import { FilterBar } from "../ui/FilterBar";
import { FilterSwitch } from "../ui/FilterSwitch";
import { FullHeight } from "../ui/FullHeight";
import { SearchField } from "../ui/SearchField";
import { TotalText } from "../ui/TotalText";
import { PlanCards } from "./PlanCards";
import { PlansEmpty } from "./PlansEmpty";
import { PlansTable } from "./PlansTable";
import { shownPlans, usePlansView } from "./plansView";

/** The department's training plans: who has them, and how far they are. */
export function PlansPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <DepartmentPlans department={department} />}
    </DepartmentGate>
  );
}

function DepartmentPlans({ department }: { department: OpenDepartment }) {
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down("sm"), { noSsr: true });
  const { view, search, showRetired, sort, reset } = usePlansView();
  const { data, loading, error, refetch } = usePlansPageQuery({
    variables: { departmentId: department.id },
    fetchPolicy: "cache-and-network",
  });
  const all = data?.department.trainingPlans;
  const plans = all && shownPlans(all, view);
  const retired = all?.filter(({ isRetired }) => isRetired).length ?? 0;
  const List = isPhone ? PlanCards : PlansTable;
  return (
    <FullHeight>
      <TrainingHeader
        department={department}
        tab="plans"
        actions={
          <Button variant="contained" component={Link} to="/training/plans/new" startIcon={<AddOutlined />}>
            New Training Plan
          </Button>
        }
      />
      {all?.length !== 0 && (
        <FilterBar
          active={view.isRetired ? 1 : 0}
          canReset={view.isRetired || view.search !== ""}
          onReset={reset}
          search={<SearchField main label="Search plans" value={view.search} onSearch={search} />}
          filters={
            <FilterSwitch
              label={`Retired${retired > 0 ? ` (${retired})` : ""}`}
              checked={view.isRetired}
              onChange={showRetired}
            />
          }
          end={<TotalText total={plans?.length} one="plan" isFiltered={view.search !== ""} />}
        />
      )}
      {error && !data ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <List
          plans={plans}
          reloading={loading && all !== undefined}
          sort={view.sort}
          onSort={sort}
          empty={<PlansEmpty hasPlans={all?.length !== 0} retired={retired} view={view} onReset={reset} />}
        />
      )}
    </FullHeight>
  );
}
