import ChecklistOutlined from "@mui/icons-material/ChecklistOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import MuiLink from "@mui/material/Link";
import Paper from "@mui/material/Paper";
import Skeleton from "@mui/material/Skeleton";
import { Link } from "react-router";
import { problemOf } from "../../graphql/errors";
import { type BulkAction_StateFragment, useRunningActionsQuery } from "../../graphql/generated";
import { DepartmentGate } from "../../session/DepartmentGate";
import type { OpenDepartment } from "../../session/departments";
import { formatDateTime } from "../../ui/dates";
import { EmptyState } from "../../ui/EmptyState";
import { ErrorState } from "../../ui/ErrorState";
import { countOf, formatNumber } from "../../ui/numbers";
import { PageHeader } from "../../ui/PageHeader";
import { actionPath } from "./actionPath";
import { actionWords, isLive, resultWords } from "./actionWords";

/** The latest actions over users, whoever did them. */
export function ActionsPage() {
  return (
    <DepartmentGate may={({ viewerCanListUsers }) => viewerCanListUsers}>
      {(department) => <Latest department={department} />}
    </DepartmentGate>
  );
}

function Latest({ department }: { department: OpenDepartment }) {
  const { data, error, refetch } = useRunningActionsQuery({
    variables: { departmentId: department.id },
    fetchPolicy: "cache-and-network",
  });
  const actions = data?.department.bulkActions;
  return (
    <>
      <PageHeader
        title="Recent actions"
        context={
          <>
            What was done to users of <bdi>{department.name}</bdi>, one or many
          </>
        }
        actions={
          <Button component={Link} to="/users" variant="contained">
            Back to users
          </Button>
        }
      />
      {error && !data && <ErrorState problem={problemOf(error)} onRetry={() => refetch()} />}
      {!error && !actions && <Skeleton variant="rounded" height={180} sx={{ maxWidth: 860 }} />}
      {actions?.length === 0 && (
        <EmptyState icon={<ChecklistOutlined />} title="Nothing yet">
          Select users in the table and choose what to do. What became of each stands here for 30 days.
        </EmptyState>
      )}
      {actions && actions.length > 0 && (
        <Paper variant="outlined" component="ul" sx={{ listStyle: "none", m: 0, p: 0, maxWidth: 860 }}>
          {actions.map((action) => (
            <Box
              component="li"
              key={action.id}
              sx={{ px: 2, py: 1.25, "& + &": { borderTop: 1, borderColor: "divider" } }}
            >
              <MuiLink component={Link} to={actionPath(action.id)} sx={{ fontWeight: 600 }}>
                {actionWords[action.action].title}
              </MuiLink>
              <Box className="numeric" sx={{ color: "text.secondary", fontSize: "0.875rem" }}>
                {stateOf(action)} {formatDateTime(action.createdAt, department.timeZone)}, by{" "}
                <bdi>{action.createdByName}</bdi>
              </Box>
            </Box>
          ))}
        </Paper>
      )}
    </>
  );
}

function stateOf(action: BulkAction_StateFragment): string {
  if (isLive(action)) return `${formatNumber(action.processed)} of ${countOf(action.total, "user")} so far.`;
  return action.status === "ABORTED" ? `Ended early: ${resultWords(action)}` : resultWords(action);
}
