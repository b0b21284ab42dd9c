import { useState } from "react";
import { useChangeMyEmailMutation } from "../graphql/generated";
import { PasswordInput } from "../session/PasswordInput";
import { TextInput } from "../ui/TextInput";
import { FormDialog } from "./FormDialog";

interface ChangeEmailDialogProps {
  onAsked: (address: string) => void;
  onClose: () => void;
}

export function ChangeEmailDialog({ onAsked, onClose }: ChangeEmailDialogProps) {
  const [newEmail, setNewEmail] = useState("");
  const [currentPassword, setCurrentPassword] = useState("");
  const [ask, { loading, error, reset }] = useChangeMyEmailMutation();
  return (
    <FormDialog
      title="Change your e-mail address"
      verb="Send the mail"
      working={loading}
      error={error}
      missing={{
        newEmail: newEmail.trim() ? undefined : "Enter the new address.",
        currentPassword: currentPassword ? undefined : "Enter your password.",
      }}
      onSubmit={async () => {
        await ask({ variables: { newEmail: newEmail.trim(), currentPassword } });
        onAsked(newEmail.trim());
      }}
      onEdit={reset}
      onClose={onClose}
    >
      {(problems) => (
        <>
          <TextInput
            label="New e-mail address"
            type="email"
            autoComplete="email"
            autoFocus
            value={newEmail}
            onChange={setNewEmail}
            problem={problems.newEmail}
          />
          <PasswordInput
            label="Your password"
            autoComplete="current-password"
            value={currentPassword}
            onChange={setCurrentPassword}
            problem={problems.currentPassword}
          />
        </>
      )}
    </FormDialog>
  );
}
