import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import Divider from "@mui/material/Divider";
import MenuItem from "@mui/material/MenuItem";
import { useId, useState } from "react";
import { LateMenu } from "./LateMenu";
import { formatNumber } from "./numbers";
import { PlainButton } from "./PlainButton";
import { paths } from "./PlainIcon";

export interface FilterOption<Value extends string> {
  value: Value;
  label: string;
  /** How many rows carry it, when that is known. */
  count?: number;
}

interface FilterMenuProps<Value extends string> {
  label: string;
  options: readonly FilterOption<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** Said in the menu when there is nothing to choose from. */
  none?: string;
  onOpen?: () => void;
}

/** One filter as a chip that opens its choices; several at once. Typing a letter jumps to a choice. */
export function FilterMenu<Value extends string>(props: FilterMenuProps<Value>) {
  const { label, options, chosen, onChange, none = "Nothing to choose from", onOpen } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const isSet = chosen.length > 0;

  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((kept) => kept !== value) : [...chosen, value]);

  return (
    <>
      <PlainButton
        id={id}
        variant="outlined"
        isSmall
        isNeutral={!isSet}
        className={isSet ? "filter set" : "filter"}
        endIcon={paths.arrowDropDown}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          onOpen?.();
        }}
      >
        <span className="words">{isSet ? `${label}: ${summaryOf(options, chosen)}` : label}</span>
      </PlainButton>
      <LateMenu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{
          paper: { sx: { minWidth: 240, maxWidth: 380, maxHeight: 420 } },
          list: { "aria-labelledby": id },
        }}
      >
        {options.length === 0 && <MenuItem disabled>{none}</MenuItem>}
        {options.map(({ value, label: words, count }) => (
          <MenuItem
            key={value}
            role="menuitemcheckbox"
            aria-checked={chosen.includes(value)}
            onClick={() => toggle(value)}
            sx={{ gap: 1, py: 0.25, pl: 1 }}
          >
            <Checkbox
              checked={chosen.includes(value)}
              size="small"
              disableRipple
              tabIndex={-1}
              slotProps={{ input: { "aria-hidden": true, tabIndex: -1 } }}
              sx={{ p: 0.75 }}
            />
            <Box component="bdi" sx={{ flex: 1, whiteSpace: "normal", overflowWrap: "anywhere" }}>
              {words}
            </Box>
            {count !== undefined && (
              <Box className="numeric" sx={{ color: "text.secondary", pl: 2 }}>
                {formatNumber(count)}
              </Box>
            )}
          </MenuItem>
        ))}
        {isSet && <Divider />}
        {isSet && (
          <MenuItem onClick={() => onChange([])} sx={{ color: "primary.main", fontWeight: 600 }}>
            Clear {label.toLowerCase()}
          </MenuItem>
        )}
      </LateMenu>
    </>
  );
}

function summaryOf<Value extends string>(options: readonly FilterOption<Value>[], chosen: readonly Value[]): string {
  if (chosen.length > 2) return String(chosen.length);
  return chosen.map((value) => options.find((option) => option.value === value)?.label ?? "1").join(", ");
}
