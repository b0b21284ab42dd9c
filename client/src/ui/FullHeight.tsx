import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** A page whose table scrolls inside, so that its header and its pager stay in sight. On phones the page scrolls. */
export function FullHeight({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "flex",
        flexDirection: "column",
        minHeight: 0,
        height: { sm: "calc(100dvh - 48px - var(--frame-top, 0px) - var(--visit-height, 0px))" },
        "@media (max-height: 560px)": { height: "auto" },
        "@media print": { height: "auto" },
      }}
    >
      {children}
    </Box>
  );
}
