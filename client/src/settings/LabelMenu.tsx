import MoreVertOutlined from "@mui/icons-material/MoreVertOutlined";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useRef, useState } from "react";
import type { Label, LabelAction } from "./labelKinds";

interface LabelMenuProps {
  label: Label;
  one: string;
  onAction: LabelAction;
}

const actions = [
  { dialog: "rename", words: "Rename" },
  { dialog: "merge", words: "Merge into another" },
  { dialog: "delete", words: "Delete" },
];

/** What can be done with one group or location. */
export function LabelMenu({ label, one, onAction }: LabelMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        aria-label={`Actions for the ${one} ${label.name}`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <MoreVertOutlined fontSize="small" />
      </IconButton>
      <Menu open={open} anchorEl={button.current} onClose={() => setOpen(false)}>
        {actions.map(({ dialog, words }) => (
          <MenuItem
            key={dialog}
            onClick={() => {
              setOpen(false);
              onAction(dialog, label.id, button.current);
            }}
          >
            {words}
            {dialog === "merge" && " …"}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
