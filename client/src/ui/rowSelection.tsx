import {
  GRID_CHECKBOX_SELECTION_COL_DEF,
  GridCellCheckboxRenderer,
  type GridColDef,
  type GridRowSelectionModel,
  type GridValidRowModel,
} from "@mui/x-data-grid";

/** Which rows are ticked, on all pages: held outside of the table, by the page whose toolbar acts on them. */
export interface RowSelection<Row extends GridValidRowModel> {
  /** `include`: these rows. `exclude`: every row that matches but these. Memoised: the table compares it. */
  model: GridRowSelectionModel;
  /** A tick, a range by Shift, or the box over the column, which means the rows of the page. Keeps the model's type. */
  onChange: (model: GridRowSelectionModel) => void;
  /** What the box over the column is for. */
  headerLabel: string;
  rowLabel: (row: Row) => string;
}

/** The column of boxes, each with words of its own. */
export const selectionColumn = <Row extends GridValidRowModel>(
  headerLabel: string,
  rowLabel: (row: Row) => string,
): GridColDef<Row> => ({
  ...GRID_CHECKBOX_SELECTION_COL_DEF,
  width: 40,
  minWidth: 40,
  hideable: false,
  renderHeader: (params) => <span title={headerLabel}>{GRID_CHECKBOX_SELECTION_COL_DEF.renderHeader?.(params)}</span>,
  renderCell: (params) => <GridCellCheckboxRenderer {...params} {...labelled(rowLabel(params.row))} />,
});

/** What the renderer doesn't know it hands on to its checkbox. */
const labelled = (label: string) => ({ slotProps: { htmlInput: { "aria-label": label } } });

/** The grid's own words for the box over the column. */
export const headerWords = (label: string | undefined) =>
  label ? { checkboxSelectionSelectAllRows: label, checkboxSelectionUnselectAllRows: label } : undefined;
