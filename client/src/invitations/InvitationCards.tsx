import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { DateText } from "../ui/DateText";
import { roleWords } from "../ui/roleWords";
import { InvitationStatusChip, MailStateText } from "./InvitationChips";
import type { InvitationListProps } from "./InvitationsTable";

/** The table's rows for a phone. */
export function InvitationCards({ invitations, timeZone, reloading, empty, footer }: InvitationListProps) {
  return (
    <Box>
      <Box sx={{ height: 2, mb: 1 }}>
        {reloading && invitations && <LinearProgress aria-label="Loading invitations" sx={{ height: 2 }} />}
      </Box>
      {invitations?.length === 0 && empty}
      {!invitations && <Skeleton variant="rounded" height={112} />}
      <Box
        component="ul"
        aria-label="invitations"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr)",
          gap: 1,
          opacity: reloading && invitations ? 0.55 : 1,
        }}
      >
        {invitations?.map(({ id, email, role, status, department, inviterName, invitedAt, mailState, mailFailure }) => (
          <Paper key={id} variant="outlined" component="li" sx={{ p: 1.75, fontSize: "0.875rem" }}>
            <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between" }}>
              <Box sx={{ fontWeight: 600, minWidth: 0, overflowWrap: "anywhere" }}>{email}</Box>
              <Box sx={{ flex: "none" }}>
                <InvitationStatusChip status={status} />
              </Box>
            </Box>
            <Box sx={{ color: "text.secondary", my: 0.75 }}>
              {roleWords[role]} in <bdi>{department.name}</bdi>, invited{" "}
              <DateText value={invitedAt} timeZone={timeZone} /> by <bdi>{inviterName}</bdi>
            </Box>
            <MailStateText state={mailState} failure={mailFailure} />
          </Paper>
        ))}
      </Box>
      {footer}
    </Box>
  );
}
