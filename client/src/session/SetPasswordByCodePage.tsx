import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { type FormEvent, useEffect, useState } from "react";
import { Link as RouterLink, useLocation, useNavigate } from "react-router";
import { useNotify } from "../ui/Notify";
import type { Problem } from "../ui/problem";
import { TextInput } from "../ui/TextInput";
import { DoorLayout } from "./DoorLayout";
import { enter } from "./enter";
import { useSetPasswordByCodeMutation } from "./generated";
import { secondStepPath } from "./nextPath";
import { PasswordInput } from "./PasswordInput";

const minimum = 10;

/** Where the paper leads that an officer hands over: login ID and code let the person choose a password. */
export function SetPasswordByCodePage() {
  const onPaper = useScanned();
  const [loginId, setLoginId] = useState(onPaper.loginId);
  const [code, setCode] = useState(onPaper.code);
  const [newPassword, setNewPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const [setPassword, { loading, problem }] = useSetPasswordByCodeMutation();
  const navigate = useNavigate();
  const notify = useNotify();
  const isShort = [...newPassword].length < minimum;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!loginId.trim() || !code.trim() || isShort) return;
    const input = { loginId: loginId.trim(), code, newPassword };
    const { data } = await setPassword({ input });
    if (!data) return;
    if (!data.setPasswordByCode) return navigate(secondStepPath("/"));
    await enter();
    notify("Your password is set. You are signed in.");
    navigate("/", { replace: true });
  };

  return (
    <DoorLayout
      title="Use your printed code"
      lead="Your training officer gave you a paper with a login ID and a code. Type both, and choose a password."
    >
      <Box component="form" noValidate onSubmit={save} sx={{ display: "grid", gap: 2.5 }}>
        {problem && !problem.fields.newPassword && <Alert severity="error">{wordsOf(problem)}</Alert>}
        <TextInput
          label="Login ID"
          value={loginId}
          onChange={setLoginId}
          problem={isTried && !loginId.trim() ? "Enter the login ID on the paper." : undefined}
          autoComplete="username"
          autoFocus={!onPaper.loginId}
          inputProps={{ autoCapitalize: "none", spellCheck: false }}
        />
        <TextInput
          label="Code"
          value={code}
          onChange={setCode}
          problem={isTried && !code.trim() ? "Enter the code on the paper." : undefined}
          help="Capitals and dashes do not matter."
          inputProps={{ autoComplete: "one-time-code", autoCapitalize: "characters", spellCheck: false, maxLength: 60 }}
        />
        <PasswordInput
          label="New password"
          value={newPassword}
          onChange={setNewPassword}
          help={`At least ${minimum} characters. A few words in a row are good and easy to keep in mind.`}
          problem={isTried && isShort ? `Use at least ${minimum} characters.` : problem?.fields.newPassword}
          autoComplete="new-password"
          autoFocus={Boolean(onPaper.loginId)}
        />
        <Button type="submit" variant="contained" size="large" loading={loading} sx={{ minHeight: 46 }}>
          Set password and sign in
        </Button>
      </Box>
      <Link component={RouterLink} to="/sign-in" sx={{ display: "inline-block", mt: 2.5 }}>
        Back to sign in
      </Link>
    </DoorLayout>
  );
}

/** What a phone's camera read off the paper. It is taken out of the address at once. */
function useScanned() {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [scanned] = useState(() => {
    const params = new URLSearchParams(hash.slice(1));
    return { loginId: params.get("login") ?? "", code: params.get("code") ?? "" };
  });
  useEffect(() => {
    if (hash) void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  return scanned;
}

function wordsOf({ code, message }: Problem): string {
  if (code !== "CONFLICT") return message;
  return "This code was used, or is too old. If you have set your password, sign in with it; else ask your training officer for a new code.";
}
