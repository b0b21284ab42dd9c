const LONGEST_LINE = 76;
const HEX = Buffer.from("0123456789ABCDEF");
const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const EQUALS = 61;
const DELETE = 127;

/** Whether a byte stands for itself: printable ASCII, and blanks that do not end their line. */
function isPlain(byte: number, next: number | undefined): boolean {
  if (byte === SPACE || byte === TAB) return next !== undefined && next !== LF && next !== CR;
  return byte > SPACE && byte < DELETE && byte !== EQUALS;
}

/** Text in quoted-printable (RFC 2045, 6.7): ASCII, lines of at most 76, each kind of line break as CRLF. */
export function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text);
  const target = Buffer.allocUnsafe(bytes.length * 4); // at most "=XX" for each, and "=\r\n" after 73 to 75
  let end = 0;
  let lineStart = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    const next = bytes[i + 1];
    if (byte === CR && next === LF) continue; // the LF breaks the line
    if (byte === CR || byte === LF) {
      target[end++] = CR;
      target[end++] = LF;
      lineStart = end;
      continue;
    }
    const plain = isPlain(byte, next);
    if (end - lineStart + (plain ? 1 : 3) >= LONGEST_LINE) {
      target[end++] = EQUALS;
      target[end++] = CR;
      target[end++] = LF;
      lineStart = end;
    }
    if (plain) {
      target[end++] = byte;
    } else {
      target[end++] = EQUALS;
      target[end++] = HEX[byte >> 4] as number;
      target[end++] = HEX[byte & 15] as number;
    }
  }
  return target.toString("latin1", 0, end);
}
