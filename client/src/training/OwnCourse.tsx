import HourglassEmptyOutlined from "@mui/icons-material/HourglassEmptyOutlined";
import WarningAmberOutlined from "@mui/icons-material/WarningAmberOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import type { OwnCourse_AssignmentFragment } from "../graphql/generated";
import { formatDay } from "../ui/dates";
import { StatusChip } from "../ui/StatusChip";
import { hoursText, takeTypeWords } from "./trainingWords";

interface OwnCourseProps {
  assignment: OwnCourse_AssignmentFragment;
  /** Where one is in several departments. */
  departmentName: string | undefined;
  isWorking: boolean;
  onStart: () => void;
  onReport: () => void;
}

/** A course that one has to take: when it is due, and the next step. */
export function OwnCourse({ assignment, departmentName, isWorking, onStart, onReport }: OwnCourseProps) {
  const { course, dueOn, isOverdue, state, viewerCanStart, viewerCanComplete } = assignment;
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 1.5,
        px: 2,
        py: 1.25,
        "& + &": { borderTop: 1, borderColor: "divider" },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 220, overflowWrap: "anywhere" }}>
        <Box component="bdi" sx={{ fontWeight: 600 }}>
          {course.name}
        </Box>
        <Typography variant="body2" sx={{ color: "text.secondary" }}>
          {course.provider} · {hoursText(course.minutes)} h · {takeTypeWords[course.takeType]}
          {dueOn && ` · due ${formatDay(dueOn)}`}
          {departmentName && (
            <>
              {" · "}
              <bdi>{departmentName}</bdi>
            </>
          )}
        </Typography>
      </Box>
      {isOverdue && <StatusChip tone="error" icon={<WarningAmberOutlined />} label="Overdue" />}
      {state === "REPORTED" && (
        <StatusChip tone="accent" icon={<HourglassEmptyOutlined />} label="An officer has yet to look" />
      )}
      {course.link && state !== "ASSIGNED" && (
        <Link href={course.link} target="_blank" rel="noreferrer">
          Open the course
        </Link>
      )}
      {viewerCanStart && (
        <Button
          size="small"
          variant="outlined"
          disabled={isWorking}
          onClick={onStart}
          aria-label={`Start ${course.name}`}
        >
          Start
        </Button>
      )}
      {viewerCanComplete && (
        <Button size="small" onClick={onReport} aria-label={`Report ${course.name} completed`}>
          Report completed
        </Button>
      )}
    </Box>
  );
}
