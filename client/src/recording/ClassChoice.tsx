import Box from "@mui/material/Box";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { CoursePicker } from "../courses/CoursePicker";
import { durationWords } from "../courses/courseWords";
import type { CoursePicker_CourseFragment } from "../graphql/generated";
import type { OpenDepartment } from "../session/departments";
import { takeTypeWords } from "../training/trainingWords";
import { TextInput } from "../ui/TextInput";
import { today } from "../ui/today";
import { ClassByHand } from "./ClassByHand";
import type { useRoster } from "./useRoster";

interface ClassChoiceProps {
  department: OpenDepartment;
  roster: ReturnType<typeof useRoster>;
  known: readonly string[];
}

/** Which class it was, out of the catalogue or described here, and when it was held. */
export function ClassChoice({ department, roster, known }: ClassChoiceProps) {
  const { draft, set, problems } = roster;
  const { isByHand, course } = draft;
  return (
    <Box sx={{ display: "grid", gap: 2.5 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Where the class is from"
        value={isByHand}
        onChange={(_event, wanted: boolean | null) => wanted !== null && set({ isByHand: wanted })}
      >
        <ToggleButton value={false}>From the catalogue</ToggleButton>
        <ToggleButton value>By hand</ToggleButton>
      </ToggleButtonGroup>
      {isByHand ? (
        <ClassByHand
          draft={draft.class}
          problems={problems.class}
          onChange={(values) => set({ class: { ...draft.class, ...values } })}
          known={known}
        />
      ) : (
        <CoursePicker
          key={course?.id ?? "none"}
          departmentId={department.id}
          label="Course"
          value={course}
          onChange={(wanted) => set({ course: wanted })}
          help={course ? courseText(course) : "A class that is not in the catalogue is described by hand."}
          problem={problems.courseId}
        />
      )}
      <Box sx={{ maxWidth: 240 }}>
        <TextInput
          type="date"
          label="Held on"
          value={draft.completedOn}
          onChange={(completedOn) => set({ completedOn })}
          inputProps={{ max: today(department.timeZone) }}
          problem={problems.completedOn}
        />
      </Box>
    </Box>
  );
}

const courseText = ({ provider, minutes, takeType, capceNumber }: CoursePicker_CourseFragment): string =>
  [provider, durationWords(minutes), takeTypeWords[takeType], capceNumber].filter(Boolean).join(" · ");
