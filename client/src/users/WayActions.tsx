import Button from "@mui/material/Button";
import { Link as RouterLink } from "react-router";
import { ContactLink } from "../help/ContactLink";
import type { WayToAdd } from "../help/waysToAdd";
import type { OpenDepartment } from "../session/departments";

interface WayActionsProps {
  way: WayToAdd["key"];
  department: OpenDepartment;
}

/** The first step of a way to add people; nothing where one may not take it. */
export function WayActions({ way, department }: WayActionsProps) {
  const { viewerCanInvite, viewerCanImport, name } = department;
  switch (way) {
    case "invite":
      return viewerCanInvite && <StepLink to="/users?invite=open" label="Invite Users" isFirst />;
    case "add":
      return viewerCanInvite && <StepLink to="/users?add=open" label="Add User" />;
    case "upload":
      return viewerCanImport && <StepLink to="/imports/new" label="Upload Users CSV" />;
    case "link":
      return viewerCanInvite && <StepLink to="/users?invite=open" label="Copy Invitation Link" />;
    case "support":
      return (
        <>
          <Button size="small" variant="outlined" href="/support/onboarding-form.xlsx" download>
            Form for Excel
          </Button>
          <Button size="small" href="/support/onboarding-form.csv" download>
            CSV
          </Button>
          <span>
            <ContactLink subject={`Onboarding of ${name}`} />
          </span>
        </>
      );
  }
}

function StepLink({ to, label, isFirst }: { to: string; label: string; isFirst?: boolean }) {
  return (
    <Button size="small" variant={isFirst ? "contained" : "outlined"} component={RouterLink} to={to}>
      {label}
    </Button>
  );
}
