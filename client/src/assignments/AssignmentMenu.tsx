import EventOutlined from "@mui/icons-material/EventOutlined";
import MoreVertOutlined from "@mui/icons-material/MoreVertOutlined";
import UndoOutlined from "@mui/icons-material/UndoOutlined";
import IconButton from "@mui/material/IconButton";
import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useRef, useState } from "react";
import type { Assignment } from "./assignmentWords";
import type { Ask, AskedChange } from "./useAssignmentSelection";

interface AssignmentMenuProps {
  assignment: Assignment;
  withPerson: boolean;
  onAsk: Ask;
}

/** What can be done with one assignment. */
export function AssignmentMenu({ assignment, withPerson, onAsk }: AssignmentMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { course, userName } = assignment;
  const label = `Actions for ${course.name}${withPerson ? ` of ${userName}` : ""}`;
  const choose = (change: AskedChange) => {
    setOpen(false);
    onAsk(change, [assignment], button.current);
  };
  return (
    <>
      <IconButton
        ref={button}
        size="small"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <MoreVertOutlined fontSize="small" />
      </IconButton>
      <Menu
        open={open}
        anchorEl={button.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ list: { "aria-label": label } }}
      >
        <MenuItem onClick={() => choose("DUE_DATE")}>
          <ListItemIcon>
            <EventOutlined fontSize="small" />
          </ListItemIcon>
          Change due date
        </MenuItem>
        <MenuItem onClick={() => choose("UNASSIGN")}>
          <ListItemIcon>
            <UndoOutlined fontSize="small" />
          </ListItemIcon>
          Unassign
        </MenuItem>
      </Menu>
    </>
  );
}
