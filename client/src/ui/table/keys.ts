import type { KeyboardEvent } from "react";
import { type Place, rowsInSight } from "./cells";

/** Where a key leads from a cell; undefined for a key that does not move. */
export function placeAfter(event: KeyboardEvent<HTMLElement>, { line, column }: Place): Place | undefined {
  const { key, altKey, currentTarget } = event;
  const isFar = event.ctrlKey || event.metaKey;
  if (altKey) return undefined;
  const end = Number.POSITIVE_INFINITY;
  if (key === "Home") return { line: isFar ? 1 : line, column: 0 };
  if (key === "End") return { line: isFar ? end : line, column: end };
  if (isFar) return undefined;
  if (key === "ArrowDown") return { line: line + 1, column };
  if (key === "ArrowUp") return { line: line - 1, column };
  if (key === "ArrowRight") return { line, column: column + 1 };
  if (key === "ArrowLeft") return { line, column: column - 1 };
  if (key === "PageDown") return { line: line + rowsInSight(currentTarget), column };
  if (key === "PageUp") return { line: Math.max(Math.min(line, 1), line - rowsInSight(currentTarget)), column };
  return undefined;
}

/** What a key means to already: letters and arrows to a field, a space to a button too. */
export const isField = (target: EventTarget): boolean =>
  target instanceof Element && target.matches("input:not([type=checkbox]), textarea, select");

export const takesSpace = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("button, input, textarea, select") !== null;

/**
 * Enter on a cell follows its link or presses its button: the arrows alone are enough to get about. Where there are
 * several it presses none, and leads to the first.
 */
export function openControl(cell: HTMLElement): boolean {
  const [control, ...others] = cell.querySelectorAll<HTMLElement>("a[href], button:enabled");
  if (others.length > 0) control?.focus();
  else control?.click();
  return control !== undefined;
}
