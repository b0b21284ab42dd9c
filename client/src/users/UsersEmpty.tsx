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
  return (
    <EmptyState
      icon={<GroupsOutlined />}
      title="Your people will be listed here"
      actions={
        canImport && (
          <Button variant="contained" component={Link} to="/imports/new">
            Upload Users CSV
          </Button>
        )
      }
    >
      Start with a CSV file of your roster: new people get an account and a mail, people who already have one get an
      invitation.
    </EmptyState>
  );
}
