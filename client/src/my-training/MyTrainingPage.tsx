import AddOutlined from "@mui/icons-material/AddOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { Suspense } from "react";
import { Link, Navigate, Outlet, useLocation } from "react-router";
import { useSession } from "../session/SessionProvider";
import { PageHeader } from "../ui/PageHeader";
import { ReportClassDialog } from "./ReportClassDialog";
import { useOwnDepartments } from "./useOwnDepartments";
import { useReportUrl } from "./useReportUrl";

const tabs = [
  { path: "courses", label: "Courses" },
  { path: "plans", label: "Training Plans" },
  { path: "transcript", label: "Transcript" },
];

/** One's own training, whatever departments one is in, or in none: what is owed, how far one is, what is done. */
export function MyTrainingPage() {
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  const departments = useOwnDepartments();
  const report = useReportUrl();
  const current = tabs.find(({ path }) => pathname.endsWith(`/${path}`));
  if (!current) {
    // Without a department nothing is owed: what is one's own comes first.
    const first = departments.length > 0 ? "courses" : "transcript";
    return <Navigate to={{ pathname: `/my-training/${first}`, search }} replace />;
  }
  return (
    <>
      <PageHeader
        title="My Training"
        documentTitle={current.label}
        context={<bdi>{viewer.account.name}</bdi>}
        actions={
          departments.length > 0 && (
            <Button variant="contained" startIcon={<AddOutlined />} onClick={report.open}>
              Report a Class
            </Button>
          )
        }
      />
      <Box className="no-print" sx={{ borderBottom: 1, borderColor: "divider", mb: 2 }}>
        <Tabs value={current.path} aria-label="My Training" variant="scrollable" allowScrollButtonsMobile>
          {tabs.map(({ path, label }) => (
            <Tab key={path} value={path} label={label} component={Link} to={`/my-training/${path}`} />
          ))}
        </Tabs>
      </Box>
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <Outlet />
      </Suspense>
      {report.isOpen && departments.length > 0 && (
        <ReportClassDialog departments={departments} onClose={report.close} />
      )}
    </>
  );
}
