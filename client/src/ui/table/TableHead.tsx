import { type Ref, type RefObject, useLayoutEffect, useRef } from "react";
import { settleTabStops } from "./cells";
import type { Column } from "./columns";
import type { Sort } from "./sorting";
import { TickBox } from "./TickBox";
import type { Ticks } from "./useTicks";

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  sort: Sort<string> | undefined;
  ticks: Ticks | undefined;
  tickLabel: string;
  stop: RefObject<HTMLElement | null>;
  ref?: Ref<HTMLTableSectionElement>;
}

/** The headers, which stay in sight. */
export function TableHead<Row>({ columns, sort, ticks, tickLabel, stop, ref }: TableHeadProps<Row>) {
  const line = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => settleTabStops(line.current, stop.current));
  const orderOf = ({ field, sortable = true }: Column<Row>) => {
    if (!sort || !sortable) return undefined;
    if (sort.field !== field) return "none";
    return sort.direction === "ASC" ? "ascending" : "descending";
  };
  return (
    <thead ref={ref}>
      <tr ref={line}>
        {ticks && (
          <th scope="col" className="box" title={tickLabel}>
            <TickBox label={tickLabel} ticked={ticks.isAll} isPartly={ticks.isSome} />
          </th>
        )}
        {columns.map((column) => {
          const { field, headerName, description, align, isForScreen } = column;
          const order = orderOf(column);
          return (
            <th
              key={field}
              scope="col"
              className={isForScreen ? "no-print" : undefined}
              data-field={field}
              data-align={align}
              aria-sort={order}
            >
              <span title={description ?? headerName}>{headerName}</span>
              {order && <Arrow />}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const Arrow = () => (
  <svg aria-hidden viewBox="0 0 24 24">
    <path d="m4 12 1.41 1.41L11 7.83V20h2V7.83l5.58 5.59L20 12l-8-8z" />
  </svg>
);
