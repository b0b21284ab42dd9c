import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as RouterLink, useLocation } from "react-router";
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
          <ShownLinks view={view} />
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

/** What is asked for most, as links. */
function ShownLinks({ view }: { view: AssignmentsView }) {
  const { pathname } = useLocation();
  const shown = view.isOverdue ? "Overdue" : isOpenOnly(view) ? "Open" : view.states.length === 0 ? "All" : "";
  const links = [
    { label: "Open", to: pathname },
    { label: "Overdue", to: `${pathname}?overdue=true` },
    { label: "All", to: `${pathname}?state=ALL` },
  ];
  return (
    <Box component="nav" aria-label="Shown assignments" sx={{ display: "flex", gap: 2, px: 0.5, fontSize: "0.875rem" }}>
      {links.map(({ label, to }) => (
        <Link
          key={label}
          component={RouterLink}
          to={to}
          aria-current={label === shown ? "true" : undefined}
          sx={{
            py: 1,
            "&[aria-current]": {
              ...{ color: "text.primary", fontWeight: 650, textDecoration: "underline", textUnderlineOffset: 6 },
            },
          }}
        >
          {label}
        </Link>
      ))}
    </Box>
  );
}
