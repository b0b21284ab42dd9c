import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useCancelEmailChangeMutation } from "../../graphql/generated";
import { formatDate } from "../../ui/dates";
import { useNotify } from "../../ui/Notify";
import { useAsking } from "./ChangeDialog";
import { IdentityDialog } from "./IdentityDialog";
import { RecordSection } from "./RecordSection";
import { type RecordUser, useRecordChange } from "./useRecordChange";

/** Name and e-mail address, which an admin may correct while the account is in no other department (decision C8). */
export function IdentitySection({ user }: { user: RecordUser }) {
  const { whyNotCorrect } = user;
  const { open, ask, close } = useAsking();
  return (
    <RecordSection title="Name and E-mail" className="no-print" note={noteOf(user)}>
      <Button variant="outlined" size="small" disabled={Boolean(whyNotCorrect)} onClick={ask}>
        Correct name or e-mail
      </Button>
      <PendingEmail user={user} />
      {open && <IdentityDialog user={user} onClose={close} />}
    </RecordSection>
  );
}

function noteOf({ whyNotCorrect }: RecordUser): string {
  switch (whyNotCorrect?.reason) {
    case undefined:
      return "For a misspelt name or a changed address. A new address counts once it is confirmed.";
    case "NOT_ALLOWED":
      return "An admin may correct these, and people themselves.";
    default:
      return whyNotCorrect?.message ?? "";
  }
}

/** The address that waits for its confirmation. */
function PendingEmail({ user }: { user: RecordUser }) {
  const { id, pendingEmail, whyNotCorrect, department } = user;
  const [cancel] = useCancelEmailChangeMutation();
  const change = useRecordChange(user);
  const notify = useNotify();
  if (!pendingEmail) return null;
  const { address, expiresAt } = pendingEmail;
  const callOff = async () => {
    if (await change.run(() => cancel({ variables: { userId: id } }))) {
      notify(`The change to ${address} is called off.`);
    }
  };
  return (
    <Alert
      severity="info"
      sx={{ width: "100%" }}
      action={
        !whyNotCorrect && (
          <Button size="small" color="inherit" loading={change.working} onClick={() => void callOff()}>
            Call off
          </Button>
        )
      }
    >
      <bdi>{address}</bdi> waits to be confirmed by the mail sent there
      {expiresAt && `, until ${formatDate(expiresAt, department.timeZone)}`}. Until then the present address counts.
      {change.problem && ` ${change.problem.message}`}
    </Alert>
  );
}
