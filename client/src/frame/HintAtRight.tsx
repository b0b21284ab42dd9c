import Tooltip from "@mui/material/Tooltip";
import type { ReactElement } from "react";

/** What a sign of the collapsed sidebar means. Without a title there is no tooltip: one that is never shown still mounts. */
export function HintAtRight({ title, children }: { title: string | undefined; children: ReactElement }) {
  if (!title) return children;
  return (
    <Tooltip title={title} placement="right">
      {children}
    </Tooltip>
  );
}
