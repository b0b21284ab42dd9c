import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { type FormEvent, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type StartTwoFactorMutation, useConfirmTwoFactorMutation } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { QrCode } from "../ui/QrCode";
import { TextInput } from "../ui/TextInput";
import { useFormProblems } from "./useFormProblems";

interface ConnectAppProps {
  setup: StartTwoFactorMutation["startTwoFactor"];
  onConnected: (backupCodes: readonly string[]) => void;
  /** The hour for it is over. */
  onEnded: () => void;
}

const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** The second step: the secret for the app, as a picture and as text, and the app's first code. */
export function ConnectApp({ setup, onConnected, onEnded }: ConnectAppProps) {
  const notify = useNotify();
  const [code, setCode] = useState("");
  const [confirm, { loading, error, reset }] = useConfirmTwoFactorMutation({ fetchPolicy: "no-cache" });
  const { problems, general, check } = useFormProblems(
    { code: code.trim() ? undefined : "Enter the six digits that the app shows." },
    error,
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    try {
      const { data } = await confirm({ variables: { code } });
      if (data) onConnected(data.confirmTwoFactor);
    } catch (failure) {
      if (problemOf(failure).code !== "CONFLICT") return;
      notify({ message: problemOf(failure).message, severity: "error" });
      onEnded();
    }
  };
  return (
    <Box component="form" noValidate onSubmit={submit} onInput={error ? () => reset() : undefined}>
      <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: { sm: "auto minmax(0, 1fr)" }, alignItems: "start" }}>
        <QrCode text={setup.uri} label="The key for your authenticator app, as a picture for its camera" size={184} />
        <Box sx={{ display: "grid", gap: 2 }}>
          <Box>
            <Typography variant="h3" component="h2">
              Scan the picture with your app
            </Typography>
            <Box sx={{ mt: 0.5, fontSize: "0.875rem", color: "text.secondary" }}>
              On this phone?{" "}
              <Link href={setup.uri} underline="always">
                Open the app here
              </Link>
              . Or add an account by hand, and type this key:
            </Box>
            <Box
              component="code"
              sx={{ display: "block", mt: 1, fontFamily: "monospace", fontSize: "1rem", overflowWrap: "anywhere" }}
            >
              {inGroups(setup.secret)}
            </Box>
          </Box>
          {general && <Alert severity="error">{general}</Alert>}
          <Box sx={{ maxWidth: 260 }}>
            <TextInput
              label="The code that it shows now"
              autoComplete="one-time-code"
              autoFocus
              value={code}
              onChange={setCode}
              problem={problems.code}
              inputProps={{ inputMode: "numeric", maxLength: 11 }}
            />
          </Box>
          <Box>
            <Button type="submit" variant="contained" loading={loading}>
              Turn on
            </Button>
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
