import LinkOutlined from "@mui/icons-material/LinkOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { Link as RouterLink } from "react-router";
import { problemOf } from "../graphql/errors";
import { useCreateInvitationLinkMutation } from "../graphql/generated";
import type { OpenDepartment } from "../session/departments";
import { DateText } from "../ui/DateText";
import { useNotify } from "../ui/Notify";
import { formatNumber } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";

/** The department's link to join, on the clipboard; made when there is none yet. */
export function CopyLink({ department }: { department: OpenDepartment }) {
  const notify = useNotify();
  const [create, { data, loading, error }] = useCreateInvitationLinkMutation();
  const link = data?.createInvitationLink;

  const copy = async () => {
    try {
      const { data: answer } = await create({ variables: { departmentId: department.id } });
      if (!answer) return;
      await navigator.clipboard.writeText(answer.createInvitationLink.url);
      notify("The invitation link is on the clipboard.");
    } catch {
      // Without the clipboard the link still stands in its field; a refusal is shown below.
    }
  };
  return (
    <Box component="section" aria-label="Invitation link" sx={{ borderTop: 1, borderColor: "divider", pt: 2 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
        <Box sx={{ flex: "1 1 260px", color: "text.secondary", fontSize: "0.875rem" }}>
          Or hand out one link, by which anybody may register as a general user. Direct invitations are recommended for
          better control over who joins.{" "}
          <Link component={RouterLink} to="/settings/invitation-link">
            Manage the link
          </Link>
        </Box>
        <Button variant="outlined" startIcon={<LinkOutlined />} onClick={copy} loading={loading}>
          Copy Invitation Link
        </Button>
      </Box>
      {error && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {problemOf(error).message}
        </Alert>
      )}
      {link && (
        <Box sx={{ mt: 1.5 }}>
          <TextInput
            label="Invitation link"
            value={link.url}
            onChange={() => undefined}
            readOnly
            onFocus={(event) => event.target.select()}
            help={
              <>
                Works until <DateText value={link.expiresAt} timeZone={department.timeZone} />.{" "}
                {link.useCount === 1 ? "1 person has" : `${formatNumber(link.useCount)} people have`} joined by it.
                {link.allowedDomains.length > 0 && ` Only for addresses at ${link.allowedDomains.join(", ")}.`}
              </>
            }
          />
        </Box>
      )}
    </Box>
  );
}
