import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { DateText } from "../ui/DateText";
import { roleWords } from "../ui/roleWords";
import { InvitationStatusChip, MailStateText } from "./InvitationChips";
import { InvitationAction, type InvitationListProps, isOpen, isRemovable, isRestorable } from "./InvitationsTable";

/** The table's rows for a phone. */
export function InvitationCards(props: InvitationListProps) {
  const { invitations, reloading, selected, onSelect, onResend, onRestore, empty, footer } = props;
  const toggle = (id: string, checked: boolean) => {
    const next = new Set(selected);
    if (checked) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
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
        {invitations?.map((invitation) => {
          const { id, email, role, status, department, inviterName, invitedAt, expiresAt, mailState, mailFailure } =
            invitation;
          const { timeZone } = department;
          return (
            <Paper key={id} variant="outlined" component="li" sx={{ p: 1.75, fontSize: "0.875rem" }}>
              <Box sx={{ display: "flex", gap: 1, justifyContent: "space-between" }}>
                {(isRemovable(invitation) || (onRestore && isRestorable(invitation))) && (
                  <Checkbox
                    size="small"
                    checked={selected.has(id)}
                    onChange={(_, checked) => toggle(id, checked)}
                    slotProps={{ input: { "aria-label": `Select ${email}` } }}
                    sx={{ m: -1 }}
                  />
                )}
                <Box sx={{ flex: 1, fontWeight: 600, minWidth: 0, overflowWrap: "anywhere" }}>{email}</Box>
                <Box sx={{ flex: "none" }}>
                  <InvitationStatusChip status={status} />
                </Box>
              </Box>
              <Box sx={{ color: "text.secondary", my: 0.75 }}>
                {roleWords[role]} in <bdi>{department.name}</bdi>, invited{" "}
                <DateText value={invitedAt} timeZone={timeZone} /> by <bdi>{inviterName}</bdi>
                {isOpen(invitation) && (
                  <>
                    , {status === "EXPIRED" ? "was open until" : "open until"}{" "}
                    <DateText value={expiresAt} timeZone={timeZone} />
                  </>
                )}
              </Box>
              <MailStateText state={mailState} failure={mailFailure} />
              <Box sx={{ ml: -0.5 }}>
                <InvitationAction invitation={invitation} onResend={onResend} onRestore={onRestore} />
              </Box>
            </Paper>
          );
        })}
      </Box>
      {footer}
    </Box>
  );
}
