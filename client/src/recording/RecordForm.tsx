import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import { type FormEvent, useRef } from "react";
import { useKnownAreas } from "../courses/useKnownAreas";
import type { OpenDepartment } from "../session/departments";
import { PeoplePicker } from "../training/PeoplePicker";
import { ProofField } from "../training/ProofField";
import { LeaveGuard } from "../ui/LeaveGuard";
import { countOf } from "../ui/numbers";
import { Section } from "../ui/Section";
import { showFirstProblem } from "../ui/showFirstProblem";
import { ClassChoice } from "./ClassChoice";
import { PasteList } from "./PasteList";
import { RosterOutlook } from "./RosterOutlook";
import { isTouched } from "./rosterDraft";
import type { useRoster } from "./useRoster";
import { useRosterCheck } from "./useRosterCheck";

interface RecordFormProps {
  department: OpenDepartment;
  roster: ReturnType<typeof useRoster>;
}

/** The class, who was there, and what shows it. */
export function RecordForm({ department, roster }: RecordFormProps) {
  const { draft, set, problems, complete, general, working, sent, send } = roster;
  const { people, file } = draft;
  const known = useKnownAreas(department.id);
  const { check, problem, isChecking } = useRosterCheck(department.id, draft, complete);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await send();
    showFirstProblem(form.current);
  };
  const add = (found: readonly { id: string; name: string }[]) => {
    const users = new Map([...people.users, ...found].map((one) => [one.id, one]));
    set({ people: { ...people, users: [...users.values()] } });
  };
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      aria-label="Record a class"
      onSubmit={submit}
      sx={{ display: "grid", gap: 4, maxWidth: 720, gridTemplateColumns: "minmax(0, 1fr)" }}
    >
      <LeaveGuard isDirty={isTouched(draft)}>The roster is not recorded yet.</LeaveGuard>
      <Section title="The class">
        <ClassChoice department={department} roster={roster} known={known} />
      </Section>
      <Section title="Who was there">
        <Box sx={{ display: "grid", gap: 1.5 }}>
          <PeoplePicker
            departmentId={department.id}
            label="People and groups"
            withGroups
            value={people}
            onChange={(wanted) => set({ people: wanted })}
            help="Of a group everybody who is not archived."
            problem={problems.userIds}
          />
          <PasteList departmentId={department.id} onFound={add} />
        </Box>
      </Section>
      <Section title="Proof">
        <Box sx={{ color: "text.secondary", mb: 1.25 }}>
          A sign-in sheet, for instance: kept with each of the records. You may leave it out.
        </Box>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: 1 }}>
          <ProofField file={file} onChange={(chosen) => set({ file: chosen })} problem={problems.file} />
          {file && <Button onClick={() => set({ file: null })}>Take it off</Button>}
        </Box>
      </Section>
      <Box sx={{ display: "grid", gap: 2 }}>
        <RosterOutlook check={check} problem={problem} isChecking={isChecking} />
        {general && (
          <Alert severity="error" role="alert">
            <AlertTitle>{general.title}</AlertTitle>
            {general.message}
          </Alert>
        )}
        {sent !== null && (
          <Box>
            <LinearProgress
              variant={sent === 100 ? "indeterminate" : "determinate"}
              value={sent === 100 ? undefined : sent}
              aria-label="Sending the proof"
              sx={{ height: 8, borderRadius: 4 }}
            />
            <Box sx={{ color: "text.secondary", fontSize: "0.8125rem", mt: 0.5 }}>
              {sent === 100 ? "All sent. The class is being recorded…" : `Sending the proof: ${sent} %`}
            </Box>
          </Box>
        )}
        <Button
          type="submit"
          variant="contained"
          size="large"
          loading={working}
          disabled={check?.recordableCount === 0 && !isChecking}
          sx={{ justifySelf: "start" }}
        >
          {check && check.recordableCount > 0
            ? `Record for ${countOf(check.recordableCount, "person", "people")}`
            : "Record"}
        </Button>
      </Box>
    </Box>
  );
}
