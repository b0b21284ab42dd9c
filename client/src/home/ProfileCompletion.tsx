import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import { type FormEvent, useState } from "react";
import { problemOf } from "../graphql/errors";
import { type ProfileCompletion_AccountFragment, useCompleteProfileMutation } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { Section } from "../ui/Section";
import { TextInput } from "../ui/TextInput";
import { emsIdProblem } from "./emsId";

type Account = ProfileCompletion_AccountFragment;

const laterKey = ({ id }: Account): string => `muster-profile-later:${id}`;

/**
 * Asks for what only the person can say: phone and EMS ID (feature 84). It leaves when both are there, or by "Later",
 * which this browser remembers.
 */
export function ProfileCompletion({ account }: { account: Account }) {
  const [isPutOff, setIsPutOff] = useState(() => localStorage.getItem(laterKey(account)) !== null);
  if (isPutOff || (account.phone && account.emsId)) return null;
  const putOff = () => {
    localStorage.setItem(laterKey(account), new Date().toISOString());
    setIsPutOff(true);
  };
  return (
    <Section title="Complete your profile">
      <Paper variant="outlined" sx={{ p: 2.5 }}>
        <ProfileForm account={account} onLater={putOff} />
      </Paper>
    </Section>
  );
}

function ProfileForm({ account, onLater }: { account: Account; onLater: () => void }) {
  const notify = useNotify();
  const [phone, setPhone] = useState(account.phone ?? "");
  const [emsId, setEmsId] = useState(account.emsId ?? "");
  const [tried, setTried] = useState(false);
  const [save, { loading, error, reset }] = useCompleteProfileMutation();
  const problem = error && problemOf(error);
  const isBlank = !phone.trim() && !emsId.trim();
  const change = (set: (value: string) => void) => (value: string) => {
    if (error) reset();
    set(value);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isBlank || emsIdProblem(emsId)) return;
    try {
      await save({ variables: { input: { version: account.version, phone, emsId } } });
      setTried(false);
      notify("Your profile is saved.");
    } catch {
      // Shown beside the field through the mutation's own error.
    }
  };
  return (
    <Box component="form" noValidate onSubmit={submit} aria-label="Complete your profile">
      <Box sx={{ mb: 2, color: "text.secondary", textWrap: "pretty" }}>
        Only you can set these. Your departments reach you by the phone; the EMS ID tells the National Registry who you
        are.
      </Box>
      {problem && !problem.fields.phone && !problem.fields.emsId && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {problem.message}
        </Alert>
      )}
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" }, alignItems: "start" }}>
        <TextInput
          label="Phone"
          type="tel"
          autoComplete="tel"
          value={phone}
          onChange={change(setPhone)}
          placeholder="+1 615-555-0142"
          problem={problem?.fields.phone ?? (tried && isBlank ? "Enter a phone number or an EMS ID." : undefined)}
        />
        <TextInput
          label="EMS ID"
          value={emsId}
          onChange={change(setEmsId)}
          inputProps={{ inputMode: "numeric", maxLength: 40 }}
          placeholder="1234 5678 9012"
          help="12 digits, from your National Registry account."
          problem={problem?.fields.emsId ?? (tried ? emsIdProblem(emsId) : undefined)}
        />
      </Box>
      <Box sx={{ display: "flex", gap: 1, mt: 2 }}>
        <Button type="submit" variant="contained" loading={loading}>
          Save
        </Button>
        <Button onClick={onLater} disabled={loading}>
          Later
        </Button>
      </Box>
    </Box>
  );
}
