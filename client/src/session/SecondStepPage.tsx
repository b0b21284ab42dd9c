import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { type FormEvent, useState } from "react";
import { Link as RouterLink, useNavigate, useSearchParams } from "react-router";
import type { Problem } from "../ui/problem";
import { TextInput } from "../ui/TextInput";
import { DoorLayout } from "./DoorLayout";
import { enter } from "./enter";
import { useSignInWithCodeMutation } from "./generated";
import { nextPath, signInPath } from "./nextPath";

/** The second step of signing in: the code of the authenticator app, or one of the backup codes. */
export function SecondStepPage() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const next = nextPath(params.get("next"));
  const [byApp, setByApp] = useState(true);
  const [signIn, { loading, problem, reset }] = useSignInWithCodeMutation();

  const submit = async (code: string) => {
    const { data, problem: refusal } = await signIn({ code });
    if (data) {
      await enter();
      navigate(next, { replace: true });
    } else if (refusal?.code === "UNAUTHENTICATED") {
      navigate(signInPath(next), { replace: true, state: { late: true } });
    }
  };

  return (
    <DoorLayout
      title={byApp ? "Enter your code" : "Enter a backup code"}
      lead={
        byApp
          ? "Open your authenticator app and type the six digits that it shows for Muster."
          : "Type one of the backup codes that you kept when you set up two-factor sign-in. It works once."
      }
      step={String(byApp)}
    >
      <CodeForm key={String(byApp)} byApp={byApp} working={loading} problem={problem} onEnter={submit} />
      <Box sx={{ mt: 2.5, display: "flex", flexWrap: "wrap", columnGap: 3, rowGap: 1 }}>
        <Link
          component="button"
          type="button"
          onClick={() => {
            reset();
            setByApp(!byApp);
          }}
        >
          {byApp ? "Use a backup code" : "Use the app's code"}
        </Link>
        <Link component={RouterLink} to={signInPath(next)}>
          Sign in as somebody else
        </Link>
      </Box>
      {!byApp && (
        <Box sx={{ mt: 3, color: "text.secondary", fontSize: "0.875rem", textWrap: "pretty" }}>
          Neither phone nor backup codes? Ask whoever runs Muster for your department to reset your two-factor sign-in.
        </Box>
      )}
    </DoorLayout>
  );
}

interface CodeFormProps {
  byApp: boolean;
  working: boolean;
  problem: Problem | undefined;
  onEnter: (code: string) => void;
}

function CodeForm({ byApp, working, problem, onEnter }: CodeFormProps) {
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);
  const atField = problem?.fields.code;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!code.trim());
    if (code.trim()) onEnter(code);
  };

  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: "grid", gap: 2.5 }}>
      {problem && !atField && <Alert severity="error">{problem.message}</Alert>}
      <TextInput
        label={byApp ? "Six digits" : "Backup code"}
        value={code}
        onChange={setCode}
        problem={missing && !code ? "Enter the code." : atField}
        autoComplete="one-time-code"
        autoFocus
        placeholder={byApp ? undefined : "XXXX-XXXX-XXXX-XXXX"}
        inputProps={{
          inputMode: byApp ? "numeric" : "text",
          autoCapitalize: "characters",
          spellCheck: false,
          maxLength: byApp ? 11 : 40,
        }}
      />
      <Button type="submit" variant="contained" size="large" loading={working} sx={{ minHeight: 46 }}>
        Sign in
      </Button>
    </Box>
  );
}
