import type { ReactNode } from "react";
import { type PlanPage_PlanFragment, usePlanGroupsQuery } from "../graphql/generated";
import { paceWords } from "../training/trainingWords";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { SearchField } from "../ui/SearchField";
import { countsOf } from "./paceCounts";
import { countFilters, type PlanPeopleChange, type PlanPeopleView, paces } from "./planPeopleView";

interface PlanPeopleFiltersProps {
  plan: PlanPage_PlanFragment;
  view: PlanPeopleView;
  onChange: (change: PlanPeopleChange) => void;
  onReset: () => void;
  end: ReactNode;
}

export function PlanPeopleFilters({ plan, view, onChange, onReset, end }: PlanPeopleFiltersProps) {
  const { data } = usePlanGroupsQuery({ variables: { departmentId: plan.department.id } });
  const counts = countsOf(plan.summary.all);
  const active = countFilters(view);
  return (
    <FilterBar
      search={<SearchField main label="Search users" value={view.search} onSearch={(search) => onChange({ search })} />}
      filters={
        <>
          <FilterMenu
            label="Pace"
            options={paces.map((value) => ({ value, label: paceWords[value], count: counts[value] }))}
            chosen={view.paces}
            onChange={(chosen) => onChange({ paces: chosen })}
          />
          <FilterMenu
            label="Groups"
            none="This department has no groups yet"
            options={(data?.department.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            chosen={view.groupIds}
            onChange={(groupIds) => onChange({ groupIds })}
          />
        </>
      }
      active={active}
      canReset={active > 0 || view.search !== ""}
      onReset={onReset}
      end={end}
    />
  );
}
