import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useState } from "react";
import { fewPeople } from "../../assignments/assignmentWords";
import { CoursePicker } from "../../courses/CoursePicker";
import { licencesLeft } from "../../courses/courseWords";
import type { CoursePicker_CourseFragment } from "../../graphql/generated";
import { countOf } from "../../ui/numbers";
import { TextInput } from "../../ui/TextInput";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps } from "./asked";

type Way = "ASSIGN_COURSE" | "UNASSIGN_COURSE" | "CHANGE_DUE_DATE";

const ways: { way: Way; label: string; verb: string; text: string }[] = [
  {
    way: "ASSIGN_COURSE",
    label: "Assign",
    verb: "Assign course",
    text: "Who has the course already keeps it, with its due date.",
  },
  {
    way: "UNASSIGN_COURSE",
    label: "Take back",
    verb: "Take course back",
    text: "From those who have not completed it. Licences of what was not started return to the pool.",
  },
  { way: "CHANGE_DUE_DATE", label: "Due date", verb: "Change due date", text: "For those who have it open." },
];

/** A course given to users, taken back, or due on another day (features 20, 21 and 115). */
export function CoursesForm({ target, department, working, onRun, onClose }: ActionFormProps) {
  const [way, setWay] = useState<Way>("ASSIGN_COURSE");
  const [course, setCourse] = useState<CoursePicker_CourseFragment | null>(null);
  const [dueOn, setDueOn] = useState("");
  const [notify, setNotify] = useState(target.count <= fewPeople);
  const { verb, text } = ways.find((one) => one.way === way) ?? { verb: "", text: "" };
  const isAssigning = way === "ASSIGN_COURSE";
  const takesDate = way !== "UNASSIGN_COURSE";
  const licences = isAssigning && course ? licencesOf(course, target.count) : null;
  return (
    <ActionForm
      verb={verb}
      working={working}
      disabled={!course}
      hasFields
      onConfirm={() =>
        course &&
        onRun({
          ...{ action: way, courseId: course.id },
          ...(takesDate && { dueOn: dueOn || null }),
          ...(isAssigning && { notify }),
        })
      }
      onClose={onClose}
    >
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        color="primary"
        value={way}
        onChange={(_event, wanted: Way | null) => wanted && setWay(wanted)}
        aria-label="What to do"
      >
        {ways.map(({ way: value, label }) => (
          <ToggleButton key={value} value={value} autoFocus={value === "ASSIGN_COURSE"}>
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ my: 2 }}>{text}</Box>
      <Box sx={{ mb: 2 }}>
        <CoursePicker label="Course" departmentId={department.id} value={course} onChange={setCourse} />
      </Box>
      {takesDate && (
        <TextInput label="Due date" type="date" value={dueOn} onChange={setDueOn} help="Left empty: none." />
      )}
      {isAssigning && (
        <FormControlLabel
          label="Tell them by mail: those who are active and have an e-mail address"
          control={<Checkbox size="small" checked={notify} onChange={(_event, isOn) => setNotify(isOn)} />}
          slotProps={{ typography: { sx: { color: "text.primary", fontSize: "0.9375rem" } } }}
          sx={{ mt: 1, mr: 0, alignItems: "flex-start", "& .MuiCheckbox-root": { mt: -0.75 } }}
        />
      )}
      {licences && <Box sx={{ mt: 2 }}>{licences}</Box>}
    </ActionForm>
  );
}

/** What the pool has for a course that needs licences. */
function licencesOf(course: CoursePicker_CourseFragment, count: number): string | null {
  const available = licencesLeft(course);
  if (available === null) return null;
  const short = count - available;
  return short > 0
    ? `${countOf(available, "licence")} available: up to ${countOf(short, "licence")} short. Where they do not suffice, nobody gets the course.`
    : `${countOf(available, "licence")} available.`;
}
