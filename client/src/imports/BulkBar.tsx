import ArrowDropDown from "@mui/icons-material/ArrowDropDown";
import DeleteOutlined from "@mui/icons-material/DeleteOutlined";
import RestoreFromTrashOutlined from "@mui/icons-material/RestoreFromTrashOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import type { BulkMenu } from "./kindView";
import type { RowPatch } from "./rowEdits";

interface BulkBarProps {
  selectedCount: number;
  menus: readonly BulkMenu[];
  hasRemoved: boolean;
  onEdit: (patch: RowPatch) => void;
  onClear: () => void;
}

/** Takes the filter bar's place while rows are selected. */
export function BulkBar({ selectedCount, menus, hasRemoved, onEdit, onClear }: BulkBarProps) {
  return (
    <Box
      role="toolbar"
      aria-label="Selected rows"
      sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, minHeight: 40 }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, mr: 1 }} aria-live="polite">
        {selectedCount} selected
      </Typography>
      {menus.map((menu) => (
        <ChoiceMenu key={menu.label} {...menu} onChoose={onEdit} />
      ))}
      <Button variant="outlined" startIcon={<DeleteOutlined />} onClick={() => onEdit({ removed: true })}>
        Remove
      </Button>
      {hasRemoved && (
        <Button variant="outlined" startIcon={<RestoreFromTrashOutlined />} onClick={() => onEdit({ removed: false })}>
          Put back
        </Button>
      )}
      <Button onClick={onClear}>Clear selection</Button>
    </Box>
  );
}

interface ChoiceMenuProps extends BulkMenu {
  onChoose: (patch: RowPatch) => void;
}

function ChoiceMenu({ label, options, onChoose }: ChoiceMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ArrowDropDown />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu id={menuId} open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {options.map((option) => (
          <MenuItem
            key={option.key}
            onClick={() => {
              setAnchor(null);
              onChoose(option.patch);
            }}
          >
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
