import type { ReactNode } from "react";
import { useAssignmentChoicesQuery } from "../graphql/generated";
import type { OpenDepartment } from "../session/departments";
import { FilterBar } from "../ui/FilterBar";
import { FilterMenu } from "../ui/FilterMenu";
import { SearchField } from "../ui/SearchField";
import { type AssignmentsChange, type AssignmentsView, countFilters, isOpenOnly } from "./assignmentsView";
import { assignmentStates, stateWords } from "./assignmentWords";
import { CourseFilter } from "./CourseFilter";
import { DueFilter } from "./DueFilter";
import { PersonFilter } from "./PersonFilter";
import { ShownLinks } from "./ShownLinks";

interface AssignmentFiltersProps {
  department: Pick<OpenDepartment, "id" | "timeZone">;
  view: AssignmentsView;
  onChange: (wanted: AssignmentsChange) => void;
  onReset: () => void;
  end: ReactNode;
}

/** What stands over the department's course assignments. */
export function AssignmentFilters({ department, view, onChange, onReset, end }: AssignmentFiltersProps) {
  const { id: departmentId, timeZone } = department;
  const { data } = useAssignmentChoicesQuery({ variables: { departmentId } });
  const groups = data?.department.groups ?? [];
  const active = countFilters(view);
  return (
    <FilterBar
      active={active}
      canReset={active > 0 || view.search !== ""}
      onReset={onReset}
      search={
        <>
          <SearchField
            main
            label="Search people and courses"
            value={view.search}
            onSearch={(search) => onChange({ search })}
          />
          <ShownLinks view={view} withOverdue />
        </>
      }
      filters={
        <>
          <FilterMenu
            label="State"
            options={assignmentStates.map((value) => ({ value, label: stateWords[value] }))}
            chosen={isOpenOnly(view) ? [] : view.states}
            onChange={(states) => onChange({ states })}
          />
          <CourseFilter
            departmentId={departmentId}
            courseId={view.courseId}
            onChange={(courseId) => onChange({ courseId })}
          />
          {view.userId && <PersonFilter userId={view.userId} onClear={() => onChange({ userId: "" })} />}
          <FilterMenu
            label="Group"
            options={groups.map(({ id, name, userCount }) => ({ value: id, label: name, count: userCount }))}
            chosen={view.groupIds}
            onChange={(groupIds) => onChange({ groupIds })}
            none="There are no groups yet"
          />
          <DueFilter timeZone={timeZone} dueUntil={view.dueUntil} onChange={(dueUntil) => onChange({ dueUntil })} />
        </>
      }
      end={end}
    />
  );
}
