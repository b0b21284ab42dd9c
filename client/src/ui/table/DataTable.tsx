import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import type { ReactNode } from "react";
import { Grid, type GridProps } from "./Grid";

interface DataTableProps<Row extends object, Field extends string> extends GridProps<Row, Field> {
  /** In place of the rows when there are none. */
  empty: ReactNode;
  footer?: ReactNode;
}

/** A list, of which the server gives rows, order and pages; what there is in their place, and what stands below. */
export function DataTable<Row extends object, Field extends string>(props: DataTableProps<Row, Field>) {
  const { empty, footer, ...grid } = props;
  const { label, rows, reloading } = grid;
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
        <Grid {...grid} />
      )}
      {footer}
    </Box>
  );
}
