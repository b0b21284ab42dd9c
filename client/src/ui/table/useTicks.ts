import { useRef } from "react";
import { isTicked, type RowSelection, withTicks } from "./selection";

interface Listed<Row> {
  rows: readonly Row[];
  idOf: (row: Row) => string;
  selection: RowSelection<Row> | undefined;
  isRowSelectable: ((row: Row) => boolean) | undefined;
}

/** What is ticked of the rows of this page, and how ticks change. */
export function useTicks<Row>({ rows, idOf, selection, isRowSelectable }: Listed<Row>) {
  const last = useRef<string | null>(null);
  if (!selection) return undefined;
  const { model, onChange } = selection;
  const ids = rows.filter((row) => isRowSelectable?.(row) ?? true).map(idOf);
  const ticked = ids.filter((id) => isTicked(model, id));

  /** One row, or all from the one that was ticked before. */
  const toggle = (id: string, isRange: boolean) => {
    const [here, there] = [ids.indexOf(id), isRange && last.current !== null ? ids.indexOf(last.current) : -1];
    if (here < 0) return;
    const some = there < 0 ? [id] : ids.slice(Math.min(here, there), Math.max(here, there) + 1);
    last.current = id;
    onChange(withTicks(model, some, !isTicked(model, id)));
  };
  return {
    isAll: ids.length > 0 && ticked.length === ids.length,
    isSome: ticked.length > 0 && ticked.length < ids.length,
    isTicked: (id: string) => isTicked(model, id),
    canTick: new Set(ids),
    toggle,
    tickAll: (on: boolean) => onChange(withTicks(model, ids, on)),
  };
}

export type Ticks = NonNullable<ReturnType<typeof useTicks>>;
