import GppMaybeOutlined from "@mui/icons-material/GppMaybeOutlined";
import VerifiedUserOutlined from "@mui/icons-material/VerifiedUserOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router";
import { type TwoFactorSection_ViewerFragment, useTurnOffTwoFactorMutation } from "../graphql/generated";
import { DateText } from "../ui/DateText";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { StatusChip } from "../ui/StatusChip";
import { ownTimeZone } from "./accountTabs";
import { Card } from "./Card";
import { PasswordAndCodeDialog } from "./PasswordAndCodeDialog";

interface TwoFactorCardProps {
  twoFactor: TwoFactorSection_ViewerFragment["twoFactor"];
  onChanged: () => Promise<unknown>;
}

/** Whether a code is asked for at sign-in, and what can be done about it. */
export function TwoFactorCard({ twoFactor, onChanged }: TwoFactorCardProps) {
  const { isOn, isRequired } = twoFactor;
  return (
    <Card
      title="Two-factor sign-in"
      lead="After your password, Muster asks for a code that an app on your phone shows. Who gets hold of your password alone can't sign in."
    >
      {isRequired && !isOn && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          Support staff need it: without it you can't visit departments.
        </Alert>
      )}
      {isOn ? <On twoFactor={twoFactor} onChanged={onChanged} /> : <Off />}
    </Card>
  );
}

function Off() {
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center", justifyContent: "space-between" }}>
      <StatusChip tone="neutral" icon={<GppMaybeOutlined />} label="Off" />
      <Button variant="contained" component={Link} to="/account/security/two-factor">
        Set it up
      </Button>
    </Box>
  );
}

function On({ twoFactor: { since, backupCodesLeft, isRequired }, onChanged }: TwoFactorCardProps) {
  const [asks, setAsks] = useState(false);
  const [turnOff, { loading, error, reset }] = useTurnOffTwoFactorMutation();
  const notify = useNotify();
  return (
    <>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
        <StatusChip tone="success" icon={<VerifiedUserOutlined />} label="On" />
        <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
          {since && (
            <>
              since <DateText value={since} timeZone={ownTimeZone()} />,{" "}
            </>
          )}
          {countOf(backupCodesLeft, "backup code")} left
        </Box>
      </Box>
      {backupCodesLeft <= 2 && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {backupCodesLeft === 0
            ? "No backup code is left. Without your phone you could not sign in: make new ones now."
            : "Make new backup codes before the last one is used."}
        </Alert>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 2 }}>
        <Button variant="outlined" component={Link} to="/account/security/backup-codes">
          New backup codes
        </Button>
        <Button
          color="error"
          onClick={() => {
            reset();
            setAsks(true);
          }}
        >
          Turn off
        </Button>
      </Box>
      {asks && (
        <PasswordAndCodeDialog
          title="Turn two-factor sign-in off?"
          lead={
            isRequired
              ? "From then on the password alone signs you in, and you can't visit departments. Your app's codes and backup codes are good no more, and you are signed out everywhere but here."
              : "From then on the password alone signs you in. Your app's codes and backup codes are good no more, and you are signed out everywhere but here."
          }
          verb="Turn off"
          destructive
          working={loading}
          error={error}
          onEdit={reset}
          onSubmit={async (variables) => {
            await turnOff({ variables });
            await onChanged();
            setAsks(false);
            notify("Two-factor sign-in is off.");
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
