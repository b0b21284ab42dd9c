import type { ClipboardEvent, KeyboardEvent, MouseEvent, SyntheticEvent } from "react";
import { cellAround, cellAt, focusCell, placeOf, textToCopy } from "./cells";
import { isField, openControl, placeAfter, takesSpace } from "./keys";
import { nextSort, type Sort } from "./sorting";
import type { Ticks } from "./useTicks";

interface TableEventsOptions<Field extends string> {
  sort: Sort<Field> | undefined;
  onSort: ((sort: Sort<Field>) => void) | undefined;
  ticks: Ticks | undefined;
}

/** A menu that was opened in a cell is elsewhere in the document; its events come by here all the same. */
const cellOf = ({ target, currentTarget }: SyntheticEvent<HTMLElement>): HTMLElement | null => {
  const cell = cellAround(target);
  return cell && currentTarget.contains(cell) ? cell : null;
};

const isHeader = (cell: HTMLElement): boolean => cell.tagName === "TH";
const rowIdOf = (cell: HTMLElement): string => cell.parentElement?.dataset.id ?? "";
const isBox = (target: EventTarget): boolean => target instanceof Element && target.matches(".box > input");

/** What a mouse and a keyboard do in a table; it listens for all of its cells. */
export function useTableEvents<Field extends string>({ sort, onSort, ticks }: TableEventsOptions<Field>) {
  const sortBy = (header: HTMLElement): boolean => {
    // The columns that have an order are named as it is.
    if (sort && header.hasAttribute("aria-sort")) onSort?.(nextSort(sort, header.dataset.field as Field));
    return header.hasAttribute("aria-sort");
  };
  const tick = (cell: HTMLElement, isRange: boolean) => {
    if (isHeader(cell)) ticks?.tickAll(!ticks.isAll);
    else ticks?.toggle(rowIdOf(cell), isRange);
  };

  const enter = (cell: HTMLElement, target: EventTarget): boolean =>
    target === cell && (isHeader(cell) ? sortBy(cell) : openControl(cell));
  const space = (cell: HTMLElement, target: EventTarget, isRange: boolean): boolean => {
    if (takesSpace(target)) return false;
    if (!isHeader(cell)) tick(cell, isRange);
    return true; // else the page would scroll
  };
  const all = (): boolean => {
    ticks?.tickAll(true);
    return ticks !== undefined;
  };
  /** Keys that do something rather than lead somewhere. */
  const act = ({ key, target, shiftKey, ctrlKey, metaKey }: KeyboardEvent<HTMLElement>, cell: HTMLElement): boolean => {
    if (key === "Enter") return enter(cell, target);
    if (key === " ") return space(cell, target, shiftKey);
    return key.toLowerCase() === "a" && (ctrlKey || metaKey) && all();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event);
    const root = event.currentTarget;
    if (!cell || event.defaultPrevented || isField(event.target)) return;
    const place = placeAfter(event, placeOf(root, cell));
    const next = place && cellAt(root, place);
    if (next) focusCell(next);
    if (place || act(event, cell)) event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = cellOf(event);
    if (!cell) return;
    if (isBox(event.target)) {
      focusCell(cell);
      tick(cell, event.shiftKey);
    } else if (isHeader(cell)) sortBy(cell);
  };
  /** What the cell that has the focus is of, unless text is selected. */
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    const cell = cellOf(event);
    if (!cell || isField(event.target) || getSelection()?.isCollapsed === false) return;
    event.clipboardData.setData("text/plain", textToCopy(cell));
    event.preventDefault();
  };
  /** A range of rows, not of text. */
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (event.shiftKey && isBox(event.target)) event.preventDefault();
  };
  return { onKeyDown, onClick, onCopy, onMouseDown };
}
