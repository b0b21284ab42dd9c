import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import { DataGrid, type DataGridProps, type GridColDef, type GridValidRowModel } from "@mui/x-data-grid";
import type { ReactNode } from "react";
import { nonce } from "./nonce";

export type { GridColDef } from "@mui/x-data-grid";

interface DataTableProps<Row extends GridValidRowModel>
  extends Omit<DataGridProps<Row>, "columns" | "rows" | "loading" | "pagination"> {
  label: string;
  columns: GridColDef<Row>[];
  /** Undefined until something has come: shows a skeleton. */
  rows: readonly Row[] | undefined;
  /** A newer answer is under way: the shown rows are dimmed. */
  reloading?: boolean;
  /** In place of the rows when there are none. */
  empty: ReactNode;
  footer?: ReactNode;
}

/** Enter on a cell follows the link in it: the arrows alone are enough to get about. */
const openOnEnter: DataGridProps["onCellKeyDown"] = (_params, event) => {
  if (event.key !== "Enter" || event.target !== event.currentTarget) return;
  const link = event.currentTarget.querySelector("a[href]");
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  link.click();
};

/** The Data Grid as this product uses it: rows, order and pages come from the server. */
export function DataTable<Row extends GridValidRowModel>(props: DataTableProps<Row>) {
  const { label, columns, rows, reloading = false, empty, footer, sx, ...grid } = props;
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
        <DataGrid<Row>
          nonce={nonce}
          aria-label={label}
          rows={rows ?? []}
          columns={columns}
          loading={!rows}
          paginationMode="server"
          rowCount={-1}
          sortingMode="server"
          sortingOrder={["asc", "desc"]}
          filterMode="server"
          disableColumnFilter
          disableColumnSelector
          hideFooter
          onCellKeyDown={openOnEnter}
          rowHeight={44}
          columnHeaderHeight={42}
          slotProps={{ loadingOverlay: { variant: "skeleton", noRowsVariant: "skeleton" } }}
          {...grid}
          sx={[
            {
              "--DataGrid-overlayHeight": "320px",
              "& .MuiDataGrid-virtualScrollerContent": {
                opacity: reloading && rows ? 0.55 : 1,
                transition: "opacity 120ms",
              },
            },
            ...(Array.isArray(sx) ? sx : [sx]),
          ]}
        />
      )}
      {footer}
    </Box>
  );
}
