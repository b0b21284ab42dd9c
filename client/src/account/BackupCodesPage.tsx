import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type FormEvent, useState } from "react";
import { Navigate } from "react-router";
import { TwoFactorDocument, useRenewBackupCodesMutation, useTwoFactorQuery } from "../graphql/generated";
import { BackToSecurity } from "./BackToSecurity";
import { BackupCodes } from "./BackupCodes";
import { missingIn, PasswordAndCode, type PasswordAndCodeValues } from "./PasswordAndCode";
import { SecurityTask } from "./SecurityTask";
import { useFormProblems } from "./useFormProblems";
import { Waiting } from "./Waiting";

/** Makes new backup codes, by password and code, and shows them this once. */
export function BackupCodesPage() {
  const { data, error, refetch } = useTwoFactorQuery();
  const [codes, setCodes] = useState<readonly string[]>();
  const viewer = data?.viewer;
  if (!viewer) return <Waiting error={error} onRetry={() => refetch()} label="Loading your security settings" />;
  if (!viewer.twoFactor.isOn) return <Navigate to="/account/security" replace />;
  return (
    <SecurityTask title="New backup codes" above={codes ? undefined : <BackToSecurity />}>
      {codes ? (
        <BackupCodes codes={codes} lead="You have ten new backup codes. Throw the old ones away." />
      ) : (
        <RenewForm onMade={setCodes} />
      )}
    </SecurityTask>
  );
}

function RenewForm({ onMade }: { onMade: (codes: readonly string[]) => void }) {
  const [values, setValues] = useState<PasswordAndCodeValues>({ currentPassword: "", code: "" });
  const [renew, { loading, error, reset }] = useRenewBackupCodesMutation({ fetchPolicy: "no-cache" });
  const { problems, general, check } = useFormProblems(missingIn(values), error);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!check()) return;
    try {
      const { data } = await renew({ variables: values, refetchQueries: [TwoFactorDocument] });
      if (data) onMade(data.renewBackupCodes);
    } catch {
      // Shown beside the field through the mutation's own error.
    }
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      onInput={error ? () => reset() : undefined}
      sx={{ display: "grid", gap: 2.5, maxWidth: 420 }}
    >
      <Box sx={{ color: "text.secondary", textWrap: "pretty" }}>
        You get ten new codes, and the old ones are good no more, used or not.
      </Box>
      {general && <Alert severity="error">{general}</Alert>}
      <PasswordAndCode values={values} onChange={setValues} problems={problems} />
      <Box>
        <Button type="submit" variant="contained" loading={loading}>
          Make new codes
        </Button>
      </Box>
    </Box>
  );
}
