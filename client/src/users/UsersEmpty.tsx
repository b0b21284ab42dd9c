import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import PersonSearchOutlined from "@mui/icons-material/PersonSearchOutlined";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";

interface UsersEmptyProps {
  isFiltered: boolean;
  canImport: boolean;
  onReset: () => void;
}

export function UsersEmpty({ isFiltered, canImport, onReset }: UsersEmptyProps) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={<PersonSearchOutlined />}
        title="Nobody matches"
        actions={
          <Button variant="outlined" onClick={onReset}>
            Reset search and filters
          </Button>
        }
      >
        Try fewer filters or another spelling. Archived users only show when Status includes Archived.
      </EmptyState>
    );
  }
  return <FirstSteps title="Your people will be listed here" canImport={canImport} />;
}

/** How a department fills: also below the one person who opened it. */
export function FirstSteps({ title, canImport }: { title: string; canImport: boolean }) {
  return (
    <EmptyState
      icon={<GroupsOutlined />}
      title={title}
      actions={
        canImport && (
          <>
            <Button variant="contained" component={Link} to="/users?invite=open">
              Invite Users
            </Button>
            <Button variant="outlined" component={Link} to="/imports/new">
              Upload Users CSV
            </Button>
            <Button component={Link} to="/users?ways=open">
              Ways to add
            </Button>
          </>
        )
      }
    >
      Inviting by e-mail is best for nearly everybody: people join with the account they have. Upload a CSV file for a
      whole roster at once. A link that anybody may use, and all other ways, stand under Ways to add.
    </EmptyState>
  );
}
