import VerifiedUserOutlined from "@mui/icons-material/VerifiedUserOutlined";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState";

/** What support staff see who may not act as such yet. */
export function SecondFactorFirst() {
  return (
    <EmptyState
      level="h1"
      icon={<VerifiedUserOutlined />}
      title="Set up two-factor sign-in first"
      actions={
        <Button variant="contained" component={Link} to="/account/security/two-factor">
          Set it up
        </Button>
      }
    >
      Support staff see other people's departments. So a password alone is not enough here: it takes an authenticator
      app on your phone, and two minutes.
    </EmptyState>
  );
}
