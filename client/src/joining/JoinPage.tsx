import Box from "@mui/material/Box";
import TextLink from "@mui/material/Link";
import { Link, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useJoinByInvitationLinkMutation, useJoinPageQuery } from "../graphql/generated";
import { DoorLayout } from "../session/DoorLayout";
import { signInPath } from "../session/nextPath";
import { Opening } from "../session/Opening";
import { AlreadyMember } from "./AlreadyMember";
import { ConfirmAccount } from "./ConfirmAccount";
import { DeadJoinLink } from "./DeadJoinLink";
import { DoorProblem } from "./DoorProblem";
import { Register } from "./Register";
import { useJoined } from "./useJoined";
import { WaitingForApproval } from "./WaitingForApproval";

/** Where a department's own link leads: register, or join with the account that one has. */
export function JoinPage() {
  const { token = "" } = useParams();
  const { waiting, onJoined } = useJoined();
  const { data, error, refetch } = useJoinPageQuery({ variables: { token }, fetchPolicy: "network-only" });
  const [join, { loading, error: refusal }] = useJoinByInvitationLinkMutation();

  if (waiting) return <WaitingForApproval department={waiting.department.name} />;
  if (error) return <DoorProblem error={error} onRetry={() => refetch()} />;
  if (!data) return <Opening label="Checking the link" />;

  const { viewer, invitationLinkByToken: link } = data;
  const department = link.departmentName ?? "";
  if (link.state !== "VALID") {
    return (
      <DeadJoinLink kind="link" state={link.state} department={link.departmentName} isSignedIn={Boolean(viewer)} />
    );
  }
  if (viewer && link.viewerIsMember) {
    return <AlreadyMember account={viewer.account} department={department} isPersonal={false} />;
  }
  if (!viewer) {
    return (
      <Register token={token} department={department} link={link}>
        <Box sx={{ mb: 2.5 }}>
          You have an account already?{" "}
          <TextLink component={Link} to={signInPath(`/join/${token}`)}>
            Sign in instead
          </TextLink>
        </Box>
      </Register>
    );
  }

  const joinAs = async (accountId: string) => {
    try {
      const { data: answer } = await join({ variables: { input: { token, accountId } } });
      if (answer) await onJoined(answer.joinByInvitationLink);
    } catch (failure) {
      const { code } = problemOf(failure);
      if (code === "CONFLICT" || code === "NOT_FOUND" || code === "UNAUTHENTICATED") await refetch();
    }
  };
  return (
    <DoorLayout
      title={`Join ${department}`}
      lead={`As a general user.${link.needsApproval ? " An officer then approves that you join." : ""}`}
      step={viewer.account.id}
    >
      <ConfirmAccount
        account={viewer.account}
        department={department}
        working={loading}
        error={refusal}
        onJoin={() => joinAs(viewer.account.id)}
      />
    </DoorLayout>
  );
}
