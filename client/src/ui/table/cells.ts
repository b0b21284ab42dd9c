/** Where a cell stands; the headers are the first line. */
export interface Place {
  line: number;
  column: number;
}

const controls = "a[href], button, input, select, textarea";

const linesOf = (table: HTMLElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>("thead > tr, tbody:not([aria-hidden]) > tr"),
];

/** The cell or header around what is in it. */
export const cellAround = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("td, th") : null;

export function placeOf(table: HTMLElement, cell: HTMLElement): Place {
  const line = cell.parentElement;
  return {
    line: line ? linesOf(table).indexOf(line) : -1,
    column: line ? [...line.children].indexOf(cell) : -1,
  };
}

/** The cell of a place, or the nearest there is. */
export function cellAt(table: HTMLElement, place: Place): HTMLElement | null {
  const lines = linesOf(table);
  const line = lines[clamp(place.line, lines.length)];
  const cell = line?.children[clamp(place.column, line.children.length)];
  return cell instanceof HTMLElement ? cell : null;
}

const clamp = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);

/** What its column names: its first line, or all of a list that is cut. */
export const textToCopy = (cell: HTMLElement): string =>
  cell.querySelector<HTMLElement>("[data-copy]")?.dataset.copy ?? cell.innerText.trim().split("\n")[0] ?? "";

/** How many rows are seen at once. */
export function rowsInSight(table: HTMLElement): number {
  const [head, row] = linesOf(table);
  const height = Math.min(table.clientHeight, window.innerHeight) - (head?.offsetHeight ?? 0);
  return Math.max(1, Math.floor(height / (row?.offsetHeight ?? height)));
}

const boxIn = (cell: HTMLElement): HTMLElement | null => cell.querySelector(":scope > input:enabled");

/** A cell of a box alone is its box. */
export const focusCell = (cell: HTMLElement): void => (boxIn(cell) ?? cell).focus();

/** Whether Tab comes to a cell, and to the links and buttons in it. */
export function setTabStop(cell: HTMLElement, isStop: boolean): void {
  const tabIndex = isStop ? 0 : -1;
  if (boxIn(cell)) cell.removeAttribute("tabindex");
  else cell.tabIndex = tabIndex;
  for (const control of cell.querySelectorAll<HTMLElement>(controls)) control.tabIndex = tabIndex;
}

/** Of a line that was drawn: Tab comes to none of its cells but the table's one stop. */
export function settleTabStops(line: HTMLElement | null, stop: HTMLElement | null): void {
  for (const cell of line?.children ?? []) if (cell instanceof HTMLElement) setTabStop(cell, cell === stop);
}
