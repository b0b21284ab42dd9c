import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { problemOf } from "../graphql/errors";
import { useHomePageQuery } from "../graphql/generated";
import { useSession } from "../session/SessionProvider";
import { OwnTraining } from "../training/OwnTraining";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { usePrefetchPage } from "../ui/prefetchPage";
import { usePrefetch } from "../ui/usePrefetch";
import { askUsersAhead } from "../users/askAhead";
import { NoDepartment } from "./NoDepartment";
import { OfficerHome } from "./OfficerHome";
import { OwnDepartments } from "./OwnDepartments";
import { OwnInvitations } from "./OwnInvitations";
import { OwnRecords } from "./OwnRecords";
import { ProfileCompletion } from "./ProfileCompletion";

export function HomePage() {
  const { viewer, department } = useSession();
  const { data, error, refetch } = useHomePageQuery();
  const own = data?.viewer;
  const prefetchPage = usePrefetchPage();
  usePrefetch(own !== undefined, () => {
    if (!department?.viewerCanListUsers) return prefetchPage("/my-training");
    prefetchPage("/users");
    askUsersAhead(department.id);
  });
  const isSupportOnly = viewer.account.isSupport && viewer.memberships.length === 0;

  return (
    <>
      <PageHeader
        title={own ? `Welcome, ${own.account.firstName}` : "Welcome"}
        documentTitle="Home"
        context={department && <bdi>{department.name}</bdi>}
      />
      {error && !data && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {!own && !error && <Skeleton variant="rounded" height={160} />}
      {own && (
        <Box sx={{ display: "grid", gap: 3, maxWidth: 1120 }}>
          <OwnInvitations invitations={own.pendingInvitations} />
          {department?.viewerCanListUsers && <OfficerHome department={department} />}
          {own.memberships.length > 0 && <ProfileCompletion key={own.account.id} account={own.account} />}
          {own.memberships.some(({ canEnter }) => canEnter) && <OwnTraining />}
          {own.memberships.length > 0 && !own.memberships.some(({ canEnter }) => canEnter) && <OwnRecords />}
          {own.memberships.length > 0 && <OwnDepartments memberships={own.memberships} />}
          {!department && own.memberships.length === 0 && <NoDepartment isSupport={isSupportOnly} />}
        </Box>
      )}
    </>
  );
}
