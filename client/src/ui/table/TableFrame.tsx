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
    <div className="table-frame">
      <div aria-live="polite" className="under-way">
        {reloading && rows && <LinearProgress aria-label={`Loading ${label}`} sx={{ height: 2 }} />}
      </div>
      {rows?.length === 0 ? (
        <Paper variant="outlined" sx={{ opacity: reloading ? 0.55 : 1 }}>
          {empty}
        </Paper>
      ) : (
        children
      )}
      {footer}
    </div>
  );
}
