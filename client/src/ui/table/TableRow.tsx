import { memo, type RefObject, useLayoutEffect, useRef } from "react";
import { settleTabStops } from "./cells";
import type { Column } from "./columns";
import { TickBox } from "./TickBox";

interface TableRowProps<Row> {
  row: Row;
  id: string;
  columns: readonly Column<Row>[];
  /** How wide the columns are that are measured. */
  widths: Readonly<Record<string, number>>;
  /** Undefined where rows have no boxes. */
  ticked: boolean | undefined;
  canTick: boolean;
  tickLabel: string;
  stop: RefObject<HTMLElement | null>;
}

function Line<Row>({ row, id, columns, widths, ticked, canTick, tickLabel, stop }: TableRowProps<Row>) {
  const line = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => settleTabStops(line.current, stop.current));
  return (
    <tr ref={line} data-id={id} aria-selected={ticked}>
      {ticked !== undefined && (
        <td className="box">
          <TickBox label={tickLabel} ticked={ticked} disabled={!canTick} />
        </td>
      )}
      {columns.map(({ field, align, cellClassName, isForScreen, renderCell }) => (
        <td key={field} data-field={field} data-align={align} className={isForScreen ? "no-print" : cellClassName}>
          {renderCell({ row, width: widths[field] ?? 0 })}
        </td>
      ))}
    </tr>
  );
}

/** A row, drawn anew only when something of its own has changed. */
export const TableRow = memo(Line) as typeof Line;

/** What stands for rows until they come. */
export function SkeletonRows({ columns, count }: { columns: number; count: number }) {
  const line = Array.from({ length: columns }, (_, column) => column);
  return (
    <tbody aria-hidden>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <tr key={row}>
          {line.map((column) => (
            <td key={column}>
              <span />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
