import EditOutlined from "@mui/icons-material/EditOutlined";
import GroupAddOutlined from "@mui/icons-material/GroupAddOutlined";
import MoreVertOutlined from "@mui/icons-material/MoreVertOutlined";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useRef, useState } from "react";
import { Link } from "react-router";
import type { PlanPage_PlanFragment } from "../graphql/generated";
import { useDialogUrl } from "../settings/useDialogUrl";
import { AssignPlanDialog } from "./AssignPlanDialog";
import { RetirePlanDialog } from "./RetirePlanDialog";
import { UnassignPlanDialog } from "./UnassignPlanDialog";

interface PlanActionsProps {
  plan: PlanPage_PlanFragment;
  /** Who has it changed. */
  onChanged: () => void;
}

/** What can be done with a plan: give it, change it, and in a menu the rest. */
export function PlanActions({ plan, onChanged }: PlanActionsProps) {
  const { id, isRetired } = plan;
  const { dialog, open, close } = useDialogUrl();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const choose = (wanted: string) => {
    setIsMenuOpen(false);
    open(wanted);
  };
  return (
    <>
      <Button variant="outlined" component={Link} to={`/training/plans/${id}/edit`} startIcon={<EditOutlined />}>
        Edit
      </Button>
      {!isRetired && (
        <Button variant="contained" startIcon={<GroupAddOutlined />} onClick={() => open("assign")}>
          Assign
        </Button>
      )}
      <IconButton
        ref={menuButton}
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={() => setIsMenuOpen(true)}
      >
        <MoreVertOutlined />
      </IconButton>
      <Menu open={isMenuOpen} anchorEl={menuButton.current} onClose={() => setIsMenuOpen(false)}>
        <MenuItem onClick={() => choose("unassign")}>Take from people or groups …</MenuItem>
        <MenuItem component={Link} to={`/reports?plan=${id}`}>
          Report of this plan
        </MenuItem>
        <MenuItem
          onClick={() => {
            setIsMenuOpen(false);
            setTimeout(() => window.print());
          }}
        >
          Print
        </MenuItem>
        <MenuItem onClick={() => choose(isRetired ? "restore" : "retire")}>
          {isRetired ? "Restore" : "Retire"} …
        </MenuItem>
      </Menu>
      <AssignPlanDialog plan={plan} open={dialog === "assign" && !isRetired} onDone={onChanged} onClose={close} />
      <UnassignPlanDialog plan={plan} open={dialog === "unassign"} onDone={onChanged} onClose={close} />
      <RetirePlanDialog plan={plan} open={dialog === (isRetired ? "restore" : "retire")} onClose={close} />
    </>
  );
}
