import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { useChangeMyPasswordMutation } from "../graphql/generated";
import { PasswordInput } from "../session/PasswordInput";
import { useSession } from "../session/SessionProvider";
import { useNotify } from "../ui/Notify";
import { Card } from "./Card";
import { useFormProblems } from "./useFormProblems";

const minimum = 10;

/** A new password by the present one. */
export function PasswordCard() {
  const { account } = useSession().viewer;
  const notify = useNotify();
  const [currentPassword, setCurrentPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const [change, { loading, error, reset }] = useChangeMyPasswordMutation();
  const { problems, general, check, forget } = useFormProblems(
    {
      currentPassword: currentPassword ? undefined : "Enter your present password.",
      newPassword: [...newPassword].length < minimum ? `Use at least ${minimum} characters.` : undefined,
    },
    error,
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    try {
      await change({ variables: { currentPassword, newPassword } });
      setCurrentPassword("");
      setNewPassword("");
      forget();
      notify("Your password is changed. You were signed out everywhere else.");
    } catch {
      // Shown beside the field through the mutation's own error.
    }
  };
  return (
    <Card title="Password" lead="Changing it signs you out everywhere but here.">
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        onInput={error ? () => reset() : undefined}
        aria-label="Password"
        sx={{ display: "grid", gap: 2.5, maxWidth: 420 }}
      >
        {general && <Alert severity="error">{general}</Alert>}
        {/* For password managers: whose password it is. */}
        <input hidden readOnly autoComplete="username" value={account.email ?? account.loginId ?? ""} />
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrentPassword}
          problem={problems.currentPassword}
        />
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          value={newPassword}
          onChange={setNewPassword}
          help={`At least ${minimum} characters. A few words in a row are good and easy to keep in mind.`}
          problem={problems.newPassword}
        />
        <Box>
          <Button type="submit" variant="contained" loading={loading}>
            Change password
          </Button>
        </Box>
      </Box>
    </Card>
  );
}
