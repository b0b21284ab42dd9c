import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import type { Problem } from "../ui/problem";
import { TextInput } from "../ui/TextInput";
import type { SignInInput } from "./generated";
import { PasswordInput } from "./PasswordInput";

interface SignInFormProps {
  onSignIn: (input: SignInInput) => void;
  working: boolean;
  problem: Problem | undefined;
}

export function SignInForm({ onSignIn, working, problem }: SignInFormProps) {
  const [identifier, setIdentifier] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState({ identifier: false, password: false });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = { identifier: !identifier.trim(), password: !password };
    setMissing(lacks);
    if (!lacks.identifier && !lacks.password) onSignIn({ identifier: identifier.trim(), password });
  };

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2.5 }}>
      {problem && <Alert severity="error">{problem.message}</Alert>}
      <TextInput
        label="E-mail or login ID"
        value={identifier}
        onChange={setIdentifier}
        problem={missing.identifier && !identifier ? "Enter your e-mail address or login ID." : undefined}
        autoComplete="username"
        autoFocus
        inputProps={{ autoCapitalize: "none", spellCheck: false }}
      />
      <PasswordInput
        label="Password"
        value={password}
        onChange={setPassword}
        problem={missing.password && !password ? "Enter your password." : undefined}
        autoComplete="current-password"
      />
      <Button type="submit" variant="contained" size="large" loading={working} sx={{ minHeight: 46 }}>
        Sign in
      </Button>
    </Box>
  );
}
