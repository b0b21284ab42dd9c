import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from "react";
import { cellAround, cellAt, focusCell, type Place, placeOf, setTabStop } from "./cells";

/**
 * The table is one stop for Tab: the cell that had the focus last. Where new rows took that cell away, the one that
 * stands in its place now is the stop, and has the focus if the other had it.
 */
export function useCellFocus(table: RefObject<HTMLElement | null>) {
  const stop = useRef<HTMLElement | null>(null);
  const place = useRef<Place>({ line: 0, column: 0 });
  const hasFocus = useRef(false);

  const makeStop = (root: HTMLElement, cell: HTMLElement) => {
    if (stop.current && stop.current !== cell) setTabStop(stop.current, false);
    setTabStop(cell, true);
    stop.current = cell;
    place.current = placeOf(root, cell);
  };

  useLayoutEffect(() => {
    const root = table.current;
    if (!root) {
      hasFocus.current = false;
      return;
    }
    if (stop.current && root.contains(stop.current)) {
      place.current = placeOf(root, stop.current);
      return;
    }
    const cell = cellAt(root, place.current);
    if (!cell) return;
    makeStop(root, cell);
    if (hasFocus.current && document.activeElement === document.body) focusCell(cell);
  });

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = cellAround(event.target);
    hasFocus.current = true;
    if (cell && event.currentTarget.contains(cell)) makeStop(event.currentTarget, cell);
  };
  // React tells of no blur while it takes rows away: then the focus was lost, and is given back above.
  const onBlur = () => {
    hasFocus.current = false;
  };
  return { stop, onFocus, onBlur };
}
