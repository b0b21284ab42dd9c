import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { Link } from "react-router";
import { problemOf } from "../graphql/errors";
import { usePlanTemplatesQuery } from "../graphql/generated";
import { DepartmentGate } from "../session/DepartmentGate";
import { BackToList } from "../training/BackToList";
import { ErrorState } from "../ui/ErrorState";
import { PageHeader } from "../ui/PageHeader";
import { TemplateChooser } from "./TemplateChooser";

/** What a new plan begins with. */
export function NewPlanPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => (
        <>
          <PageHeader
            above={<BackToList to="/training/plans" label="Plans" />}
            title="New training plan"
            context={<bdi>{department.name}</bdi>}
            actions={
              <Button component={Link} to="/training/plans">
                Cancel
              </Button>
            }
          />
          <Templates />
        </>
      )}
    </DepartmentGate>
  );
}

function Templates() {
  const { data, error, refetch } = usePlanTemplatesQuery();
  if (error && !data) return <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} sx={{ maxWidth: 720 }} />;
  return (
    <Box sx={{ maxWidth: 720 }}>
      <TemplateChooser templates={data.planTemplates} />
    </Box>
  );
}
