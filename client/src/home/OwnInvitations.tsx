import MailOutlined from "@mui/icons-material/MailOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import {
  type OwnInvitations_InvitationFragment,
  useAcceptInvitationMutation,
  useDeclineInvitationMutation,
} from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { DateText } from "../ui/DateText";
import { useNotify } from "../ui/Notify";
import { roleWords } from "../ui/roleWords";
import { Section } from "../ui/Section";

type Invitation = OwnInvitations_InvitationFragment;

/** What waits for the person's own answer. */
export function OwnInvitations({ invitations }: { invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null;
  return (
    <Section title={invitations.length === 1 ? "An invitation for you" : `${invitations.length} invitations for you`}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <OwnInvitation invitation={invitation} />
          </li>
        ))}
      </Box>
    </Section>
  );
}

const refetchOwn = () => client.refetchQueries({ include: ["session", "homePage"] });

function OwnInvitation({ invitation }: { invitation: Invitation }) {
  const { id, email, role, inviterName, invitedAt, expiresAt, department } = invitation;
  const notify = useNotify();
  const [asksToDecline, setAsksToDecline] = useState(false);
  const [accept, accepting] = useAcceptInvitationMutation();
  const [decline, declining] = useDeclineInvitationMutation();

  const join = async () => {
    try {
      await accept({ variables: { id } });
      notify(`You have joined ${department.name}.`);
      await refetchOwn();
    } catch {
      // Shown below through the mutation's own error.
    }
  };
  const refuse = async () => {
    try {
      await decline({ variables: { id } });
      setAsksToDecline(false);
      notify({ message: `You have declined the invitation of ${department.name}.`, severity: "info" });
      await refetchOwn();
    } catch {
      // Shown in the dialog through the mutation's own error.
    }
  };

  return (
    <Paper variant="outlined" sx={{ p: 2.5, borderColor: "accent.main", borderInlineStartWidth: 4 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <MailOutlined aria-hidden sx={{ color: "accent.main", display: { xs: "none", sm: "block" } }} />
        <Box sx={{ flex: "1 1 280px" }}>
          <Typography variant="h3">
            <bdi>{department.name}</bdi> invites you as {roleWords[role].toLowerCase()}
          </Typography>
          <Box sx={{ mt: 0.5, color: "text.secondary", fontSize: "0.875rem", overflowWrap: "anywhere" }}>
            From <bdi>{inviterName}</bdi> to {email}, <DateText value={invitedAt} />. Open until{" "}
            <DateText value={expiresAt} />.
          </Box>
        </Box>
        <Box sx={{ display: "flex", gap: 1 }}>
          <Button
            variant="contained"
            onClick={join}
            loading={accepting.loading}
            aria-label={`Accept and join ${department.name}`}
          >
            Accept
          </Button>
          <Button variant="outlined" onClick={() => setAsksToDecline(true)} aria-label={`Decline ${department.name}`}>
            Decline
          </Button>
        </Box>
      </Box>
      {accepting.error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {problemOf(accepting.error).message}
        </Alert>
      )}
      <ConfirmDialog
        open={asksToDecline}
        title={`Decline the invitation of ${department.name}?`}
        verb="Decline"
        destructive
        working={declining.loading}
        problem={declining.error && problemOf(declining.error)}
        onConfirm={refuse}
        onClose={() => setAsksToDecline(false)}
      >
        You will not join, and the department's officers see that you declined. They may invite you again.
      </ConfirmDialog>
    </Paper>
  );
}
