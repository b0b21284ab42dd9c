import AssignmentIndOutlined from "@mui/icons-material/AssignmentIndOutlined";
import AssignmentTurnedInOutlined from "@mui/icons-material/AssignmentTurnedInOutlined";
import SearchOffOutlined from "@mui/icons-material/SearchOffOutlined";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";
import { type AssignmentsView, countFilters, isOpenOnly } from "./assignmentsView";

interface AssignmentsEmptyProps {
  view: AssignmentsView;
  onAll: () => void;
  onReset: () => void;
}

/** In place of a department's assignments: nothing matches, all is done, or nothing was assigned yet. */
export function AssignmentsEmpty({ view, onAll, onReset }: AssignmentsEmptyProps) {
  const isOverdueOnly = view.isOverdue && countFilters(view) === 1 && view.search === "";
  if (isOverdueOnly) {
    return (
      <EmptyState icon={<AssignmentTurnedInOutlined />} title="Nothing is overdue">
        Courses that are open after their due date stand here. People who are inactive do not count.
      </EmptyState>
    );
  }
  if (countFilters(view) > 0 || view.search) {
    const isEverything = view.states.length === 0 && countFilters(view) === 1 && view.search === "";
    if (isEverything) return <NothingYet />;
    return (
      <EmptyState
        icon={<SearchOffOutlined />}
        title="No assignment matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Reset search and filters
          </Button>
        }
      >
        Try a part of the person's or the course's name, or look among all states.
      </EmptyState>
    );
  }
  return <NothingYet onAll={isOpenOnly(view) ? onAll : undefined} />;
}

function NothingYet({ onAll }: { onAll?: () => void }) {
  return (
    <EmptyState
      icon={<AssignmentIndOutlined />}
      title="Nobody has a course to take"
      actions={
        <>
          <Button variant="contained" component={Link} to="?assign=open">
            Assign a Course
          </Button>
          {onAll && (
            <Button variant="outlined" onClick={onAll}>
              Show completed ones too
            </Button>
          )}
        </>
      }
    >
      Assign a course to people or whole groups, with a due date if you like. Who has started, who is overdue and what
      became of each licence then stands here.
    </EmptyState>
  );
}
