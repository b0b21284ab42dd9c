import CheckOutlined from "@mui/icons-material/CheckOutlined";
import Box from "@mui/material/Box";
import Divider from "@mui/material/Divider";
import MenuItem from "@mui/material/MenuItem";
import { LateMenu } from "../../ui/LateMenu";
import { MenuHeading } from "../../ui/MenuHeading";
import type { SavedView } from "./savedViews";

export type ViewCommand =
  | { kind: "all" | "create" }
  | { kind: "choose" | "overwrite" | "rename" | "delete" | "link"; saved: SavedView };

interface ViewListProps {
  anchor: HTMLElement | null;
  views: readonly SavedView[];
  current: SavedView | undefined;
  changed: boolean;
  onCommand: (command: ViewCommand) => void;
  onClose: () => void;
}

/** The menu of the saved views. */
export function ViewList({ anchor, views, current, changed, onCommand, onClose }: ViewListProps) {
  const choice = (saved: SavedView) => (
    <Choice
      key={saved.id}
      name={saved.name}
      chosen={saved.id === current?.id}
      onClick={() => onCommand({ kind: "choose", saved })}
    />
  );
  const own = views.filter(({ isShared }) => !isShared);
  const shared = views.filter(({ isShared }) => isShared);
  const isEditable = current?.viewerCanEdit === true;
  return (
    <LateMenu
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{
        paper: { sx: { minWidth: 260, maxWidth: 360, maxHeight: 520 } },
        list: { "aria-label": "Saved views" },
      }}
    >
      <Choice name="All users" chosen={!current} onClick={() => onCommand({ kind: "all" })} />
      {own.length > 0 && <MenuHeading>Yours</MenuHeading>}
      {own.map(choice)}
      {shared.length > 0 && <MenuHeading>All officers</MenuHeading>}
      {shared.map(choice)}
      <Divider />
      {current && isEditable && changed && (
        <MenuItem onClick={() => onCommand({ kind: "overwrite", saved: current })}>Save the changes</MenuItem>
      )}
      <MenuItem onClick={() => onCommand({ kind: "create" })}>Save as a new view…</MenuItem>
      {current && isEditable && (
        <MenuItem onClick={() => onCommand({ kind: "rename", saved: current })}>Rename or share…</MenuItem>
      )}
      {current && <MenuItem onClick={() => onCommand({ kind: "link", saved: current })}>Copy its link</MenuItem>}
      {current && isEditable && (
        <MenuItem onClick={() => onCommand({ kind: "delete", saved: current })} sx={{ color: "error.main" }}>
          Delete…
        </MenuItem>
      )}
    </LateMenu>
  );
}

interface ChoiceProps {
  name: string;
  chosen: boolean;
  onClick: () => void;
}

function Choice({ name, chosen, onClick }: ChoiceProps) {
  return (
    <MenuItem role="menuitemradio" aria-checked={chosen} onClick={onClick} sx={{ gap: 1.5 }}>
      <Box component="bdi" sx={{ flex: 1, whiteSpace: "normal", overflowWrap: "anywhere" }}>
        {name}
      </Box>
      {chosen && <CheckOutlined fontSize="small" aria-hidden />}
    </MenuItem>
  );
}
