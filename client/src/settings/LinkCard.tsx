import ContentCopyOutlined from "@mui/icons-material/ContentCopyOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import { type ReactNode, useRef } from "react";
import {
  type ApprovalMode,
  type InvitationLink_LinkFragment,
  useMakeInvitationLinkMutation,
  useRevokeInvitationLinkMutation,
  useRotateInvitationLinkMutation,
} from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { DateText } from "../ui/DateText";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";
import { TextInput } from "../ui/TextInput";
import { useAttempt } from "./useAttempt";
import { useDialogUrl } from "./useDialogUrl";
import { useSettings } from "./useSettings";

interface LinkCardProps {
  link: InvitationLink_LinkFragment;
  approval: ApprovalMode;
}

/** The link, what is known of it, and how it is replaced or ended. */
export function LinkCard({ link, approval }: LinkCardProps) {
  const url = useDialogUrl();
  const notify = useNotify();
  const field = useRef<HTMLInputElement>(null);
  const actions = useLinkActions();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link.url);
      notify("The invitation link is on the clipboard.");
    } catch {
      field.current?.select();
      notify({ message: "The clipboard can't be reached: copy the marked link by the keyboard.", severity: "info" });
    }
  };
  return (
    <Paper variant="outlined" component="section" aria-label="The link" sx={{ p: { xs: 2, sm: 3 } }}>
      {link.isExpired && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          This link is too old: nobody can join by it any more. A new one keeps what is set below.
        </Alert>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "flex-end" }}>
        <Box sx={{ flex: "1 1 320px" }}>
          <TextInput
            label="Link"
            value={link.url}
            onChange={() => undefined}
            readOnly
            inputRef={field}
            onFocus={(event) => event.target.select()}
          />
        </Box>
        {link.isExpired ? (
          <Button
            variant="contained"
            size="large"
            onClick={actions.renew}
            loading={actions.working}
            sx={{ height: 48 }}
          >
            Make a new link
          </Button>
        ) : (
          <Button variant="contained" startIcon={<ContentCopyOutlined />} onClick={copy} sx={{ height: 48 }}>
            Copy Invitation Link
          </Button>
        )}
      </Box>
      <Facts link={link} approval={approval} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {!link.isExpired && (
          <Button variant="outlined" onClick={(event) => url.open("rotate", undefined, event.currentTarget)}>
            Replace by a new link
          </Button>
        )}
        <Button
          color="error"
          variant="outlined"
          onClick={(event) => url.open("revoke", undefined, event.currentTarget)}
        >
          Revoke link
        </Button>
      </Box>
      <ConfirmDialog
        open={url.dialog === "rotate" && !link.isExpired}
        title="Replace the invitation link?"
        verb="Replace link"
        destructive
        working={actions.working}
        problem={actions.problem}
        onConfirm={() => void actions.rotate().then((isDone) => isDone && url.close())}
        onClose={url.close}
      >
        The present link ends at once, wherever it was handed out; who opens it is told to ask for another. The new one
        works for a year and keeps the domains and groups. Whoever joined stays.
      </ConfirmDialog>
      <ConfirmDialog
        open={url.dialog === "revoke"}
        title="Revoke the invitation link?"
        verb="Revoke link"
        destructive
        working={actions.working}
        problem={actions.problem}
        onConfirm={() => void actions.revoke().then((isDone) => isDone && url.close())}
        onClose={url.close}
      >
        It ends at once, and the department has none until somebody makes one. Whoever joined by it stays.
      </ConfirmDialog>
    </Paper>
  );
}

function Facts({ link, approval }: LinkCardProps) {
  const { timeZone } = useSettings().department;
  return (
    <Box
      component="dl"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "1fr", sm: "max-content 1fr" },
        columnGap: 3,
        rowGap: { xs: 0.25, sm: 1 },
        my: 2.5,
        fontSize: "0.9375rem",
        "& dt": { color: "text.secondary" },
        "& dd": { m: 0, mb: { xs: 1, sm: 0 } },
      }}
    >
      <Fact name={link.isExpired ? "Ended" : "Valid until"}>
        <DateText value={link.expiresAt} timeZone={timeZone} />
        {!link.isExpired && `, ${countOf(daysUntil(link.expiresAt), "day")} from now`}
      </Fact>
      <Fact name="Made">
        <DateText value={link.createdAt} timeZone={timeZone} /> by <bdi>{link.creatorName}</bdi>
      </Fact>
      <Fact name="Used">
        {link.useCount === 0 ? "by nobody yet" : `by ${countOf(link.useCount, "person", "people")}`}
        {link.lastUsedAt && (
          <>
            , last on <DateText value={link.lastUsedAt} timeZone={timeZone} />
          </>
        )}
      </Fact>
      <Fact name="Joins as">General user, always</Fact>
      <Fact name="Approval">
        {approval === "NONE" ? "Nobody has to approve who joins" : "An officer approves whoever joins"}
      </Fact>
    </Box>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const daysUntil = (iso: string): number => Math.max(0, Math.ceil((Date.parse(iso) - Date.now()) / 86_400_000));

function useLinkActions() {
  const { id: departmentId } = useSettings().department;
  const notify = useNotify();
  const { working, problem, attempt } = useAttempt();
  const options = { refetchQueries: ["invitationLinkPage"], awaitRefetchQueries: true, variables: { departmentId } };
  const [rotate] = useRotateInvitationLinkMutation();
  const [revoke] = useRevokeInvitationLinkMutation();
  const [make] = useMakeInvitationLinkMutation();
  const act = (work: () => Promise<unknown>, words: string) =>
    attempt(async () => {
      await work();
      notify(words);
    });
  return {
    working,
    problem,
    rotate: () => act(() => rotate(options), "There is a new invitation link; the old one has ended."),
    revoke: () => act(() => revoke(options), "The invitation link has ended."),
    renew: () => void act(() => make(options), "There is a new invitation link."),
  };
}
