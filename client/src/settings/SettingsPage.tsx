import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { Suspense } from "react";
import { Outlet } from "react-router";
import { problemOf } from "../graphql/errors";
import { useSettingsPageQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import type { OpenDepartment } from "../session/departments";
import { ErrorState } from "../ui/ErrorState";
import { SettingsNav } from "./SettingsNav";
import type { Settings } from "./useSettings";

/** The settings of a department: a page for each part, beside the list of them. */
export function SettingsPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <SettingsOf department={department} />}
    </DepartmentGate>
  );
}

function SettingsOf({ department }: { department: OpenDepartment }) {
  const { data, error, refetch } = useSettingsPageQuery({ variables: { departmentId: department.id } });
  if (!data) {
    return error ? (
      <ErrorState level="h1" problem={problemOf(error)} onRetry={() => refetch()} />
    ) : (
      <Skeleton variant="rounded" height={360} aria-label="Loading the settings" />
    );
  }
  const { viewerCanEditSettings, viewerCanEditLabels, viewerCanManageApiTokens } = data.department;
  const settings: Settings = { department, viewerCanEditSettings, viewerCanEditLabels, viewerCanManageApiTokens };
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "200px minmax(0, 1fr)" },
        gridTemplateRows: { xs: "auto minmax(0, 1fr)", lg: "minmax(0, 1fr)" },
        columnGap: 5,
        rowGap: 2,
      }}
    >
      <SettingsNav settings={settings} />
      <Box sx={{ minWidth: 0, display: "flex", flexDirection: "column" }}>
        <Suspense fallback={<Skeleton variant="rounded" height={360} />}>
          <Outlet context={settings} />
        </Suspense>
      </Box>
    </Box>
  );
}
