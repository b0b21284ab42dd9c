import LinkOutlined from "@mui/icons-material/LinkOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link as RouterLink } from "react-router";
import { problemOf } from "../graphql/errors";
import { useInvitationLinkPageQuery, useMakeInvitationLinkMutation } from "../graphql/generated";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { useNotify } from "../ui/Notify";
import { PageHeader } from "../ui/PageHeader";
import { LinkCard } from "./LinkCard";
import { LinkOptions } from "./LinkOptions";
import { useAttempt } from "./useAttempt";
import { useSettings } from "./useSettings";

/** The link by which people register themselves. */
export function InvitationLinkPage() {
  const { department } = useSettings();
  const { data, error, refetch } = useInvitationLinkPageQuery({ variables: { departmentId: department.id } });
  const link = data?.department.invitationLink;
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeader
        title="Invitation link"
        context="One link to hand out, by which people register and join by themselves."
      />
      <Alert severity="info" sx={{ mb: 3 }}>
        <Link component={RouterLink} to="/users?invite=open">
          Direct invitations
        </Link>{" "}
        are recommended, for better control over who joins: each is for one person and can be taken back. The link is
        for anybody who has it.
      </Alert>
      {error && !data && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton variant="rounded" height={320} />}
      {data && !link && <NoLink departmentId={department.id} />}
      {data && link && (
        <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
          <LinkCard link={link} approval={data.department.approval} />
          <LinkOptions key={link.url} link={link} groups={data.department.groups} />
        </Box>
      )}
    </Box>
  );
}

function NoLink({ departmentId }: { departmentId: string }) {
  const [make] = useMakeInvitationLinkMutation({ refetchQueries: ["invitationLinkPage"], awaitRefetchQueries: true });
  const { working, problem, attempt } = useAttempt();
  const notify = useNotify();
  const create = () =>
    attempt(async () => {
      await make({ variables: { departmentId } });
      notify("The invitation link is made.");
    });
  return (
    <Paper variant="outlined">
      <EmptyState
        icon={<LinkOutlined />}
        title="There is no invitation link"
        actions={
          <Button variant="contained" onClick={() => void create()} loading={working}>
            Make a link
          </Button>
        }
      >
        It works for a year, for any number of people, and makes general users only. You can end it any time.
        {problem && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {problem.message}
          </Alert>
        )}
      </EmptyState>
    </Paper>
  );
}
