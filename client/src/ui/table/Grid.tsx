import type { SxProps, Theme } from "@mui/material/styles";
import { type CSSProperties, useDeferredValue, useRef } from "react";
import { type Column, leastWidthOf, tracksOf } from "./columns";
import type { RowSelection } from "./selection";
import type { Sort } from "./sorting";
import { TableHead } from "./TableHead";
import { TableRoot } from "./TableRoot";
import { SkeletonRows, TableRow } from "./TableRow";
import { useCellFocus } from "./useCellFocus";
import { useMeasured } from "./useMeasured";
import { useScrollMemory } from "./useScrollMemory";
import { useTableEvents } from "./useTableEvents";
import { useTicks } from "./useTicks";

export interface GridProps<Row extends object, Field extends string> {
  label: string;
  columns: readonly Column<Row>[];
  /** Undefined until something has come: shows a skeleton. */
  rows: readonly Row[] | undefined;
  /** What a row goes by. Left out: its `id`. */
  idOf?: (row: Row) => string;
  /** A newer answer is under way: the shown rows are dimmed. */
  reloading?: boolean;
  /** Left out where nothing can be done with a selection. */
  selection?: RowSelection<Row>;
  /** Left out: all. */
  isRowSelectable?: (row: Row) => boolean;
  /** How the rows are ordered; left out with `onSort` where they cannot be. */
  sort?: Sort<Field>;
  onSort?: (sort: Sort<Field>) => void;
  rowHeight?: number;
  /** Rows become higher with their text, which then takes several lines. */
  wraps?: boolean;
  /** As long as its rows, and the page scrolls; else it takes the height there is, and scrolls itself. */
  autoHeight?: boolean;
  sx?: SxProps<Theme>;
}

/** Drawn at once when the first rows come: what a laptop shows of them. The others in the next moment, when these are seen. */
const firstRowsOf = (rowHeight: number): number => Math.ceil(600 / rowHeight);

const ownId = (row: object): string => ("id" in row ? String(row.id) : "");
const nobody: readonly never[] = [];

/** The table itself: one stop for Tab, and the arrows from there. */
export function Grid<Row extends object, Field extends string>(props: GridProps<Row, Field>) {
  const { label, columns, rows, idOf = ownId, reloading, selection, isRowSelectable } = props;
  const { sort, onSort, rowHeight = 44, wraps = false, autoHeight = false, sx } = props;
  const root = useRef<HTMLTableElement>(null);
  const { head, widths } = useMeasured(columns);
  const ticks = useTicks({ rows: rows ?? nobody, idOf, selection, isRowSelectable });
  const { stop, ...focusEvents } = useCellFocus(root);
  const events = useTableEvents({ sort, onSort, ticks });
  const isWhole = useDeferredValue(rows !== undefined, false);
  useScrollMemory(root, !autoHeight && isWhole && widths !== undefined);

  return (
    <TableRoot
      ref={root}
      role="grid"
      aria-label={label}
      aria-busy={!rows}
      aria-multiselectable={ticks ? true : undefined}
      className={`${autoHeight ? "whole" : ""} ${wraps ? "wraps" : ""}`}
      style={sizesOf(columns, ticks !== undefined, rowHeight)}
      sx={sx}
      {...focusEvents}
      {...events}
    >
      <TableHead
        ref={head}
        columns={columns}
        sort={sort}
        ticks={ticks}
        tickLabel={selection?.headerLabel ?? ""}
        stop={stop}
      />
      {rows && widths && (
        <tbody className={reloading ? "old" : undefined}>
          {(isWhole ? rows : rows.slice(0, firstRowsOf(rowHeight))).map((row) => {
            const id = idOf(row);
            return (
              <TableRow
                key={id}
                id={id}
                row={row}
                columns={columns}
                widths={widths}
                ticked={ticks?.isTicked(id)}
                canTick={ticks?.canTick.has(id) ?? false}
                tickLabel={selection?.rowLabel(row) ?? ""}
                stop={stop}
              />
            );
          })}
        </tbody>
      )}
      {!rows && <SkeletonRows columns={columns.length + (ticks ? 1 : 0)} count={autoHeight ? 6 : 20} />}
    </TableRoot>
  );
}

const sizesOf = <Row,>(columns: readonly Column<Row>[], hasBoxes: boolean, rowHeight: number): CSSProperties =>
  ({
    "--columns": tracksOf(columns, hasBoxes),
    "--least-width": `${leastWidthOf(columns, hasBoxes)}px`,
    "--row-height": `${rowHeight}px`,
  }) as CSSProperties;
