import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useRef } from "react";
import { Link } from "react-router";
import { creditTypeWords } from "../training/trainingWords";
import { creditTypes } from "../training/transcriptView";
import { LeaveGuard } from "../ui/LeaveGuard";
import { Section } from "../ui/Section";
import { SelectInput } from "../ui/SelectInput";
import { SwitchSetting } from "../ui/SwitchSetting";
import { showFirstProblem } from "../ui/showFirstProblem";
import { TextInput } from "../ui/TextInput";
import { AreaFields } from "./AreaFields";
import { withNumber } from "./courseDraft";
import { capceHelp } from "./courseProblems";
import { TakeTypeFields } from "./TakeTypeFields";
import type { useCourseDraft } from "./useCourseDraft";
import { useKnownAreas } from "./useKnownAreas";

interface CourseFormProps {
  departmentId: string;
  state: ReturnType<typeof useCourseDraft>;
  /** On the button that saves. */
  verb: string;
  /** Where Cancel leads. */
  cancelTo: string;
  onSaved: () => void;
  /** Nothing to guard any more. */
  isSaved: boolean;
}

const grid = { display: "grid", gap: 2.5, gridTemplateColumns: "minmax(0, 1fr)" };

/** All that a course says of itself. What was typed stands until it is saved. */
export function CourseForm({ departmentId, state, verb, cancelTo, onSaved, isSaved }: CourseFormProps) {
  const { draft, set, isDirty, saving, submit, problems, general, theirs } = state;
  const form = useRef<HTMLFormElement>(null);
  const known = useKnownAreas(departmentId);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    if (await submit()) return onSaved();
    showFirstProblem(form.current);
  };

  return (
    <Box component="form" ref={form} noValidate onSubmit={save} sx={{ ...grid, gap: 4, maxWidth: 720 }}>
      {theirs && <Overtaken theirs={theirs} />}
      {general && <Alert severity="error">{general}</Alert>}
      <Section title="The course">
        <Box sx={grid}>
          <TextInput
            label="Name"
            value={draft.name}
            onChange={(name) => set({ name })}
            problem={problems.name}
            inputProps={{ maxLength: 200 }}
          />
          <TextInput
            label="Provider"
            value={draft.provider}
            onChange={(provider) => set({ provider })}
            problem={problems.provider}
            inputProps={{ maxLength: 200 }}
            help="Who offers it; it stands on certificates."
          />
          <TextInput
            label="What to expect"
            value={draft.description}
            onChange={(description) => set({ description })}
            problem={problems.description}
            multiline
            minRows={2}
            maxRows={10}
            inputProps={{ maxLength: 2000 }}
            help="Optional. Shown to those who get it."
          />
          <TextInput
            label="Where it is taken"
            value={draft.link}
            onChange={(link) => set({ link })}
            problem={problems.link}
            type="url"
            placeholder="https://"
            help="Optional: the address of an online course."
          />
        </Box>
      </Section>
      <Section title="Credit">
        <Box sx={grid}>
          <SelectInput
            label="Credit type"
            value={draft.creditType}
            options={creditTypes.map((value) => ({ value, label: creditTypeWords[value] }))}
            onChange={(creditType) => set({ creditType })}
            problem={problems.creditType}
            help="What its credit comes from."
          />
          <TextInput
            label="CAPCE number"
            value={draft.capceNumber}
            onChange={(typed) => set(withNumber(typed))}
            problem={problems.capceNumber}
            inputProps={{ autoCapitalize: "characters", spellCheck: false, maxLength: 50 }}
            help={capceHelp}
          />
          <TakeTypeFields draft={draft} onChange={set} problem={problems.takeType ?? problems.format} />
        </Box>
      </Section>
      <Section title="Hours">
        <Box sx={grid}>
          <TextInput
            label="Duration in hours"
            value={draft.hours}
            onChange={(hours) => set({ hours })}
            problem={problems.hours ?? problems.minutes}
            inputProps={{ inputMode: "decimal" }}
            help="e.g. 1.5, or 1:30."
          />
          <Box>
            <Box sx={{ mb: 0.75, fontSize: "0.875rem", fontWeight: 600 }}>Content areas</Box>
            <AreaFields
              areas={draft.areas}
              hours={draft.hours}
              known={known}
              onChange={(areas) => set({ areas })}
              problem={problems.areas}
            />
          </Box>
        </Box>
      </Section>
      <Section title="Licences">
        <SwitchSetting
          label="Needs a licence"
          help="Each person who starts it uses one of the department's licences, so that it can be assigned only while some are free."
          checked={draft.needsLicence}
          onChange={(needsLicence) => set({ needsLicence })}
        />
      </Section>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button type="submit" variant="contained" size="large" loading={saving}>
          {verb}
        </Button>
        <Button component={Link} to={cancelTo} size="large" disabled={saving}>
          Cancel
        </Button>
      </Box>
      <LeaveGuard isDirty={isDirty && !isSaved}>What you typed of this course is not saved.</LeaveGuard>
    </Box>
  );
}

function Overtaken({ theirs }: { theirs: readonly string[] }) {
  return (
    <Alert severity="warning" tabIndex={-1}>
      Somebody else changed this course meanwhile{theirs.length > 0 ? ":" : "."}
      {theirs.length > 0 && (
        <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
          {theirs.map((words) => (
            <li key={words}>
              <bdi>{words}</bdi>
            </li>
          ))}
        </Box>
      )}{" "}
      What you changed yourself still stands below. Look at it, then save again.
    </Alert>
  );
}
