import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { problemOf } from "../graphql/errors";
import { PasswordInput } from "../session/PasswordInput";
import { TextInput } from "../ui/TextInput";

export interface NewPersonValues {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
}

interface NewPersonFormProps {
  verb: string;
  /** The address that a mail has shown to be the person's; else they type one. */
  knownEmail?: string;
  emailHelp?: string;
  /** Whether a password is chosen now: only who came from their mailbox chooses one. */
  asksPassword: boolean;
  working: boolean;
  error: unknown;
  onSave: (values: NewPersonValues) => void;
}

const minimum = 10;

/** Somebody without an account: name, address and, once the address is known to be theirs, a password. */
export function NewPersonForm(props: NewPersonFormProps) {
  const { verb, knownEmail, emailHelp, asksPassword, working, error, onSave } = props;
  const [values, setValues] = useState({ firstName: "", lastName: "", email: knownEmail ?? "", password: "" });
  const [isChecked, setIsChecked] = useState(false);
  const problem = error ? problemOf(error) : undefined;
  const set = (name: keyof NewPersonValues) => (value: string) => setValues({ ...values, [name]: value });

  const own: Partial<NewPersonValues> = {
    ...(!values.firstName.trim() && { firstName: "Enter your first name." }),
    ...(!values.lastName.trim() && { lastName: "Enter your last name." }),
    ...(!values.email.trim() && { email: "Enter your e-mail address." }),
    ...(asksPassword && [...values.password].length < minimum && { password: `Use at least ${minimum} characters.` }),
  };
  const fieldProblem = (name: keyof NewPersonValues) => (isChecked ? own[name] : undefined) ?? problem?.fields[name];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(own).length === 0) onSave(values);
  };

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2.5 }}>
      {problem && Object.keys(problem.fields).length === 0 && <Alert severity="error">{problem.message}</Alert>}
      <TextInput
        label="E-mail"
        value={values.email}
        onChange={set("email")}
        readOnly={knownEmail !== undefined}
        help={emailHelp}
        problem={fieldProblem("email")}
        autoComplete="username"
        inputProps={{ autoCapitalize: "none", spellCheck: false, inputMode: "email" }}
      />
      <Box sx={{ display: "grid", gap: 2.5, gridTemplateColumns: { sm: "1fr 1fr" }, alignItems: "start" }}>
        <TextInput
          label="First name"
          value={values.firstName}
          onChange={set("firstName")}
          problem={fieldProblem("firstName")}
          autoComplete="given-name"
        />
        <TextInput
          label="Last name"
          value={values.lastName}
          onChange={set("lastName")}
          problem={fieldProblem("lastName")}
          autoComplete="family-name"
        />
      </Box>
      {asksPassword && (
        <PasswordInput
          label="Password"
          value={values.password}
          onChange={set("password")}
          help={`At least ${minimum} characters. A few words in a row are good and easy to keep in mind.`}
          problem={fieldProblem("password")}
          autoComplete="new-password"
        />
      )}
      <Button type="submit" variant="contained" size="large" loading={working} sx={{ minHeight: 46 }}>
        {verb}
      </Button>
    </Box>
  );
}
