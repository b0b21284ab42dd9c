import { useOverdueChoicesQuery } from "../graphql/generated";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { SearchField } from "../ui/SearchField";
import { countOverdueFilters, type OverdueChange, type OverdueView } from "./overdueView";

interface OverdueFiltersProps {
  departmentId: string;
  view: OverdueView;
  onChange: (change: OverdueChange) => void;
  onReset: () => void;
}

/** What the whole report is about. */
export function OverdueFilters({ departmentId, view, onChange, onReset }: OverdueFiltersProps) {
  const { data } = useOverdueChoicesQuery({ variables: { departmentId } });
  const { courses = [], groups = [] } = data?.department.overdueReport ?? {};
  const active = countOverdueFilters(view);
  return (
    <FilterBar
      search={
        <SearchField main label="Search people" value={view.search} onSearch={(search) => onChange({ search })} />
      }
      filters={
        <>
          <FilterMenu
            label="Course"
            none="No course is overdue"
            options={courses.flatMap(({ id, name, assignments }) =>
              id ? [{ value: id, label: name ?? "", count: assignments }] : [],
            )}
            chosen={view.courseIds}
            onChange={(courseIds) => onChange({ courseIds })}
          />
          <FilterMenu
            label="Group"
            none="None of these people is in a group"
            options={groups.flatMap(({ id, name, people }) =>
              id ? [{ value: id, label: name ?? "", count: people }] : [],
            )}
            chosen={view.groupIds}
            onChange={(groupIds) => onChange({ groupIds })}
          />
        </>
      }
      active={active}
      canReset={active > 0 || view.search !== ""}
      onReset={onReset}
    />
  );
}
