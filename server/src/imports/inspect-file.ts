import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { AppError } from "../platform/errors.js";
import { type Encoding, EncodingDetector } from "./encoding.js";

/** A file must be under 25 MiB: FEATURES 63. */
export const MAX_BYTES = 25 * 1024 * 1024 - 1;

/** What is known of a file when its last byte has passed. */
export interface FileFacts {
  readonly byteCount: number;
  readonly sha256: Buffer;
  readonly encoding: Encoding;
}

const refuse = (message: string): AppError => new AppError("INVALID_INPUT", message, { file: message });

const WAY_FORWARD = 'In Excel choose File, Save As, "CSV UTF-8 (Comma delimited)", and upload that file.';

/** Refuses by its name what is no CSV file. */
export function checkName(fileName: string): void {
  const [, ending] = /\.([^.]*)$/.exec(fileName.toLowerCase()) ?? [];
  if (ending === "csv") return;
  if (["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers"].includes(ending ?? "")) throw spreadsheet();
  throw refuse(`Upload a .csv file. ${WAY_FORWARD}`);
}

const spreadsheet = (): AppError => refuse(`This is a spreadsheet, not a CSV file. ${WAY_FORWARD}`);

// The first bytes of zip archives (.xlsx, .ods), of old Excel files, and of PDF.
const SPREADSHEETS = [Buffer.from("PK\x03\x04", "latin1"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];
const PDF = Buffer.from("%PDF-");

/** Counts, fingerprints and looks at a file while it streams in; refuses it at the first byte too many. */
export async function inspectFile(bytes: Readable): Promise<FileFacts> {
  const hash = createHash("sha256");
  const detector = new EncodingDetector();
  let byteCount = 0;
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    if (byteCount === 0) checkBeginning(piece);
    byteCount += piece.length;
    if (byteCount > MAX_BYTES)
      throw new AppError("FILE_TOO_LARGE", "A file must be under 25 MiB. Split it into several files.");
    hash.update(piece);
    detector.push(piece);
  }
  if (byteCount === 0) throw refuse("This file is empty.");
  return { byteCount, sha256: hash.digest(), encoding: detector.end() };
}

function checkBeginning(piece: Buffer): void {
  const beginsWith = (mark: Buffer): boolean => piece.subarray(0, mark.length).equals(mark);
  if (SPREADSHEETS.some(beginsWith)) throw spreadsheet();
  if (beginsWith(PDF)) throw refuse(`This is a PDF, not a CSV file. ${WAY_FORWARD}`);
}
