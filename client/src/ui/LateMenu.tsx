import type { MenuProps } from "@mui/material/Menu";
import { lazyDialog } from "./lazyDialog";
import { usePrefetch } from "./usePrefetch";

interface LateMenuProps extends MenuProps {
  onClose: () => void;
}

const Menu = lazyDialog<LateMenuProps>(async () => (await import("@mui/material/Menu")).default);

/**
 * A menu that is there once it was opened: the closed ones of a page take as long to draw as some of its rows. Their code
 * comes when the page is at rest.
 */
export function LateMenu(props: LateMenuProps) {
  usePrefetch(true, Menu.prefetch);
  return <Menu {...props} />;
}
