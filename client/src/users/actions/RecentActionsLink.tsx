import Tooltip from "@mui/material/Tooltip";
import { Link } from "react-router";
import { PlainIcon, paths } from "../../ui/PlainIcon";

/** Leads to what was done to many users, after its notice has gone. */
export function RecentActionsLink() {
  return (
    <Tooltip title="Recent actions">
      <Link className="icon-button roomy" to="/users/actions" aria-label="Recent actions">
        <PlainIcon path={paths.history} />
      </Link>
    </Tooltip>
  );
}
