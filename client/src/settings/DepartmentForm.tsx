import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { type FormEvent, useState } from "react";
import { Link as RouterLink } from "react-router";
import type { DepartmentSettings_DepartmentFragment } from "../graphql/generated";
import { ChoiceList } from "../ui/ChoiceList";
import { LeaveGuard } from "../ui/LeaveGuard";
import { Section } from "../ui/Section";
import { SwitchSetting } from "../ui/SwitchSetting";
import { TextInput } from "../ui/TextInput";
import { approvalModes, inactivePolicies } from "./departmentWords";
import { PolicyDialog } from "./PolicyDialog";
import { SaveBar } from "./SaveBar";
import { TimeZoneField } from "./TimeZoneField";
import { useDepartmentDraft } from "./useDepartmentDraft";

interface DepartmentFormProps {
  department: DepartmentSettings_DepartmentFragment;
  onReload: () => Promise<unknown>;
}

export function DepartmentForm({ department, onReload }: DepartmentFormProps) {
  const { values, set, changed, isDirty, theirs, saving, problem, save, discard } = useDepartmentDraft(
    department,
    onReload,
  );
  const [asks, setAsks] = useState(false);
  const fields = problem?.fields ?? {};
  const isUnplaced = problem && Object.keys(fields).length === 0 && problem.code !== "CONFLICT";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDirty) return;
    if (changed.includes("inactivePolicy")) setAsks(true);
    else void save();
  };

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 4, maxWidth: 720 }}>
      {problem?.code === "CONFLICT" && <Conflict theirs={theirs} />}
      {isUnplaced && <Alert severity="error">{problem.message}</Alert>}
      <Section title="Name and time">
        <Box sx={{ display: "grid", gap: 2.5 }}>
          <TextInput
            label="Name"
            value={values.name}
            onChange={(name) => set({ name })}
            problem={fields.name}
            inputProps={{ maxLength: 200 }}
            help="Stands in mails, certificates and on every page."
          />
          <TimeZoneField value={values.timeZone} onChange={(timeZone) => set({ timeZone })} problem={fields.timeZone} />
        </Box>
      </Section>
      <Section title="Inactive people">
        <ChoiceList
          label="What making somebody inactive does"
          choices={inactivePolicies}
          value={values.inactivePolicy}
          onChange={(inactivePolicy) => set({ inactivePolicy })}
        />
        <Note>
          Either way they leave reports, requirements and reminders. Before a change is saved you see whom it concerns.
        </Note>
      </Section>
      <Section title="Approval">
        <ChoiceList
          label="Who has to be approved before they may enter"
          choices={approvalModes}
          value={values.approval}
          onChange={(approval) => set({ approval })}
        />
        <Note>
          Counts for who joins from now on.{" "}
          <Link component={RouterLink} to="/users?status=PENDING_APPROVAL">
            Who waits now
          </Link>{" "}
          keeps waiting until an officer approves them.
        </Note>
      </Section>
      <Section title="Rights">
        <SwitchSetting
          label="Training officers may make admins"
          help="And take the Admin role away again; never for themselves. Admins always may."
          checked={values.officersMayGrantAdmin}
          onChange={(officersMayGrantAdmin) => set({ officersMayGrantAdmin })}
        />
        <Note>
          Names and e-mail addresses are corrected by the person, or by an admin while the account belongs to no other
          department. The new address is verified and the old one is told. Phone and EMS ID are the person's alone.
        </Note>
      </Section>
      <Section title="Mails">
        <SwitchSetting
          label="Tell people that they were removed"
          help="Whoever is removed gets a mail that says so. Archiving sends none."
          checked={values.notifyRemoved}
          onChange={(notifyRemoved) => set({ notifyRemoved })}
        />
      </Section>
      <SaveBar isDirty={isDirty} saving={saving} onDiscard={discard} />
      <LeaveGuard isDirty={isDirty}>Your changes to the settings are not saved.</LeaveGuard>
      {asks && (
        <PolicyDialog
          departmentId={department.id}
          saving={saving}
          onSave={async () => {
            await save();
            setAsks(false);
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </Box>
  );
}

const Note = ({ children }: { children: React.ReactNode }) => (
  <Box sx={{ mt: 1.5, fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>{children}</Box>
);

function Conflict({ theirs }: { theirs: readonly string[] }) {
  return (
    <Alert severity="warning">
      Somebody else changed the settings meanwhile.
      {theirs.length > 0 && (
        <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
          {theirs.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </Box>
      )}{" "}
      What you changed yourself still stands below: save it over theirs, or discard it.
    </Alert>
  );
}
