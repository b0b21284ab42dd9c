import Inventory2Outlined from "@mui/icons-material/Inventory2Outlined";
import SchoolOutlined from "@mui/icons-material/SchoolOutlined";
import SearchOffOutlined from "@mui/icons-material/SearchOffOutlined";
import Button from "@mui/material/Button";
import { EmptyState } from "../ui/EmptyState";
import { AddCourse } from "./AddCourse";
import { type CoursesView, countFilters } from "./coursesView";

interface CoursesEmptyProps {
  view: CoursesView;
  onReset: () => void;
}

export function CoursesEmpty({ view, onReset }: CoursesEmptyProps) {
  if (view.isRetired && countFilters(view) === 1 && !view.search) {
    return (
      <EmptyState icon={<Inventory2Outlined />} title="No course is retired">
        A course that is not to be assigned any more can be retired on its page. It stands here then, and can be
        restored.
      </EmptyState>
    );
  }
  if (view.search || countFilters(view) > 0) {
    return (
      <EmptyState
        icon={<SearchOffOutlined />}
        title="No course matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Reset search and filters
          </Button>
        }
      >
        {view.isRetired ? "Only retired courses are shown now." : "Retired courses are shown by the filter Retired."}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<SchoolOutlined />} title="No courses yet" actions={<AddCourse />}>
      What you teach or ask your people to take stands here: it can be assigned with a due date, recorded for a whole
      roster, and counts in training plans by its content areas.
    </EmptyState>
  );
}
