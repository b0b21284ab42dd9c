// After blanks, slashes, and letters of scripts that put no blanks between words.
const AFTER = /(?<=\s|\/|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])/u;

/** A line that is a quarter too long is set smaller, in one piece. */
const BEARABLE = 1.25;

/**
 * Breaks a text into one line, or two that are about equally long where one would be far too long for the width.
 */
export function breakLines(text: string, width: number, widthOf: (line: string) => number): string[] {
  if (widthOf(text) <= width * BEARABLE) return [text];
  const pieces = text.split(AFTER);
  const breaks = pieces.slice(1).map((_piece, index) => {
    const lines = [
      pieces
        .slice(0, index + 1)
        .join("")
        .trimEnd(),
      pieces.slice(index + 1).join(""),
    ];
    return { lines, longest: Math.max(...lines.map(widthOf)) };
  });
  const [best] = breaks.sort((a, b) => a.longest - b.longest);
  return best?.lines ?? [text];
}
