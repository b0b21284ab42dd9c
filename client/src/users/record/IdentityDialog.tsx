import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { type FormEvent, useId, useState } from "react";
import { useUpdateUserMutation } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import { TextInput } from "../../ui/TextInput";
import { ConflictNotice } from "./ConflictNotice";
import { type RecordUser, useRecordChange } from "./useRecordChange";

/** Corrects how a person is called and reached. What is typed stays until it is saved or left. */
export function IdentityDialog({ user, onClose }: { user: RecordUser; onClose: () => void }) {
  const { id, name, email } = user;
  const [firstName, setFirstName] = useState(user.firstName);
  const [lastName, setLastName] = useState(user.lastName);
  const [address, setAddress] = useState(email ?? "");
  const [update] = useUpdateUserMutation();
  const change = useRecordChange(user);
  const notify = useNotify();
  const titleId = useId();
  const isNewAddress = address.trim().toLowerCase() !== (email ?? "").toLowerCase();
  const fields = change.problem?.fields ?? {};
  const hasFieldProblem = Object.keys(fields).length > 0;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isNewAddress && firstName === user.firstName && lastName === user.lastName) return onClose();
    const done = await change.run((version) =>
      update({
        variables: { input: { userId: id, firstName, lastName, email: isNewAddress ? address : undefined, version } },
      }),
    );
    if (!done) return;
    onClose();
    notify(isNewAddress ? `A mail to ${address.trim()} asks to confirm the address.` : "The name is corrected.");
  };

  return (
    <Dialog open onClose={change.working ? undefined : onClose} maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Correct name or e-mail of {name}</DialogTitle>
      <DialogContent>
        <Box component="form" id={`${titleId}form`} noValidate onSubmit={save} sx={{ display: "grid", gap: 2, pt: 1 }}>
          {change.problem && !hasFieldProblem && <Alert severity="error">{change.problem.message}</Alert>}
          <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}>
            <TextInput
              label="First name"
              value={firstName}
              onChange={setFirstName}
              problem={fields.firstName}
              autoComplete="off"
              autoFocus
            />
            <TextInput
              label="Last name"
              value={lastName}
              onChange={setLastName}
              problem={fields.lastName}
              autoComplete="off"
            />
          </Box>
          <TextInput
            label="E-mail"
            type="email"
            value={address}
            onChange={setAddress}
            problem={fields.email}
            help={
              email
                ? `A new address gets a mail to confirm it, and ${email} is told of it. Until then ${email} counts.`
                : "The address gets a mail to confirm it. Until then the login ID alone counts."
            }
            autoComplete="off"
          />
          {change.conflict && (
            <ConflictNotice seen={change.conflict} now={user}>
              What you typed is still here: save it all the same, or leave the record as it is now.
            </ConflictNotice>
          )}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={change.working}>
          {change.conflict ? "Leave it so" : "Cancel"}
        </Button>
        <Button type="submit" form={`${titleId}form`} variant="contained" loading={change.working}>
          {change.conflict ? "Save all the same" : "Save"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
