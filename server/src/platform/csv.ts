// What a spreadsheet would take for a formula; text that begins with the guard itself before one, too, so that
// taking exactly one apostrophe off gives back what was written.
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** A cell that no spreadsheet runs; an import takes the apostrophe off again. */
export const guardFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** One record of RFC 4180, with its line end; null is an empty cell. */
export const csvLine = (cells: readonly (string | null)[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(value: string | null): string {
  const cell = guardFormula(value ?? "");
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Begins a CSV file that Excel reads as UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";
