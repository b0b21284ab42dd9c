import { useState } from "react";
import { Navigate } from "react-router";
import { type StartTwoFactorMutation, useTwoFactorQuery } from "../graphql/generated";
import { BackToSecurity } from "./BackToSecurity";
import { BackupCodes } from "./BackupCodes";
import { ConnectApp } from "./ConnectApp";
import { PasswordFirst } from "./PasswordFirst";
import { SecurityTask } from "./SecurityTask";
import { SetupSteps } from "./SetupSteps";
import { Waiting } from "./Waiting";

type Setup = StartTwoFactorMutation["startTwoFactor"];

/** Sets two-factor sign-in up: the password, the app with its first code, the backup codes. */
export function TwoFactorSetupPage() {
  const { data, error, refetch } = useTwoFactorQuery();
  const [setup, setSetup] = useState<Setup>();
  const [codes, setCodes] = useState<readonly string[]>();
  const viewer = data?.viewer;
  if (!viewer) return <Waiting error={error} onRetry={() => refetch()} label="Loading your security settings" />;
  if (viewer.twoFactor.isOn && !setup && !codes) return <Navigate to="/account/security" replace />;

  return (
    <SecurityTask title="Set up two-factor sign-in" above={codes ? undefined : <BackToSecurity />}>
      <SetupSteps current={codes ? 2 : setup ? 1 : 0} />
      {codes ? (
        <BackupCodes codes={codes} lead="Two-factor sign-in is on, and you were signed out everywhere but here." />
      ) : setup ? (
        <ConnectApp
          setup={setup}
          onConnected={(made) => {
            setCodes(made);
            setSetup(undefined);
            void refetch();
          }}
          onEnded={() => {
            setSetup(undefined);
            void refetch(); // it may be on already: an answer can be lost on its way
          }}
        />
      ) : (
        <PasswordFirst onStarted={setSetup} />
      )}
    </SecurityTask>
  );
}
