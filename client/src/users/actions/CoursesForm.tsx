import Box from "@mui/material/Box";
import FormControl from "@mui/material/FormControl";
import FormLabel from "@mui/material/FormLabel";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useId, useState } from "react";
import { type AssignableCoursesQuery, useAssignableCoursesQuery } from "../../graphql/generated";
import { countOf } from "../../ui/numbers";
import { TextInput } from "../../ui/TextInput";
import { ActionForm } from "./ActionForm";
import type { ActionFormProps } from "./asked";

type Way = "ASSIGN_COURSE" | "UNASSIGN_COURSE" | "CHANGE_DUE_DATE";
type Course = AssignableCoursesQuery["department"]["courses"]["nodes"][number];

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
  const id = useId();
  const { data } = useAssignableCoursesQuery({ variables: { departmentId: department.id } });
  const [way, setWay] = useState<Way>("ASSIGN_COURSE");
  const [courseId, setCourseId] = useState("");
  const [dueOn, setDueOn] = useState("");
  const courses = data?.department.courses.nodes ?? [];
  const { verb, text } = ways.find((one) => one.way === way) ?? { verb: "", text: "" };
  const isAssigning = way === "ASSIGN_COURSE";
  const takesDate = way !== "UNASSIGN_COURSE";
  const licences = isAssigning
    ? licencesOf(
        courses.find((course) => course.id === courseId),
        target.count,
      )
    : null;
  return (
    <ActionForm
      verb={verb}
      working={working}
      disabled={courseId === ""}
      hasFields
      onConfirm={() => onRun({ action: way, courseId, ...(takesDate && { dueOn: dueOn || null }) })}
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
      <Box sx={{ my: 2 }}>{data && courses.length === 0 ? "This department has no courses yet." : text}</Box>
      <FormControl fullWidth sx={{ mb: 2 }}>
        <FormLabel htmlFor={id} sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600, color: "text.primary" }}>
          Course
        </FormLabel>
        <NativeSelect
          id={id}
          value={courseId}
          onChange={(event) => setCourseId(event.target.value)}
          input={<OutlinedInput />}
          sx={{ fontSize: "1rem" }}
        >
          {courseId === "" && <option value="">Choose one</option>}
          {courses.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </FormControl>
      {takesDate && (
        <TextInput label="Due date" type="date" value={dueOn} onChange={setDueOn} help="Left empty: none." />
      )}
      {licences && <Box sx={{ mt: 2 }}>{licences}</Box>}
    </ActionForm>
  );
}

/** What the pool has for a course that needs licences. */
function licencesOf(course: Course | undefined, count: number): string | null {
  if (!course?.needsLicence) return null;
  const available = course.licencePool?.available ?? 0;
  const short = count - available;
  return short > 0
    ? `${countOf(available, "licence")} available: up to ${countOf(short, "licence")} short. Where they do not suffice, nobody gets the course.`
    : `${countOf(available, "licence")} available.`;
}
