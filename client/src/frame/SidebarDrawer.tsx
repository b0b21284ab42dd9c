import Drawer from "@mui/material/Drawer";
import type { ReactNode } from "react";

interface SidebarDrawerProps {
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Holds the sidebar where the screen is too narrow for both. */
export function SidebarDrawer({ open, onClose, children }: SidebarDrawerProps) {
  return (
    <Drawer open={open} onClose={onClose} slotProps={{ paper: { sx: { width: 288, border: 0 } } }}>
      {children}
    </Drawer>
  );
}
