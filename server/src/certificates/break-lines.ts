// After blanks, slashes, and letters of scripts that put no blanks between words.
const AFTER = /(?<=\s|\/|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])/u;

/** A line that is a quarter too long is set smaller, in one piece. */
const BEARABLE = 1.25;

/**
 * Breaks a text into one line, or two that are about equally long where one would be far too long for the width. Each
 * piece is measured once: measuring whole lines at every break takes a page of letters too long.
 */
export function breakLines(text: string, width: number, widthOf: (line: string) => number): string[] {
  if (widthOf(text) <= width * BEARABLE) return [text];
  const pieces = text.split(AFTER);
  if (pieces.length === 1) return [text];
  const measured = pieces.map((piece) => {
    const whole = widthOf(piece);
    const bare = piece.trimEnd();
    return { whole, bare: bare === piece ? whole : widthOf(bare) };
  });
  const total = measured.reduce((sum, { whole }) => sum + whole, 0);
  let [before, at, shortest] = [0, 1, Number.POSITIVE_INFINITY];
  for (const [index, { whole, bare }] of measured.slice(0, -1).entries()) {
    // Without the blank at the break.
    const longest = Math.max(before + bare, total - before - whole);
    before += whole;
    if (longest < shortest) [at, shortest] = [index + 1, longest];
  }
  return [pieces.slice(0, at).join("").trimEnd(), pieces.slice(at).join("")];
}
