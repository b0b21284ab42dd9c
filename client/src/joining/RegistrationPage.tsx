import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useConfirmRegistrationMutation, useRegistrationPageQuery } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { Opening } from "../session/Opening";
import { ChoosePassword } from "./ChoosePassword";
import { DeadJoinLink } from "./DeadJoinLink";
import { DoorProblem } from "./DoorProblem";
import { useJoined } from "./useJoined";
import { WaitingForApproval } from "./WaitingForApproval";

/** Where the mail of a registration leads: the address is shown to be theirs, a password makes the account. */
export function RegistrationPage() {
  const { token = "" } = useParams();
  const { waiting, onJoined } = useJoined();
  const { data, error, refetch } = useRegistrationPageQuery({ variables: { token }, fetchPolicy: "network-only" });
  const [confirm, { loading, error: refusal }] = useConfirmRegistrationMutation();

  if (waiting) return <WaitingForApproval department={waiting.department.name} />;
  if (error) return <DoorProblem error={error} onRetry={() => refetch()} />;
  if (!data) return <Opening label="Checking the link" />;

  const { viewer, registrationByToken: registration } = data;
  if (registration.state !== "VALID") {
    return (
      <DeadJoinLink
        kind="registration"
        state={registration.state}
        department={registration.departmentName}
        isSignedIn={Boolean(viewer)}
      />
    );
  }
  const save = async (password: string) => {
    try {
      const { data: answer } = await confirm({ variables: { input: { token, password } } });
      if (answer) await onJoined(answer.confirmRegistration);
    } catch (failure) {
      const { code } = problemOf(failure);
      if (code === "CONFLICT" || code === "NOT_FOUND") await refetch();
    }
  };
  return (
    <DoorLayout
      title={`Welcome, ${registration.firstName}`}
      lead={
        <>
          Confirm that the address is yours and choose a password; then you have joined{" "}
          <bdi>{registration.departmentName}</bdi>
          {registration.needsApproval ? ", as soon as an officer has approved it." : "."}
        </>
      }
    >
      <Box sx={{ display: "grid", gap: 2.5 }}>
        {viewer && (
          <Alert severity="info">
            You are signed in as {viewer.account.email ?? viewer.account.loginId}. This makes another account and signs
            you in with that one.
          </Alert>
        )}
        <ChoosePassword email={registration.email ?? ""} working={loading} error={refusal} onSave={save} />
      </Box>
    </DoorLayout>
  );
}
