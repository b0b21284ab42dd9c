import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { Navigate, useLocation } from "react-router";
import { problemOf } from "../graphql/errors";
import { useDepartmentSettingsPageQuery } from "../graphql/generated";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { DepartmentForm } from "./DepartmentForm";
import { LogoSetting } from "./LogoSetting";
import { useSettings } from "./useSettings";

/** What holds for the whole department. Training officers, who may not change it, are led to the groups. */
export function DepartmentSettingsPage() {
  const { department, viewerCanEditSettings } = useSettings();
  const { search } = useLocation();
  const { data, error, refetch } = useDepartmentSettingsPageQuery({
    variables: { departmentId: department.id },
    skip: !viewerCanEditSettings,
  });
  if (!viewerCanEditSettings) return <Navigate to={{ pathname: "/settings/groups", search }} replace />;
  return (
    <>
      <PageHeader title="Department" documentTitle="Settings" context="What holds for everybody here." />
      {data ? (
        <Box sx={{ display: "grid", gap: 5, gridTemplateColumns: "minmax(0, 1fr)", maxWidth: 720 }}>
          <DepartmentForm department={data.department} onReload={refetch} />
          <LogoSetting department={data.department} />
        </Box>
      ) : error ? (
        <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />
      ) : (
        <Skeleton variant="rounded" height={520} sx={{ maxWidth: 720 }} />
      )}
    </>
  );
}
