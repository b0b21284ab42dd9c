import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { type OwnProfile_AccountFragment, useCancelMyEmailChangeMutation } from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { Card } from "./Card";
import { ChangeEmailDialog } from "./ChangeEmailDialog";

interface OwnEmailProps {
  account: OwnProfile_AccountFragment;
  /** The new address, while it waits to be confirmed. */
  pending: { address: string } | undefined;
  onChanged: () => Promise<unknown>;
}

/** What one signs in by, and the change of it: it counts when the mail to the new address is answered. */
export function OwnEmail({ account: { email, loginId }, pending, onChanged }: OwnEmailProps) {
  const [asks, setAsks] = useState(false);
  const notify = useNotify();
  const [cancel, cancelling] = useCancelMyEmailChangeMutation();
  const callOff = async () => {
    try {
      await cancel();
      await onChanged();
      notify("The change is called off. Your address stays as it is.");
    } catch (error) {
      notify({ message: problemOf(error).message, severity: "error" });
    }
  };
  const facts = [
    ...(email ? [{ label: "E-mail", value: email }] : []),
    ...(loginId ? [{ label: "Login ID", value: loginId }] : []),
  ];

  return (
    <Card
      title="How you sign in"
      lead="A new e-mail address counts when you confirm it by the mail that we send there."
    >
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center", justifyContent: "space-between" }}>
        <Box component="dl" sx={{ m: 0, display: "grid", gap: 1.5, minWidth: 0 }}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <Box component="dt" sx={{ fontSize: "0.8125rem", color: "text.secondary" }}>
                {label}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
                <bdi>{value}</bdi>
              </Box>
            </div>
          ))}
        </Box>
        <Button variant="outlined" onClick={() => setAsks(true)}>
          {email ? "Change e-mail" : "Add an e-mail address"}
        </Button>
      </Box>
      {pending && (
        <Alert
          severity="info"
          sx={{ mt: 2, alignItems: "flex-start", "& .MuiAlert-message": { overflowWrap: "anywhere" } }}
        >
          <strong>{pending.address}</strong> waits to be confirmed: open the mail that we sent there. Until then
          everything stays as it is.
          <Box sx={{ mt: 1 }}>
            <Button size="small" variant="outlined" loading={cancelling.loading} onClick={callOff}>
              Call it off
            </Button>
          </Box>
        </Alert>
      )}
      {asks && (
        <ChangeEmailDialog
          onClose={() => setAsks(false)}
          onAsked={async (address) => {
            setAsks(false);
            await onChanged();
            notify(`A mail to confirm it is on its way to ${address}.`);
          }}
        />
      )}
    </Card>
  );
}
