import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import type { CoursePicker_CourseFragment } from "../graphql/generated";
import { takeTypeWords } from "../training/trainingWords";
import { LabelledField } from "../ui/LabelledField";
import { countOf } from "../ui/numbers";
import { LicencesLeft } from "./CourseMarks";
import { durationWords } from "./courseWords";
import { useCourseSearch } from "./useCourseSearch";

interface CoursePickerProps {
  departmentId: string;
  value: { id: string; name: string } | null;
  /** Gets all that is shown of the course. */
  onChange: (course: CoursePicker_CourseFragment | null) => void;
  label: string;
  help?: string;
  problem?: string;
  autoFocus?: boolean;
  /** Those alone that need a licence, or need none. */
  needsLicence?: boolean;
}

/** One course out of the whole catalogue, the department's own and the shared ones; retired ones are not offered. */
export function CoursePicker(props: CoursePickerProps) {
  const { departmentId, value, onChange, label, help, problem, autoFocus, needsLicence } = props;
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(value?.name ?? "");
  const typed = text === value?.name ? "" : text.trim();
  const { courses, more, isLoading, error } = useCourseSearch({ departmentId, typed, isOpen, needsLicence });
  return (
    <Autocomplete<Pick<CoursePicker_CourseFragment, "id" | "name">>
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={courses}
      value={value}
      inputValue={text}
      onInputChange={(_event, wanted) => setText(wanted)}
      onChange={(_event, wanted) => onChange(courses.find(({ id }) => id === wanted?.id) ?? null)}
      filterOptions={(found) => found}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      autoHighlight
      loading={isLoading}
      loadingText="Looking for courses"
      noOptionsText={error ? problemOf(error).message : typed ? "No course matches" : "There are no courses yet"}
      renderOption={({ key, ...item }, { id }) => {
        const course = courses.find((one) => one.id === id);
        return course && <CourseOption key={key} item={item} course={course} />;
      }}
      slotProps={{ paper: { "aria-label": label } }}
      renderInput={(params) => (
        <LabelledField
          params={params}
          label={label}
          placeholder="Search by name, provider or CAPCE number"
          help={isOpen && more > 0 ? `${countOf(more, "more course")}: type to find them.` : help}
          problem={problem}
          autoFocus={autoFocus}
        />
      )}
    />
  );
}

interface CourseOptionProps {
  item: object;
  course: CoursePicker_CourseFragment;
}

function CourseOption({ item, course }: CourseOptionProps) {
  const { name, provider, minutes, takeType } = course;
  return (
    <Box component="li" {...item} sx={{ display: "block !important", fontSize: "0.875rem" }}>
      <Box component="bdi" sx={{ display: "block", fontWeight: 600, overflowWrap: "anywhere" }}>
        {name}
      </Box>
      <Box sx={{ color: "text.secondary", overflowWrap: "anywhere" }}>
        <bdi>{provider}</bdi> · {durationWords(minutes)} · {takeTypeWords[takeType]}{" "}
        {course.needsLicence && (
          <Box component="span" sx={{ whiteSpace: "nowrap" }}>
            {"· "}
            <LicencesLeft course={course} />
          </Box>
        )}
      </Box>
    </Box>
  );
}
