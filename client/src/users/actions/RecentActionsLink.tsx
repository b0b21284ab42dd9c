import HistoryOutlined from "@mui/icons-material/HistoryOutlined";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { Link } from "react-router";

/** Leads to what was done to many users, after its notice has gone. */
export function RecentActionsLink() {
  return (
    <Tooltip title="Recent actions">
      <IconButton component={Link} to="/users/actions" aria-label="Recent actions">
        <HistoryOutlined fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
