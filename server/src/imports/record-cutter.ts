/** The text of one record, or its beginning and why it is none. `line` is the physical line on which it begins. */
export interface RecordText {
  readonly line: number;
  readonly text: string;
  readonly fault?: "QUOTES" | "TOO_LONG";
}

/** Longest record, in characters. */
export const MAX_RECORD = 64 * 1024;
const KEPT_OF_A_BAD_LINE = 500;
// Looking for a closing quote that is not there costs up to one record; a file has so many tries in all.
const MAX_LOST_SEARCHES = 64 * 1024 * 1024;

/** The whole file is beyond reading. */
export class UnreadableFile extends Error {}

/**
 * Cuts comma-separated text into records as it comes, in pieces: any mixture of line ends, spaces around quotes.
 * A line whose quotes do not match is handed out as such, and cutting goes on at the next one: an open quote costs
 * its own line, not the rest of the file. fast-csv, which reads the cells of the others (csv-reader.ts), ends at the
 * first bad quote and knows no line numbers.
 */
export class RecordCutter {
  private text = "";
  private at = 0;
  private line = 1;
  private isSkipping = false;
  private lostSearches = 0;
  private nextQuote = -1;
  private nextReturn = -1;

  constructor(
    private readonly delimiter: string,
    /** The number of the first line that will be read. */
    firstLine = 1,
  ) {
    this.line = firstLine;
  }

  /** Takes the next piece of text; `isLast` with the last one (which may be empty). */
  *cut(piece: string, isLast: boolean): Generator<RecordText> {
    this.text = this.text.slice(this.at) + piece;
    this.at = 0;
    this.nextQuote = -1;
    this.nextReturn = -1;
    while (this.at < this.text.length) {
      const record = this.isSkipping ? this.skip(isLast) : this.next(isLast);
      if (record === MORE) return;
      if (record) yield record;
    }
  }

  private next(isLast: boolean): RecordText | Pause {
    const end = this.endOfLine(isLast);
    if (end < 0) return this.text.length - this.at > MAX_RECORD ? this.startSkipping() : MORE;
    if (this.quoteBefore(end)) return this.quoted(end, isLast);
    if (end - this.at > MAX_RECORD) return this.bad(end, "TOO_LONG");
    const text = this.text.slice(this.at, end);
    const record = { line: this.line, text };
    this.passLine(end);
    return text.trim() === "" && !text.includes(this.delimiter) ? undefined : record;
  }

  private quoted(end: number, isLast: boolean): RecordText | Pause {
    const found = endOfQuoted(this.text, this.at, this.delimiter, isLast);
    if (found === MORE) return MORE;
    if (!found.isWhole || found.end - this.at > MAX_RECORD) {
      this.lostSearches += found.end - this.at;
      if (this.lostSearches > MAX_LOST_SEARCHES) {
        throw new UnreadableFile(`The quotation marks of this file do not match, from line ${this.line} on.`);
      }
      return this.bad(end, found.isWhole ? "TOO_LONG" : "QUOTES");
    }
    const text = this.text.slice(this.at, found.end);
    const record = { line: this.line, text };
    this.line += lineBreaks(text);
    this.passLine(found.end);
    return record;
  }

  private bad(end: number, fault: "QUOTES" | "TOO_LONG"): RecordText {
    const text = this.text.slice(this.at, Math.min(end, this.at + KEPT_OF_A_BAD_LINE));
    const record = { line: this.line, text, fault };
    this.passLine(end);
    return record;
  }

  private startSkipping(): RecordText {
    const text = this.text.slice(this.at, this.at + KEPT_OF_A_BAD_LINE);
    this.isSkipping = true;
    return { line: this.line, text, fault: "TOO_LONG" };
  }

  private skip(isLast: boolean): Pause {
    const end = this.endOfLine(isLast);
    if (end < 0) {
      this.at = this.text.length;
      return MORE;
    }
    this.isSkipping = false;
    this.passLine(end);
    return undefined;
  }

  /** Where the line ends: at LF, CR or the end of the text; -1 when that is still to come. */
  private endOfLine(isLast: boolean): number {
    if (this.nextReturn < this.at) {
      const found = this.text.indexOf("\r", this.at);
      this.nextReturn = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    const feed = this.text.indexOf("\n", this.at);
    const end = Math.min(feed < 0 ? Number.POSITIVE_INFINITY : feed, this.nextReturn);
    // A CR at the very end may be half of CR LF.
    if (!isLast && end === this.text.length - 1 && this.text[end] === "\r") return -1;
    if (end === Number.POSITIVE_INFINITY) return isLast ? this.text.length : -1;
    return end;
  }

  private quoteBefore(end: number): boolean {
    if (this.nextQuote < this.at) {
      const found = this.text.indexOf('"', this.at);
      this.nextQuote = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.nextQuote < end;
  }

  private passLine(end: number): void {
    const isPair = this.text[end] === "\r" && this.text[end + 1] === "\n";
    this.at = end + (isPair ? 2 : 1);
    this.line += 1;
  }
}

const MORE = Symbol("more text is needed");
type Pause = typeof MORE | undefined;

const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** How far a record or a cell goes; it is not whole when its quotes do not match. */
type Extent = typeof MORE | { isWhole: boolean; end: number };

/** Finds the end of a record with quotes in it. */
function endOfQuoted(text: string, start: number, delimiter: string, isLast: boolean): Extent {
  for (let at = start; ; at++) {
    const cell = endOfCell(text, at, delimiter, isLast, start + MAX_RECORD);
    if (cell === MORE) return text.length - start > MAX_RECORD ? { isWhole: false, end: start + MAX_RECORD } : MORE;
    if (!cell.isWhole || text[cell.end] !== delimiter) return cell;
    at = cell.end;
  }
}

function endOfCell(text: string, at: number, delimiter: string, isLast: boolean, limit: number): Extent {
  const quote = skipSpaces(text, at);
  if (text[quote] !== '"') return endOfPlainCell(text, at, delimiter, isLast);
  for (let from = quote + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0 || close > limit) return isLast || close > limit ? { isWhole: false, end: limit } : MORE;
    if (close + 1 === text.length && !isLast) return MORE;
    if (text[close + 1] !== '"') return closeCell(text, close + 1, delimiter, isLast);
    from = close + 2;
  }
}

function closeCell(text: string, at: number, delimiter: string, isLast: boolean): Extent {
  const end = skipSpaces(text, at);
  if (end === text.length) return isLast ? { isWhole: true, end } : MORE;
  const isEnd = text[end] === delimiter || text[end] === "\n" || text[end] === "\r";
  if (isEnd && text[end] === "\r" && end + 1 === text.length && !isLast) return MORE;
  return { isWhole: isEnd, end };
}

function endOfPlainCell(text: string, at: number, delimiter: string, isLast: boolean): Extent {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  return end === text.length && !isLast ? MORE : { isWhole: true, end };
}

function skipSpaces(text: string, at: number): number {
  while (text[at] === " ") at++;
  return at;
}
