import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { type StartTwoFactorMutation, useStartTwoFactorMutation } from "../graphql/generated";
import { PasswordInput } from "../session/PasswordInput";
import { useFormProblems } from "./useFormProblems";

interface PasswordFirstProps {
  onStarted: (setup: StartTwoFactorMutation["startTwoFactor"]) => void;
}

/** The first step: what is needed, and the password, as this could lock somebody out. */
export function PasswordFirst({ onStarted }: PasswordFirstProps) {
  const [currentPassword, setCurrentPassword] = useState("");
  // The secret of the answer stays out of the cache.
  const [start, { loading, error, reset }] = useStartTwoFactorMutation({ fetchPolicy: "no-cache" });
  const { problems, general, check } = useFormProblems(
    { currentPassword: currentPassword ? undefined : "Enter your password." },
    error,
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    try {
      const { data } = await start({ variables: { currentPassword } });
      if (data) onStarted(data.startTwoFactor);
    } catch {
      // Shown beside the field through the mutation's own error.
    }
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      onInput={error ? () => reset() : undefined}
      sx={{ display: "grid", gap: 2.5, maxWidth: 420 }}
    >
      <Box sx={{ color: "text.secondary", textWrap: "pretty" }}>
        You need an authenticator app on your phone: Google Authenticator, Microsoft Authenticator, 1Password or any
        other. First show that it is you.
      </Box>
      {general && <Alert severity="error">{general}</Alert>}
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        autoFocus
        value={currentPassword}
        onChange={setCurrentPassword}
        problem={problems.currentPassword}
      />
      <Box>
        <Button type="submit" variant="contained" loading={loading}>
          Go on
        </Button>
      </Box>
    </Box>
  );
}
