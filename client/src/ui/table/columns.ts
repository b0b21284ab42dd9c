import type { ReactNode } from "react";

/** A column of a DataTable. */
export interface Column<Row> {
  /** The column in the markup and, where the list is sorted by it, the name of that order. */
  field: string;
  headerName: string;
  /** Said on hover over the header. */
  description?: string;
  /** Pixels, of a column that does not grow. */
  width?: number;
  /** Its share of the room that is left over; then `minWidth` is what it has at least. */
  flex?: number;
  minWidth?: number;
  /** Left out: yes, where the table can be sorted. */
  sortable?: boolean;
  align?: "center" | "right";
  cellClassName?: string;
  /** What one does with a row: of no use on paper. */
  isForScreen?: boolean;
  /** Whether its cells want to know how wide they are. */
  isMeasured?: boolean;
  /** What a row has in this column. `width`: the pixels there are, of a column that is measured. */
  renderCell: (cell: { row: Row; width: number }) => ReactNode;
}

type Width = Pick<Column<never>, "width" | "flex" | "minWidth">;

export const boxWidth = 40;

/** The least that a column takes. */
const leastOf = ({ width, minWidth }: Width): number => width ?? minWidth ?? 50;

/** All columns as tracks of a CSS grid. None depends on what is in it: rows that know nothing of each other line up. */
export const tracksOf = (columns: readonly Width[], hasBoxes: boolean): string =>
  [
    ...(hasBoxes ? [`${boxWidth}px`] : []),
    ...columns.map((column) =>
      column.flex ? `minmax(${leastOf(column)}px, ${column.flex}fr)` : `${leastOf(column)}px`,
    ),
  ].join(" ");

/** Below this the table scrolls sideways. */
export const leastWidthOf = (columns: readonly Width[], hasBoxes: boolean): number =>
  columns.reduce((sum, column) => sum + leastOf(column), hasBoxes ? boxWidth : 0);
