import ArrowBackOutlined from "@mui/icons-material/ArrowBackOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Skeleton from "@mui/material/Skeleton";
import { useEffect } from "react";
import { Link as RouterLink, useLocation, useNavigate, useParams } from "react-router";
import { problemOf } from "../graphql/errors";
import { useUserPageQuery } from "../graphql/generated";
import { useSession } from "../session/SessionProvider";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { roleWords } from "../ui/roleWords";
import { UserSections } from "./UserSections";
import { UserSummary } from "./UserSummary";

/** One person's record in one department. */
export function UserPage() {
  const { id = "" } = useParams();
  const { department, departments, selectDepartment } = useSession();
  const { data, error, refetch } = useUserPageQuery({ variables: { id } });
  const user = data?.user;
  const recordDepartmentId = user?.department.id;

  useEffect(() => {
    const isOpen = departments.some((open) => open.id === recordDepartmentId);
    if (recordDepartmentId && isOpen && recordDepartmentId !== department?.id) selectDepartment(recordDepartmentId);
  }, [recordDepartmentId, department, departments, selectDepartment]);

  const back = department?.viewerCanListUsers ? <BackToUsers /> : undefined;
  if (error) {
    return (
      <>
        {back}
        <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
      </>
    );
  }
  if (!user) return <RecordSkeleton />;
  return (
    <>
      <PageHeader
        above={back}
        title={user.name}
        context={
          <>
            {roleWords[user.role]} in <bdi>{user.department.name}</bdi>
          </>
        }
      />
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { md: "minmax(260px, 320px) minmax(0, 720px)" } }}>
        <UserSummary user={user} />
        <UserSections user={user} />
      </Box>
    </>
  );
}

/** Back to the very list one came from, or to the whole one. */
function BackToUsers() {
  const navigate = useNavigate();
  const cameFromList = useLocation().state?.fromUsers === true;
  const icon = <ArrowBackOutlined fontSize="small" />;
  if (cameFromList) {
    return (
      <Button size="small" startIcon={icon} onClick={() => navigate(-1)} sx={{ ml: -0.75, mb: 0.5 }}>
        My Users
      </Button>
    );
  }
  return (
    <Link component={RouterLink} to="/users" sx={{ display: "inline-flex", gap: 1, alignItems: "center", mb: 1 }}>
      {icon} My Users
    </Link>
  );
}

function RecordSkeleton() {
  return (
    <Box role="status" aria-label="Loading the record">
      <Skeleton width={240} height={40} />
      <Skeleton width={160} height={24} sx={{ mb: 3 }} />
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { md: "minmax(260px, 320px) minmax(0, 720px)" } }}>
        <Skeleton variant="rounded" height={320} />
        <Skeleton variant="rounded" height={320} />
      </Box>
    </Box>
  );
}
