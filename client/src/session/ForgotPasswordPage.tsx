import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { type FormEvent, useState } from "react";
import { Link as RouterLink } from "react-router";
import { TextInput } from "../ui/TextInput";
import { DoorLayout } from "./DoorLayout";
import { useRequestPasswordResetMutation } from "./generated";

export function ForgotPasswordPage() {
  const [identifier, setIdentifier] = useState("");
  const [missing, setMissing] = useState(false);
  const [request, { data, problem, loading, reset }] = useRequestPasswordResetMutation();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!identifier.trim());
    if (identifier.trim()) void request({ identifier: identifier.trim() });
  };

  if (data) {
    return (
      <DoorLayout
        title="Look into your mailbox"
        lead={
          <>
            If <strong>{identifier.trim()}</strong> belongs to an account with an e-mail address, a link to set a new
            password is on its way. It works once, within the next hour.
          </>
        }
      >
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          <Button variant="contained" component={RouterLink} to="/sign-in">
            Back to sign in
          </Button>
          <Button onClick={() => reset()}>Use another address</Button>
        </Box>
        <Box sx={{ mt: 3, color: "text.secondary", fontSize: "0.875rem" }}>
          Nothing came? Look into the spam folder. Without an e-mail address on your account, ask your training officer.
        </Box>
      </DoorLayout>
    );
  }

  return (
    <DoorLayout title="Forgot your password?" lead="We send a link to the e-mail address of your account.">
      <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2.5 }}>
        {problem && <Alert severity="error">{problem.message}</Alert>}
        <TextInput
          label="E-mail or login ID"
          value={identifier}
          onChange={setIdentifier}
          problem={missing && !identifier ? "Enter your e-mail address or login ID." : undefined}
          autoComplete="username"
          autoFocus
          inputProps={{ autoCapitalize: "none", spellCheck: false }}
        />
        <Button type="submit" variant="contained" size="large" loading={loading} sx={{ minHeight: 46 }}>
          Send the link
        </Button>
      </Box>
      <Link component={RouterLink} to="/sign-in" sx={{ display: "inline-block", mt: 2.5 }}>
        Back to sign in
      </Link>
    </DoorLayout>
  );
}
