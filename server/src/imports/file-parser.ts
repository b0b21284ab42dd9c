import { CsvReader, type CsvRecord } from "./csv-reader.js";
import { type Decoder, decoderOf, type Encoding } from "./encoding.js";
import type { FileRules } from "./file-rules.js";
import { delimiterOf, type ImportColumn, MAX_COLUMNS, readHeader } from "./header.js";
import { ImportReason, type Problem } from "./import.rules.js";
import { MAX_RECORD, UnreadableFile } from "./record-cutter.js";

/** What is known of a file once it is read. */
export interface ParsedFile {
  readonly delimiter: string;
  readonly columns: readonly ImportColumn[];
  readonly notices: readonly string[];
  readonly rowCount: number;
}

export const MAX_ROWS = 500_000;
// When none of so many lines can be read, the others need not be tried.
const PATIENCE = 1_000;

/** The columns of the text that `push` answers with, as COPY wants them. */
export const copyColumns = ({ columns }: FileRules): string => ["line", "raw", ...columns, "problems"].join(", ");

/**
 * Reads a file piece by piece into rows for COPY; throws UnreadableFile when it is no table of its kind.
 * Bad lines become rows that say what is wrong with them.
 */
export class FileParser {
  private readonly decoder: Decoder;
  private head: string | null = "";
  private reader!: CsvReader;
  private columns: readonly ImportColumn[] | null = null;
  private notices: string[] = [];
  private readonly ofCells = new Set<string>();
  private rowCount = 0;
  private blankCount = 0;
  private hasGoodLine = false;

  constructor(
    private readonly rules: FileRules,
    private readonly encoding: Encoding,
    private delimiter: string | null,
  ) {
    this.decoder = decoderOf(encoding);
  }

  push(bytes: Uint8Array): Promise<string> {
    return this.readText(this.decoder.decode(bytes), false);
  }

  async end(): Promise<{ copy: string; file: ParsedFile }> {
    const copy = await this.readText(this.decoder.end(), true);
    if (!this.columns) throw new UnreadableFile("The file is empty: its first line must name the columns.");
    if (this.rowCount === 0)
      throw new UnreadableFile(`The file names its columns, but holds no ${this.rules.words.many}.`);
    const { delimiter, columns, rowCount } = this;
    return { copy, file: { delimiter: delimiter ?? ",", columns, notices: this.allNotices(), rowCount } };
  }

  private async readText(text: string, isLast: boolean): Promise<string> {
    const ready = this.head === null ? text : this.startReading(this.head + text, isLast);
    if (ready === null) return "";
    const lines: string[] = [];
    for await (const records of this.reader.read(ready, isLast)) {
      for (const record of records) {
        if (this.columns) this.addRow(record, this.columns, lines);
        else this.addHeader(record);
      }
    }
    return lines.join("");
  }

  /** The first line decides what cuts the cells, so it is waited for; "sep=;" is how Excel says it. */
  private startReading(text: string, isLast: boolean): string | null {
    const [blank = ""] = /^\s*/.exec(text) ?? [];
    const firstLine = /^[^\r\n]*/.exec(text.slice(blank.length))?.[0] ?? "";
    if (firstLine.length > MAX_RECORD) throw this.tooLongHeader();
    if (blank.length + firstLine.length === text.length && !isLast) {
      this.head = text;
      return null;
    }
    this.head = null;
    const said = /^sep=(.)$/i.exec(firstLine)?.[1];
    const rest = said ? text.slice(blank.length + firstLine.length) : text;
    this.delimiter ??= said ?? delimiterOf(firstLine);
    this.reader = new CsvReader(this.delimiter, said ? 1 + linesIn(blank) : 1);
    return rest;
  }

  private addHeader(record: CsvRecord): void {
    if (!("cells" in record)) {
      if (record.fault === "TOO_LONG") throw this.tooLongHeader();
      throw new UnreadableFile("The first line must name the columns, but its quotation marks do not match.");
    }
    const header = readHeader(record.cells, this.rules);
    if ("failure" in header) throw new UnreadableFile(header.failure);
    this.columns = header.columns;
    this.notices = header.notices;
  }

  private addRow(record: CsvRecord, columns: readonly ImportColumn[], lines: string[]): void {
    const isBlank = "cells" in record && record.cells.every((cell) => cell.trim() === "");
    if (isBlank) {
      this.blankCount += 1;
      return;
    }
    this.rowCount += 1;
    if (this.rowCount > MAX_ROWS) {
      throw new UnreadableFile(`The file has more than 500,000 ${this.rules.words.many}. Split it into several files.`);
    }
    const fault = faultOf(record, columns.length);
    this.hasGoodLine ||= fault === null;
    if (!this.hasGoodLine && this.rowCount === PATIENCE) {
      throw new UnreadableFile(
        "None of the first 1,000 lines fits the column names. Compare the file with the sample CSV.",
      );
    }
    lines.push(this.rowLine(record, fault, columns));
  }

  private rowLine(record: CsvRecord, fault: string | null, columns: readonly ImportColumn[]): string {
    const cells = "cells" in record ? record.cells : [record.text];
    if (fault === null) {
      const { values, problems, notice } = this.rules.read(byField(cells, columns));
      if (notice) this.ofCells.add(notice);
      return copyLine(record.line, cells, values, problems);
    }
    const kept = cells.length > MAX_COLUMNS ? [cells.join(" ").slice(0, 500)] : cells;
    const problem: Problem = { field: "line", reason: ImportReason.MALFORMED_LINE, detail: fault };
    return copyLine(record.line, kept, this.rules.read({}).values, [problem]);
  }

  private allNotices(): string[] {
    const notices = [...this.notices, ...this.ofCells];
    if (this.blankCount > 0) {
      notices.push(`${this.blankCount === 1 ? "1 line" : `${this.blankCount} lines`} without any text left out.`);
    }
    if (this.encoding === "WINDOWS-1252") {
      notices.unshift(
        "This file is not in UTF-8, so it is shown as Windows-1252. Look at names with accents before you import: if they are wrong, choose another encoding.",
      );
    }
    return notices;
  }

  private tooLongHeader(): UnreadableFile {
    const { many } = this.rules.words;
    return new UnreadableFile(`The first line is longer than 64 KiB: this is not a table of ${many}.`);
  }
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Why a line is no row, in words; cells beyond the last column do not count when they are empty. */
function faultOf(record: CsvRecord, columnCount: number): string | null {
  if (!("cells" in record)) {
    return record.fault === "QUOTES" ? "its quotation marks do not match" : "it is longer than 64 KiB";
  }
  const { cells } = record;
  while (cells.length > columnCount && cells.at(-1)?.trim() === "") cells.pop();
  if (cells.length === columnCount) return null;
  return `it has ${cells.length} ${cells.length === 1 ? "cell" : "cells"} where the first line has ${columnCount}`;
}

function byField(cells: readonly string[], columns: readonly ImportColumn[]): Partial<Record<string, string>> {
  const found: Partial<Record<string, string>> = {};
  for (const [index, { field }] of columns.entries()) {
    if (field) found[field] = cells[index];
  }
  return found;
}

function copyLine(
  line: number,
  cells: readonly string[],
  values: readonly (string | null)[],
  problems: readonly Problem[],
): string {
  const raw = JSON.stringify(cells.map(storable));
  const fields = [raw, ...values, problems.length > 0 ? JSON.stringify(problems) : "[]"];
  return `${line}\t${fields.map(copyField).join("\t")}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyField(value: string | null): string {
  if (value === null) return "\\N";
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? "") : value;
}

/** What no PostgreSQL text can hold is kept visibly: NUL as ␀, half a UTF-16 pair as its number. */
function storable(cell: string): string {
  if (!cell.includes("\0") && cell.isWellFormed()) return cell;
  const half = (surrogate: string): string => `\\u${surrogate.charCodeAt(0).toString(16)}`;
  return cell.replaceAll("\0", "␀").replace(/\p{Surrogate}/gu, half);
}
