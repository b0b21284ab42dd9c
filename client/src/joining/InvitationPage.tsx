import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextLink from "@mui/material/Link";
import { Link, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { type JoinByInvitationInput, useInvitationPageQuery, useJoinByInvitationMutation } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { signInPath } from "../session/nextPath";
import { Opening } from "../session/Opening";
import { AlreadyMember } from "./AlreadyMember";
import { ConfirmAccount } from "./ConfirmAccount";
import { DeadJoinLink } from "./DeadJoinLink";
import { DeclineInvitation } from "./DeclineInvitation";
import { DoorProblem } from "./DoorProblem";
import { InvitationLead } from "./InvitationLead";
import { NewPersonForm } from "./NewPersonForm";
import { useJoined } from "./useJoined";
import { WaitingForApproval } from "./WaitingForApproval";

/** Where the link of an invitation leads. Opening it changes nothing; joining is a click. */
export function InvitationPage() {
  const { token = "" } = useParams();
  const { waiting, onJoined } = useJoined();
  const { data, error, refetch } = useInvitationPageQuery({ variables: { token }, fetchPolicy: "network-only" });
  const [join, { loading, error: refusal }] = useJoinByInvitationMutation();

  if (waiting) return <WaitingForApproval department={waiting.department.name} />;
  if (error) return <DoorProblem error={error} onRetry={() => refetch()} />;
  if (!data) return <Opening label="Checking the invitation" />;

  const { viewer, invitationByToken: invitation } = data;
  const department = invitation.departmentName ?? "";
  if (invitation.state !== "VALID") {
    return (
      <DeadJoinLink
        kind="invitation"
        state={invitation.state}
        department={invitation.departmentName}
        isSignedIn={Boolean(viewer)}
      />
    );
  }
  if (viewer && invitation.viewerIsMember) {
    return <AlreadyMember account={viewer.account} department={department} isPersonal />;
  }

  const joinAs = async (joiner: Omit<JoinByInvitationInput, "token">) => {
    try {
      const { data: answer } = await join({ variables: { input: { token, ...joiner } } });
      if (answer) await onJoined(answer.joinByInvitation);
    } catch (failure) {
      const { code } = problemOf(failure);
      if (code === "CONFLICT" || code === "NOT_FOUND" || code === "UNAUTHENTICATED") await refetch();
    }
  };
  const email = invitation.email ?? "";
  const signIn = signInPath(`/invitation/${token}`);
  return (
    <DoorLayout
      title={`Join ${department}`}
      lead={<InvitationLead invitation={invitation} />}
      step={viewer ? viewer.account.id : "nobody"}
    >
      <Box sx={{ display: "grid", gap: 2.5 }}>
        {viewer ? (
          <ConfirmAccount
            account={viewer.account}
            invited={email}
            department={department}
            working={loading}
            error={refusal}
            onJoin={() => joinAs({ accountId: viewer.account.id })}
          />
        ) : invitation.hasAccount ? (
          <>
            <Box>
              <strong>{email}</strong> has an account already, so there is nothing to set up: sign in, then join.
            </Box>
            <Button variant="contained" size="large" component={Link} to={signIn} sx={{ minHeight: 46 }}>
              Sign in to join
            </Button>
          </>
        ) : (
          <>
            <Box>
              You have an account under another address?{" "}
              <TextLink component={Link} to={signIn}>
                Sign in instead
              </TextLink>
            </Box>
            <NewPersonForm
              verb="Create account and join"
              knownEmail={email}
              asksPassword
              working={loading}
              error={refusal}
              onSave={({ firstName, lastName, password }) => joinAs({ firstName, lastName, password })}
            />
          </>
        )}
        <DeclineInvitation token={token} department={department} onDeclined={() => refetch()} />
      </Box>
    </DoorLayout>
  );
}
