import Box from "@mui/material/Box";
import type { InvitationPageQuery } from "../graphql/generated";
import { DateText } from "../ui/DateText";
import { roleWords } from "../ui/roleWords";

type Preview = InvitationPageQuery["invitationByToken"];

/** Who invites, as what, until when, and in which words. */
export function InvitationLead({ invitation }: { invitation: Preview }) {
  const { inviterName, role, expiresAt, message, needsApproval } = invitation;
  return (
    <>
      <bdi>{inviterName ?? "An officer"}</bdi> invites you{role && ` as ${withArticle(roleWords[role].toLowerCase())}`}.
      {expiresAt && (
        <>
          {" "}
          The link works once, until <DateText value={expiresAt} />.
        </>
      )}
      {needsApproval && " An officer then approves that you join."}
      {message && (
        <Box
          component="blockquote"
          dir="auto"
          sx={{
            m: 0,
            mt: 2,
            pl: 2,
            borderInlineStart: "4px solid",
            borderColor: "accent.main",
            color: "text.primary",
            whiteSpace: "pre-wrap",
            overflowWrap: "anywhere",
          }}
        >
          {message}
        </Box>
      )}
    </>
  );
}

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
