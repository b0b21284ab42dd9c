import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import type { ReactNode } from "react";

interface TableFrameProps {
  label: string;
  /** Undefined until something has come. */
  rows: readonly object[] | undefined;
  /** A newer answer is under way. */
  reloading: boolean;
  /** In place of the table when there are no rows. */
  empty: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** What is around a table: over it the bar of a newer answer, in its place what is said of no rows, below it its pages. */
export function TableFrame({ label, rows, reloading, empty, footer, children }: TableFrameProps) {
  return (
    <Box sx={{ display: "flex", flexDirection: "column", minHeight: 0, flex: 1 }}>
      <Box aria-live="polite" sx={{ height: 2 }}>
        {reloading && rows && <LinearProgress aria-label={`Loading ${label}`} sx={{ height: 2 }} />}
      </Box>
      {rows?.length === 0 ? (
        <Paper variant="outlined" sx={{ opacity: reloading ? 0.55 : 1 }}>
          {empty}
        </Paper>
      ) : (
        children
      )}
      {footer}
    </Box>
  );
}
