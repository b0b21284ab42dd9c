import AddOutlined from "@mui/icons-material/AddOutlined";
import VpnKeyOutlined from "@mui/icons-material/VpnKeyOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { problemOf } from "../graphql/errors";
import { useApiTokensPageQuery, useRevokeApiTokenMutation } from "../graphql/generated";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { useNotify } from "../ui/Notify";
import { PageHeader } from "../ui/PageHeader";
import { AdminsOnly } from "./AdminsOnly";
import { NewTokenDialog } from "./NewTokenDialog";
import { TokenList } from "./TokenList";
import { useAttempt } from "./useAttempt";
import { useDialogUrl } from "./useDialogUrl";
import { useSettings } from "./useSettings";

/** Keys for partners' software. */
export function ApiTokensPage() {
  const { viewerCanManageApiTokens } = useSettings();
  return viewerCanManageApiTokens ? <ApiTokens /> : <AdminsOnly />;
}

function ApiTokens() {
  const { department } = useSettings();
  const { data, error, refetch } = useApiTokensPageQuery({ variables: { departmentId: department.id } });
  const url = useDialogUrl();
  const tokens = data?.department.apiTokens;
  const create = (
    <Button variant="contained" startIcon={<AddOutlined />} onClick={() => url.open("new")}>
      New API token
    </Button>
  );
  return (
    <>
      <PageHeader
        title="API tokens"
        context="Let other software read and change this department's data, as far as you allow."
        actions={tokens && tokens.length > 0 && create}
      />
      <Box sx={{ mb: 2, maxWidth: 760, fontSize: "0.875rem", color: "text.secondary", textWrap: "pretty" }}>
        The same rules hold for a token as on these pages. Each may send 600 requests a minute; every answer says in its
        headers how many are left. <Link href="/docs">Documentation for partners</Link>
      </Box>
      {error && !data && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {!tokens && !error && <Skeleton variant="rounded" height={200} />}
      {tokens?.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<VpnKeyOutlined />} title="No API tokens yet" actions={create}>
            A scheduling system could read who is active, or a human resources system add people. Make a token for each,
            so that each can be revoked alone.
          </EmptyState>
        </Paper>
      )}
      {tokens && tokens.length > 0 && (
        <TokenList
          tokens={tokens}
          timeZone={department.timeZone}
          onRevoke={(id, from) => url.open("revoke", id, from)}
        />
      )}
      {url.dialog === "new" && <NewTokenDialog departmentId={department.id} onClose={url.close} />}
      {url.dialog === "revoke" && <RevokeToken token={tokens?.find(({ id }) => id === url.of)} url={url} />}
    </>
  );
}

interface RevokeTokenProps {
  token: { id: string; name: string; revokedAt?: string | null } | undefined;
  url: ReturnType<typeof useDialogUrl>;
}

function RevokeToken({ token, url }: RevokeTokenProps) {
  const [revoke] = useRevokeApiTokenMutation();
  const { working, problem, attempt } = useAttempt();
  const notify = useNotify();
  if (!token || token.revokedAt) return null;
  const close = () => {
    url.close();
    setTimeout(url.returnFocus);
  };
  const end = () =>
    attempt(async () => {
      await revoke({ variables: { id: token.id } });
      notify(`The token “${token.name}” is revoked.`);
      url.close();
    });
  return (
    <ConfirmDialog
      open
      title={`Revoke the token “${token.name}”?`}
      verb="Revoke token"
      destructive
      working={working}
      problem={problem}
      onConfirm={() => void end()}
      onClose={close}
    >
      Software that uses it is refused from its next request on. This can't be undone; a new token can be made any time.
    </ConfirmDialog>
  );
}
