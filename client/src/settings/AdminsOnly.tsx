import LockOutlined from "@mui/icons-material/LockOutlined";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";

/** In place of a part of the settings that training officers do not see. */
export function AdminsOnly() {
  return (
    <EmptyState
      level="h1"
      icon={<LockOutlined />}
      title="This page is for admins"
      actions={
        <Button variant="contained" component={Link} to="/settings/groups">
          Go to Groups
        </Button>
      }
    >
      Ask an admin of your department if something should change here.
    </EmptyState>
  );
}
