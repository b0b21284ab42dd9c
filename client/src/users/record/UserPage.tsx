import ArrowBackOutlined from "@mui/icons-material/ArrowBackOutlined";
import GroupAddOutlined from "@mui/icons-material/GroupAddOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { Suspense, useEffect } from "react";
import { Link, Outlet, useLocation, useParams } from "react-router";
import { problemOf } from "../../graphql/errors";
import { useUserPageQuery } from "../../graphql/generated";
import { useSession } from "../../session/SessionProvider";
import { ErrorState } from "../../ui/ErrorState";
import { PageHeader } from "../../ui/PageHeader";
import { roleWords } from "../../ui/roleWords";
import { RecordBanner } from "./RecordBanner";
import { useBackToUsers, useTabLink } from "./useBackToUsers";

const tabs = [
  { path: "", label: "User Profile" },
  { path: "assignments", label: "Course Assignments" },
  { path: "training-plans", label: "Training Plans" },
  { path: "transcripts", label: "Transcripts" },
  { path: "history", label: "History" },
];

/** One person's record in one department, in tabs, each with its own address. */
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
  if (error && !user) {
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
        actions={department?.viewerCanListUsers && user.status !== "ARCHIVED" && <RecordClass id={id} />}
      />
      <RecordTabs id={id} />
      <RecordBanner user={user} />
      <Suspense fallback={<TabSkeleton />}>
        <Outlet context={user} />
      </Suspense>
    </>
  );
}

function RecordTabs({ id }: { id: string }) {
  const { pathname } = useLocation();
  const tabLink = useTabLink();
  const current = tabs.find(({ path }) => path && pathname.endsWith(`/${path}`))?.path ?? "";
  return (
    <Box className="no-print" sx={{ borderBottom: 1, borderColor: "divider", mb: 2 }}>
      <Tabs value={current} aria-label="Record" variant="scrollable" allowScrollButtonsMobile>
        {tabs.map(({ path, label }) => (
          <Tab
            key={path}
            value={path}
            label={label}
            component={Link}
            {...tabLink(path ? `/users/${id}/${path}` : `/users/${id}`)}
          />
        ))}
      </Tabs>
    </Box>
  );
}

/** On the transcript: puts one more class onto it. */
function RecordClass({ id }: { id: string }) {
  const { pathname } = useLocation();
  if (!pathname.endsWith("/transcripts")) return null;
  return (
    <Button
      variant="contained"
      component={Link}
      to={`/training/record?user=${id}`}
      state={{ fromList: true }}
      startIcon={<GroupAddOutlined />}
    >
      Record a Class
    </Button>
  );
}

function BackToUsers() {
  const backToUsers = useBackToUsers();
  return (
    <Button
      size="small"
      className="no-print"
      startIcon={<ArrowBackOutlined fontSize="small" />}
      onClick={backToUsers}
      sx={{ ml: -0.75, mb: 0.5 }}
    >
      My Users
    </Button>
  );
}

function RecordSkeleton() {
  return (
    <Box role="status" aria-label="Loading the record">
      <Skeleton width={240} height={40} />
      <Skeleton width={160} height={24} sx={{ mb: 3 }} />
      <TabSkeleton />
    </Box>
  );
}

function TabSkeleton() {
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { md: "minmax(260px, 320px) minmax(0, 720px)" } }}>
      <Skeleton variant="rounded" height={320} />
      <Skeleton variant="rounded" height={320} />
    </Box>
  );
}
