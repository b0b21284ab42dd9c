import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { problemOf } from "../../graphql/errors";
import {
  type PrintPasswordCodeMutation,
  usePrintPasswordCodeMutation,
  useSendPasswordResetMutation,
} from "../../graphql/generated";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { useNotify } from "../../ui/Notify";
import { PrintedCodeDialog } from "../codes/PrintedCodeDialog";
import { useAsking } from "./ChangeDialog";
import { Note, RecordSection } from "./RecordSection";
import type { RecordUser } from "./useRecordChange";

/** A way to a new password that no officer ever sees: a mailed link, or a code on paper for people without e-mail. */
export function PasswordSection({ user }: { user: RecordUser }) {
  return (
    <RecordSection title="Password" className="no-print">
      {user.email === null ? <PrintCode user={user} /> : <SendReset user={user} />}
    </RecordSection>
  );
}

function SendReset({ user: { id, name, email, whyNotReset } }: { user: RecordUser }) {
  const [send, { loading, error }] = useSendPasswordResetMutation();
  const notify = useNotify();
  const mail = async () => {
    try {
      await send({ variables: { userId: id } });
      notify(`A reset link is on its way to ${email}.`);
    } catch {
      // Shown below through the mutation's own error.
    }
  };
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        loading={loading}
        disabled={Boolean(whyNotReset)}
        onClick={() => void mail()}
      >
        Send Password Reset
      </Button>
      <Note>
        {whyNotReset?.message ??
          `Mails ${name} a link to choose a new password, good for one hour. The old one works until then; you never see either.`}
      </Note>
      {error && <Alert severity="error">{problemOf(error).message}</Alert>}
    </>
  );
}

function PrintCode({ user }: { user: RecordUser }) {
  const { id, name, loginId, department, whyNotPrintCode } = user;
  const { open, ask, close } = useAsking();
  const [print, { loading, error, reset }] = usePrintPasswordCodeMutation();
  const [made, setMade] = useState<PrintPasswordCodeMutation["printPasswordCode"]>();
  const make = async () => {
    try {
      const { data } = await print({ variables: { userId: id }, fetchPolicy: "no-cache" });
      close();
      setMade(data?.printPasswordCode);
    } catch {
      // Shown in the dialog through the mutation's own error.
    }
  };
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        disabled={Boolean(whyNotPrintCode)}
        onClick={() => {
          reset();
          ask();
        }}
      >
        Print a one-time code
      </Button>
      <Note>
        {whyNotPrintCode?.message ??
          `${name} has no e-mail address. A code on paper, good for 72 hours, lets them choose a password.`}
      </Note>
      <ConfirmDialog
        open={open}
        title={`Make a new code for ${name}?`}
        verb="Make the code"
        working={loading}
        problem={error && problemOf(error)}
        onConfirm={make}
        onClose={close}
      >
        Codes that were printed before end now. The password that {name} has works until the new code is used.
      </ConfirmDialog>
      {made && (
        <PrintedCodeDialog
          code={made}
          person={{ name, loginId: loginId ?? "" }}
          department={department}
          onClose={() => setMade(undefined)}
        />
      )}
    </>
  );
}
