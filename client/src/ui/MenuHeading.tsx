import ListSubheader from "@mui/material/ListSubheader";
import type { ReactNode } from "react";

/** Words over some items of a menu. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <ListSubheader
      component="div"
      role="presentation"
      disableSticky
      sx={{ lineHeight: "30px", fontSize: "0.75rem", fontWeight: 600, bgcolor: "transparent" }}
    >
      {children}
    </ListSubheader>
  );
}
