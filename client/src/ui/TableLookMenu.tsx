import Checkbox from "@mui/material/Checkbox";
import Divider from "@mui/material/Divider";
import MenuItem from "@mui/material/MenuItem";
import Radio from "@mui/material/Radio";
import Tooltip from "@mui/material/Tooltip";
import { useState } from "react";
import { densities, type TableDensity } from "./density";
import { LateMenu } from "./LateMenu";
import { MenuHeading } from "./MenuHeading";
import { PlainIcon, paths } from "./PlainIcon";

interface TableLookMenuProps<Column extends string> {
  columns: readonly { name: Column; label: string }[];
  shown: readonly Column[];
  density: TableDensity;
  onColumns: (shown: Column[]) => void;
  onDensity: (density: TableDensity) => void;
  /** Left out when the table looks as it begins. */
  onReset?: () => void;
}

/** Which columns a table shows, and how much room its rows take. */
export function TableLookMenu<Column extends string>(props: TableLookMenuProps<Column>) {
  const { columns, shown, density, onColumns, onDensity, onReset } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (name: Column) =>
    onColumns(columns.map((column) => column.name).filter((each) => shown.includes(each) !== (each === name)));
  // The item goes away with what it undoes, and the focus would go with it: so the menu closes.
  const reset = () => {
    setAnchor(null);
    onReset?.();
  };

  return (
    <>
      <Tooltip title="Columns and density">
        <button
          type="button"
          className="icon-button roomy"
          aria-label="Columns and density"
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <PlainIcon path={paths.viewColumn} />
        </button>
      </Tooltip>
      <LateMenu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { minWidth: 220 } }, list: { "aria-label": "Columns and density" } }}
      >
        <MenuHeading>Columns</MenuHeading>
        {columns.map(({ name, label }) => (
          <MenuItem
            key={name}
            role="menuitemcheckbox"
            aria-checked={shown.includes(name)}
            onClick={() => toggle(name)}
            sx={item}
          >
            <Checkbox checked={shown.includes(name)} {...mark} />
            {label}
          </MenuItem>
        ))}
        <Divider />
        <MenuHeading>Density</MenuHeading>
        {densities.map(({ value, label }) => (
          <MenuItem
            key={value}
            role="menuitemradio"
            aria-checked={value === density}
            onClick={() => onDensity(value)}
            sx={item}
          >
            <Radio checked={value === density} {...mark} />
            {label}
          </MenuItem>
        ))}
        {onReset && <Divider />}
        {onReset && (
          <MenuItem onClick={reset} sx={{ color: "primary.main", fontWeight: 600 }}>
            As at the beginning
          </MenuItem>
        )}
      </LateMenu>
    </>
  );
}

const item = { gap: 1, py: 0.25, pl: 1, minHeight: 36 };

/** The item itself says whether it is chosen. */
const mark = {
  size: "small",
  disableRipple: true,
  tabIndex: -1,
  slotProps: { input: { "aria-hidden": true, tabIndex: -1 } },
  sx: { p: 0.5 },
} as const;
