import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import type { Problem } from "../ui/problem";
import { TextInput } from "../ui/TextInput";
import { PasswordInput } from "./PasswordInput";

interface NewPasswordFormProps {
  signInName: string;
  working: boolean;
  problem: Problem | undefined;
  onSave: (password: string) => void;
}

const minimum = 10;

export function NewPasswordForm({ signInName, working, problem, onSave }: NewPasswordFormProps) {
  const [password, setPassword] = useState("");
  const [isShort, setIsShort] = useState(false);
  const fieldProblem = problem?.fields.newPassword;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = [...password].length < minimum;
    setIsShort(short);
    if (!short) onSave(password);
  };

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2.5 }}>
      {problem && !fieldProblem && <Alert severity="error">{problem.message}</Alert>}
      <TextInput
        label="You sign in as"
        value={signInName}
        onChange={() => undefined}
        readOnly
        autoComplete="username"
      />
      <PasswordInput
        label="New password"
        value={password}
        onChange={setPassword}
        help={`At least ${minimum} characters. A few words in a row are good and easy to keep in mind.`}
        problem={isShort && [...password].length < minimum ? `Use at least ${minimum} characters.` : fieldProblem}
        autoComplete="new-password"
        autoFocus
      />
      <Button type="submit" variant="contained" size="large" loading={working} sx={{ minHeight: 46 }}>
        Set password and sign in
      </Button>
    </Box>
  );
}
