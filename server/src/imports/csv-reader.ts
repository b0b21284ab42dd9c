import { parse } from "fast-csv";
import { RecordCutter, type RecordText } from "./record-cutter.js";

/** One record of a file: its cells, or why it has none. `line` is the physical line on which it begins. */
export type CsvRecord = { readonly line: number; readonly cells: string[] } | BadRecord;
type BadRecord = Required<RecordText>;

/** Reads comma-separated text in pieces, with line numbers, past lines that break the rules. */
export class CsvReader {
  private readonly cutter: RecordCutter;
  private readonly cells: CellReader;

  constructor(
    private readonly delimiter: string,
    firstLine = 1,
  ) {
    this.cutter = new RecordCutter(delimiter, firstLine);
    this.cells = new CellReader(delimiter);
  }

  /** Takes the next piece of text, some records at a time; `isLast` with the last one (which may be empty). */
  async *read(piece: string, isLast: boolean): AsyncGenerator<CsvRecord[]> {
    let texts: RecordText[] = [];
    for (const text of this.cutter.cut(piece, isLast)) {
      texts.push(text);
      if (texts.length < AT_A_TIME) continue;
      yield await this.withCells(texts);
      texts = [];
    }
    yield await this.withCells(texts);
  }

  /** What has no quotes is cut at its delimiters; the rest is read by fast-csv, at a third of the speed. */
  private async withCells(texts: readonly RecordText[]): Promise<CsvRecord[]> {
    const quoted = await this.cells.read(texts.flatMap((record) => (isQuoted(record) ? record.text : [])));
    let next = 0;
    return texts.map((record) => {
      if (isBad(record)) return record;
      return {
        line: record.line,
        cells: isQuoted(record) ? (quoted[next++] ?? []) : record.text.split(this.delimiter),
      };
    });
  }
}

// Few enough that a file without one good line is given up early.
const AT_A_TIME = 500;

const isBad = (record: RecordText): record is BadRecord => record.fault !== undefined;
const isQuoted = (record: RecordText): boolean => !isBad(record) && record.text.includes('"');

/** fast-csv, given whole records a batch at a time. */
class CellReader {
  private readonly parser: ReturnType<typeof parse>;
  private rows: string[][] = [];

  constructor(delimiter: string) {
    this.parser = parse({ headers: false, ignoreEmpty: false, delimiter });
    this.parser.on("data", (row: string[]) => this.rows.push(row));
  }

  read(records: readonly string[]): Promise<string[][]> {
    if (records.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.parser.once("error", reject);
      this.parser.write(`${records.join("\n")}\n`, () => setImmediate(() => this.take(records, resolve, reject)));
    });
  }

  private take(records: readonly string[], resolve: (rows: string[][]) => void, reject: (error: Error) => void): void {
    this.parser.off("error", reject);
    const rows = this.rows;
    this.rows = [];
    if (rows.length === records.length) resolve(rows);
    else reject(new Error(`fast-csv made ${rows.length} rows of ${records.length} records.`));
  }
}
