import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** The numbers on top of a report. */
export function TileRow({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: { xs: "repeat(2, minmax(0, 1fr))", sm: "repeat(auto-fit, minmax(150px, 1fr))" },
        "@media print": { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" },
      }}
    >
      {children}
    </Box>
  );
}
