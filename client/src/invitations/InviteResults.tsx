import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { useResendInvitationsMutation } from "../graphql/generated";
import { countOf } from "../ui/numbers";
import { type Invitee, keyOf, outcomeWords } from "./inviteWords";

interface InviteResultsProps {
  results: readonly Invitee[];
  invitedCount: number;
}

/** What became of each address; who was invited before can be sent the mail again. */
export function InviteResults({ results, invitedCount }: InviteResultsProps) {
  const [resent, setResent] = useState<readonly string[]>([]);
  const [resend, { loading, error }] = useResendInvitationsMutation();
  const waiting = results.flatMap(({ outcome, invitation }) =>
    outcome === "ALREADY_INVITED" && invitation && !resent.includes(invitation.id) ? [invitation.id] : [],
  );
  // What was not invited comes first: it is what is left to do.
  const ordered = [...results].sort((a, b) => Number(a.outcome === "INVITED") - Number(b.outcome === "INVITED"));

  const sendAgain = async (ids: string[]) => {
    try {
      const { data } = await resend({ variables: { ids } });
      const done = data?.resendInvitations.filter(({ outcome }) => outcome === "DONE") ?? [];
      setResent([...resent, ...done.map(({ invitation }) => invitation.id)]);
    } catch {
      // Shown above the list through the mutation's own error.
    }
  };
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Alert severity={invitedCount > 0 ? "success" : "info"} role="status">
        {invitedCount > 0
          ? `${countOf(invitedCount, "invitation")} sent. Each works once, for 30 days.`
          : "Nobody was invited."}
      </Alert>
      {error && <Alert severity="error">{problemOf(error).message}</Alert>}
      {waiting.length > 1 && (
        <Button variant="outlined" loading={loading} onClick={() => sendAgain(waiting)} sx={{ justifySelf: "start" }}>
          Resend {countOf(waiting.length, "earlier invitation")}
        </Button>
      )}
      <Box
        component="ul"
        aria-label="Result per address"
        tabIndex={0}
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          maxHeight: 320,
          overflowY: "auto",
          border: 1,
          borderColor: "divider",
          borderRadius: 1,
        }}
      >
        {ordered.map((result) => (
          <Box
            component="li"
            key={keyOf(result)}
            sx={{
              px: 2,
              py: 1,
              display: "flex",
              flexWrap: "wrap",
              alignItems: "center",
              columnGap: 2,
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <Box sx={{ flex: "1 1 220px", minWidth: 0, overflowWrap: "anywhere" }}>
              {result.email ?? result.address}
            </Box>
            <Box sx={{ fontSize: "0.875rem", color: "text.secondary" }}>
              <Box component="strong" sx={{ color: result.outcome === "INVALID" ? "error.main" : "text.primary" }}>
                {resent.includes(result.invitation?.id ?? "") ? "Sent again" : outcomeWords[result.outcome]}
              </Box>
            </Box>
            {result.invitation && waiting.includes(result.invitation.id) && (
              <Button
                size="small"
                disabled={loading}
                aria-label={`Resend to ${result.email}`}
                onClick={() => sendAgain([result.invitation?.id ?? ""])}
              >
                Resend
              </Button>
            )}
            {result.message && result.outcome === "INVALID" && (
              <Box sx={{ flexBasis: "100%", fontSize: "0.875rem", color: "text.secondary" }}>{result.message}</Box>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
