import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { PasswordInput } from "../session/PasswordInput";
import { TextInput } from "../ui/TextInput";

interface ChoosePasswordProps {
  email: string;
  working: boolean;
  error: unknown;
  onSave: (password: string) => void;
}

const minimum = 10;

export function ChoosePassword({ email, working, error, onSave }: ChoosePasswordProps) {
  const [password, setPassword] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const problem = error ? problemOf(error) : undefined;
  const isShort = [...password].length < minimum;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isShort) onSave(password);
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2.5 }}>
      {problem && !problem.fields.password && (
        <Alert
          severity="error"
          action={
            problem.code === "UNAUTHENTICATED" && (
              <Button color="inherit" component={Link} to="/sign-in">
                Sign in
              </Button>
            )
          }
        >
          {problem.message}
        </Alert>
      )}
      <TextInput label="E-mail" value={email} onChange={() => undefined} readOnly autoComplete="username" />
      <PasswordInput
        label="Password"
        value={password}
        onChange={setPassword}
        help={`At least ${minimum} characters. A few words in a row are good and easy to keep in mind.`}
        problem={isChecked && isShort ? `Use at least ${minimum} characters.` : problem?.fields.password}
        autoComplete="new-password"
        autoFocus
      />
      <Button type="submit" variant="contained" size="large" loading={working} sx={{ minHeight: 46 }}>
        Confirm and join
      </Button>
    </Box>
  );
}
