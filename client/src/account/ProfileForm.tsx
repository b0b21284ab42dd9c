import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type OwnProfile_AccountFragment, useSaveProfileMutation } from "../graphql/generated";
import { emsIdProblem } from "../home/emsId";
import { LeaveGuard } from "../ui/LeaveGuard";
import { useNotify } from "../ui/Notify";
import { TextInput } from "../ui/TextInput";

type Account = OwnProfile_AccountFragment;

const fields = ["firstName", "lastName", "phone", "emsId"] as const;
type Field = (typeof fields)[number];

interface ProfileFormProps {
  account: Account;
  onRefresh: () => Promise<unknown>;
}

/** Name, phone and EMS ID. What was typed is kept apart from what is stored, so that only that is sent. */
export function ProfileForm({ account, onRefresh }: ProfileFormProps) {
  const notify = useNotify();
  const [typed, setTyped] = useState<Partial<Record<Field, string>>>({});
  const [tried, setTried] = useState(false);
  const [save, { loading, error, reset }] = useSaveProfileMutation();
  const problem = error && problemOf(error);
  const textOf = (field: Field) => typed[field] ?? account[field] ?? "";
  const changed = fields.filter((field) => textOf(field).trim() !== (account[field] ?? ""));
  const problems: Partial<Record<Field, string>> = {
    firstName: textOf("firstName").trim() ? undefined : "Enter your first name.",
    lastName: textOf("lastName").trim() ? undefined : "Enter your last name.",
    emsId: emsIdProblem(textOf("emsId")),
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fields.some((field) => problems[field])) return;
    if (changed.length === 0) {
      setTyped({});
      return notify({ message: "There is nothing to save.", severity: "info" });
    }
    try {
      const input = Object.fromEntries(changed.map((field) => [field, textOf(field)]));
      await save({ variables: { input: { ...input, version: account.version } } });
      setTyped({});
      setTried(false);
      notify("Your profile is saved.");
    } catch (failure) {
      if (problemOf(failure).code === "CONFLICT") await onRefresh();
    }
  };

  const field = (name: Field) => ({
    value: textOf(name),
    onChange: (value: string) => {
      if (problem?.fields[name]) reset();
      setTyped((before) => ({ ...before, [name]: value }));
    },
    problem: problem?.fields[name] ?? (tried ? problems[name] : undefined),
  });
  const isAtField = fields.some((name) => problem?.fields[name]);

  return (
    <Box component="form" noValidate onSubmit={submit} aria-label="About you">
      <LeaveGuard isDirty={changed.length > 0}>What you changed about yourself is not saved yet.</LeaveGuard>
      {problem && !isAtField && (
        <Alert severity={problem.code === "CONFLICT" ? "warning" : "error"} sx={{ mb: 2 }}>
          {problem.code === "CONFLICT"
            ? "Your account was changed elsewhere meanwhile. The other fields show it as it is now; what you typed is still here. Save again to keep it."
            : problem.message}
        </Alert>
      )}
      <Box sx={{ display: "grid", gap: 2.5, gridTemplateColumns: { sm: "1fr 1fr" }, alignItems: "start" }}>
        <TextInput label="First name" autoComplete="given-name" {...field("firstName")} />
        <TextInput label="Last name" autoComplete="family-name" {...field("lastName")} />
        <TextInput
          label="Phone"
          type="tel"
          autoComplete="tel"
          placeholder="+1 615-555-0142"
          help="For your departments to reach you."
          {...field("phone")}
        />
        <TextInput
          label="EMS ID"
          placeholder="1234 5678 9012"
          help="12 digits, from your National Registry account."
          inputProps={{ inputMode: "numeric", maxLength: 40 }}
          {...field("emsId")}
        />
      </Box>
      <Box sx={{ display: "flex", gap: 1, mt: 2.5 }}>
        <Button type="submit" variant="contained" loading={loading}>
          Save
        </Button>
        {changed.length > 0 && (
          <Button
            disabled={loading}
            onClick={() => {
              reset();
              setTried(false);
              setTyped({});
            }}
          >
            Undo changes
          </Button>
        )}
      </Box>
    </Box>
  );
}
