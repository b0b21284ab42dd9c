import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import type { PlanPage_PlanFragment } from "../graphql/generated";
import { countOf } from "../ui/numbers";

/** What an officer should know about the plan before they go on. */
export function PlanNotices({ plan }: { plan: PlanPage_PlanFragment }) {
  const { id, isRetired, userCount, components } = plan;
  const proposals = components.flatMap(({ categories }) =>
    categories.flatMap(({ requirements }) => requirements.filter(({ toConfirm }) => toConfirm)),
  ).length;
  return (
    <>
      {isRetired && (
        <Alert severity="info" sx={{ mb: 2 }}>
          This plan is retired.{" "}
          {userCount > 0
            ? `It stays with the ${countOf(userCount, "person", "people")} who ${userCount === 1 ? "has" : "have"} it; nobody gets it anew.`
            : "Nobody gets it anew."}
        </Alert>
      )}
      {!isRetired && proposals > 0 && (
        <Alert
          severity="warning"
          className="no-print"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" size="small" component={Link} to={`/training/plans/${id}/edit`}>
              Confirm
            </Button>
          }
        >
          The hours of {countOf(proposals, "requirement")} are a proposal that your department has to confirm.
        </Alert>
      )}
    </>
  );
}
