import { type ZipEntry, zip } from "./zip.js";

type Cell = string | null;

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** So many rows fit on a sheet of Excel, the headings included. */
export const MAX_SHEET_ROWS = 1_048_576;

/**
 * A workbook of one sheet, made while it is read: memory stays flat. Every cell is text, so that leading zeros stay
 * and nothing is taken for a formula; the headings are bold, stay in place and filter.
 */
export const xlsx = (
  sheetName: string,
  headings: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<Buffer> => zip(parts(sheetName, headings, rows));

function* parts(
  sheetName: string,
  headings: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Generator<ZipEntry> {
  yield { name: "[Content_Types].xml", content: [CONTENT_TYPES] };
  yield { name: "_rels/.rels", content: [relations(["officeDocument", "xl/workbook.xml"])] };
  yield { name: "xl/workbook.xml", content: [workbook(sheetName)] };
  yield {
    name: "xl/_rels/workbook.xml.rels",
    content: [relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"])],
  };
  yield { name: "xl/styles.xml", content: [STYLES] };
  yield { name: "xl/worksheets/sheet1.xml", content: sheet(headings, rows) };
}

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${DOCUMENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${DOCUMENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${DOCUMENT}.styles+xml"/></Types>`;

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string => {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
};

const workbook = (name: string): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheetNameOf(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Excel takes 31 characters, and not all. */
const sheetNameOf = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Sheet1";

// Style 0 is plain, 1 is text (49 is Excel's own format for it), 2 is bold text.
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** So many rows are written at a time. */
const ROWS_AT_ONCE = 100;

async function* sheet(
  headings: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  const last = columnName(headings.length - 1);
  const openings = headings.map((_, i) => `<c r="${columnName(i)}`);
  const head = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${headings.length}" width="22" style="1" customWidth="1"/></cols><sheetData>`;
  const pieces = [head];
  addRow(pieces, 1, headings, openings, 2);
  let n = 1;
  for await (const cells of rows) {
    if (++n > MAX_SHEET_ROWS) throw new Error("The sheet is full.");
    addRow(pieces, n, cells, openings, 1);
    if (n % ROWS_AT_ONCE > 0) continue;
    yield pieces.join("");
    pieces.length = 0;
  }
  pieces.push(`</sheetData><autoFilter ref="A1:${last}${n}"/></worksheet>`);
  yield pieces.join("");
}

/** Pieces that are joined once: text that grew cell by cell would leave several times its size to be cleared away. */
function addRow(pieces: string[], n: number, cells: readonly Cell[], openings: readonly string[], style: number): void {
  const plain = `${n}" s="${style}" t="inlineStr"><is><t>`;
  const spaced = `${n}" s="${style}" t="inlineStr"><is><t xml:space="preserve">`;
  pieces.push(`<row r="${n}">`);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (!cell) continue;
    const opening = cell.trim() !== cell || cell.includes("\n") ? spaced : plain;
    pieces.push(openings[i] ?? "", opening, escaped(cell), "</t></is></c>");
  }
  pieces.push("</row>");
}

/** 0 is A, 25 is Z, 26 is AA. */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text in XML; what XML cannot hold is written as Excel does, `_x0001_`. */
const escaped = (text: string): string =>
  /[&<>"_\p{Cc}\uFFFE\uFFFF]/u.test(text)
    ? text
        .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
        .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, inHex)
        .replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)
    : text;

const inHex = (one: string): string => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
