import ArrowDropDownOutlined from "@mui/icons-material/ArrowDropDownOutlined";
import CloseOutlined from "@mui/icons-material/CloseOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useRef, useState } from "react";
import { LateMenu } from "../../ui/LateMenu";
import { countOf, formatNumber } from "../../ui/numbers";
import { ActionItem, actionIcons, actionNames } from "./ActionItem";
import type { Ask, AskedAction } from "./asked";
import type { Selection } from "./useSelection";

interface SelectionToolbarProps {
  selection: Selection;
  /** How many users match the filters, on all pages. */
  total: number;
  isFiltered: boolean;
  /** Whether those shown are all archived. */
  isArchive: boolean;
  ask: Ask;
  /** At the right end: what else is done with a selection. */
  end?: ReactNode;
}

const first: AskedAction[] = ["APPROVE", "NOTIFY", "GROUPS"];
const others: AskedAction[] = [
  "COURSES",
  "CHANGE_ROLE",
  "SET_LOCATION",
  "ACTIVATE",
  "INACTIVATE",
  "SEND_PASSWORD_RESET",
];

/** Takes the filters' place while users are selected: what is to be done with them (feature 24). */
export function SelectionToolbar({ selection, total, isFiltered, isArchive, ask, end }: SelectionToolbarProps) {
  const isWide = useMediaQuery((theme) => theme.breakpoints.up("md"), { noSsr: true });
  const { count, input, isAllMatching, selectAll, clear } = selection;
  const begin = (action: AskedAction, from: HTMLElement | null) =>
    ask(action, { selection: input, count, onDone: clear }, from);
  const buttons: AskedAction[] = isArchive ? ["RESTORE", "REMOVE"] : [...first, "ARCHIVE"];
  const rest: AskedAction[] = isArchive ? [] : [...others, "RESTORE", "REMOVE"];
  return (
    <Box
      role="toolbar"
      aria-label="Selected users"
      className="no-print"
      sx={{
        ...{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1, rowGap: 1, minHeight: 40, pb: 1.5 },
        // Cards are as long as the page: the actions stay in sight.
        ...{
          position: { xs: "sticky", sm: "static" },
          top: "var(--frame-top)",
          zIndex: 2,
          bgcolor: "background.default",
        },
        ...{ mx: { xs: -2, sm: 0 }, px: { xs: 2, sm: 0 }, pt: { xs: 1, sm: 0 } },
      }}
    >
      <Box role="status" className="numeric" sx={{ fontWeight: 600, fontSize: "0.875rem", mr: 0.5 }}>
        {formatNumber(count)} selected
      </Box>
      {!isAllMatching && count < total && (
        <Button size="small" onClick={selectAll} sx={{ minHeight: 38 }}>
          Select all {countOf(total, "user")}
          {isFiltered && (total === 1 ? " that matches" : " that match")}
        </Button>
      )}
      {isWide &&
        buttons.map((action) => (
          <Button
            key={action}
            size="small"
            variant="outlined"
            startIcon={actionIcons[action]}
            onClick={(event) => begin(action, event.currentTarget)}
            sx={{ minHeight: 38 }}
          >
            {actionNames[action]}
          </Button>
        ))}
      {(!isWide || rest.length > 0) && (
        <ActionMenu
          label={isWide ? "More" : "Actions"}
          actions={isWide ? rest : [...buttons, ...rest]}
          onChoose={begin}
        />
      )}
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, ml: "auto" }}>
        <Button size="small" startIcon={<CloseOutlined />} onClick={clear} sx={{ minHeight: 38 }}>
          Clear selection
        </Button>
        {end}
      </Box>
    </Box>
  );
}

interface ActionMenuProps {
  label: string;
  actions: AskedAction[];
  onChoose: (action: AskedAction, from: HTMLElement | null) => void;
}

function ActionMenu({ label, actions, onChoose }: ActionMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        size="small"
        variant="outlined"
        endIcon={<ArrowDropDownOutlined />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        sx={{ minHeight: 38 }}
      >
        {label}
      </Button>
      <LateMenu
        open={isOpen}
        anchorEl={button.current}
        onClose={() => setOpen(false)}
        slotProps={{ list: { "aria-label": `${label}: actions for the selected users` } }}
      >
        {actions.map((action) => (
          <ActionItem
            key={action}
            action={action}
            onChoose={() => {
              setOpen(false);
              onChoose(action, button.current);
            }}
          />
        ))}
      </LateMenu>
    </>
  );
}
