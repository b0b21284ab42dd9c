import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import { DataGrid, type DataGridProps, type GridColDef, type GridValidRowModel, useGridApiRef } from "@mui/x-data-grid";
import { type ReactNode, useMemo } from "react";
import { nonce } from "./nonce";
import { headerWords, type RowSelection, selectionColumn } from "./rowSelection";

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
  /** Left out where nothing can be done with a selection. */
  selection?: RowSelection<Row>;
}

/** Enter on a cell follows its link or presses its button: the arrows alone are enough to get about. */
const openOnEnter: NonNullable<DataGridProps["onCellKeyDown"]> = (_params, event) => {
  if (event.key !== "Enter" || event.target !== event.currentTarget) return;
  const control = event.currentTarget.querySelector("a[href], button");
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  control.click();
};

/** A space means something to it already; to a link it does not. */
const isControl = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("button, input, textarea, select") !== null;

/** The Data Grid as this product uses it: rows, order and pages come from the server. */
export function DataTable<Row extends GridValidRowModel>(props: DataTableProps<Row>) {
  const { label, columns, rows, reloading = false, empty, footer, selection, sx, apiRef, ...grid } = props;
  const ownApi = useGridApiRef();
  const api = apiRef ?? ownApi;
  const { headerLabel, rowLabel } = selection ?? {};
  const allColumns = useMemo(
    () => (headerLabel && rowLabel ? [selectionColumn(headerLabel, rowLabel), ...columns] : columns),
    [columns, headerLabel, rowLabel],
  );

  /** Space ticks the row one is in. */
  const tickOnSpace: NonNullable<DataGridProps["onCellKeyDown"]> = ({ id }, event) => {
    if (event.key !== " " || !selection || isControl(event.target)) return;
    event.preventDefault();
    event.defaultMuiPrevented = true;
    api.current?.selectRow(id, !api.current.isRowSelected(id));
  };

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
          apiRef={api}
          rows={rows ?? []}
          columns={allColumns}
          loading={!rows}
          paginationMode="server"
          rowCount={-1}
          sortingMode="server"
          sortingOrder={["asc", "desc"]}
          filterMode="server"
          disableColumnFilter
          disableColumnSelector
          hideFooter
          onCellKeyDown={(params, event, details) => {
            openOnEnter(params, event, details);
            tickOnSpace(params, event, details);
          }}
          rowHeight={44}
          columnHeaderHeight={42}
          slotProps={{ loadingOverlay: { variant: "skeleton", noRowsVariant: "skeleton" } }}
          localeText={headerWords(headerLabel)}
          {...(selection && {
            checkboxSelection: true,
            keepNonExistentRowsSelected: true,
            disableRowSelectionExcludeModel: true,
            rowSelectionModel: selection.model,
            onRowSelectionModelChange: selection.onChange,
          })}
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
