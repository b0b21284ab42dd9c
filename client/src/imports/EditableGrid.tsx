import type { SxProps, Theme } from "@mui/material/styles";
import { DataGrid, type DataGridProps } from "@mui/x-data-grid";
import type { ReactNode } from "react";
import { nonce } from "../ui/nonce";
import { TableFrame } from "../ui/table/TableFrame";
import type { ShownRow } from "./rowEdits";

interface EditableGridProps extends Omit<DataGridProps<ShownRow>, "rows" | "sx"> {
  label: string;
  /** Undefined until something has come: shows a skeleton. */
  rows: readonly ShownRow[] | undefined;
  /** A newer answer is under way: the shown rows are dimmed. */
  reloading: boolean;
  /** In place of the rows when there are none. */
  empty: ReactNode;
  sx: SxProps<Theme>;
}

/** Enter on a cell follows its link or presses its button: the arrows alone are enough to get about. */
const openOnEnter: NonNullable<DataGridProps["onCellKeyDown"]> = (_params, event) => {
  if (event.key !== "Enter" || event.target !== event.currentTarget) return;
  const control = event.currentTarget.querySelector("a[href], button");
  if (!(control instanceof HTMLElement)) return;
  event.preventDefault();
  control.click();
};

/** MUI's Data Grid, for the one table whose cells are edited in place; it looks as the others do. */
export function EditableGrid({ label, rows, reloading, empty, sx, ...grid }: EditableGridProps) {
  return (
    <TableFrame label={label} rows={rows} reloading={reloading} empty={empty}>
      <DataGrid<ShownRow>
        nonce={nonce}
        aria-label={label}
        rows={rows ?? []}
        loading={!rows}
        paginationMode="server"
        rowCount={-1}
        sortingMode="server"
        filterMode="server"
        disableColumnFilter
        disableColumnMenu
        disableColumnSelector
        disableRowSelectionOnClick
        disableRowSelectionExcludeModel
        hideFooter
        onCellKeyDown={openOnEnter}
        columnHeaderHeight={42}
        slotProps={{ loadingOverlay: { variant: "skeleton", noRowsVariant: "skeleton" } }}
        {...grid}
        sx={[looks, dimmed(reloading && rows !== undefined), ...(Array.isArray(sx) ? sx : [sx])]}
      />
    </TableFrame>
  );
}

const dimmed = (isOld: boolean) => ({
  "& .MuiDataGrid-virtualScrollerContent": { opacity: isOld ? 0.55 : 1, transition: "opacity 120ms" },
});

const looks = {
  "--DataGrid-overlayHeight": "320px",
  "--DataGrid-rowBorderColor": "var(--mui-palette-divider)",
  borderColor: "divider",
  bgcolor: "background.paper",
  fontSize: "0.875rem",
  "& .MuiDataGrid-columnHeaders :is(.MuiDataGrid-columnHeader, .MuiDataGrid-filler, .MuiDataGrid-scrollbarFiller)": {
    bgcolor: "background.subtle",
  },
  "& .MuiDataGrid-columnHeaderTitle": { fontWeight: 600, fontSize: "0.8125rem", color: "text.secondary" },
  "& .MuiDataGrid-cell": { display: "flex" },
} as const;
