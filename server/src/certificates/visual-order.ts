/** A stretch of a line that is written in one direction. */
export interface Stretch {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

type Kind = "left" | "right" | "number" | "neutral";

const RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Numbers with what holds their digits together: "2026-11-22" is one. */
const NUMBER = /\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu;

/**
 * The stretches of a line from left to right, as they are seen: the first letter says in which direction the line runs,
 * and words of the other direction, and numbers, keep their own. The Unicode Bidirectional Algorithm as far as names
 * and titles need it: no embeddings, and no brackets that belong together.
 */
export function inVisualOrder(line: string): Stretch[] {
  const letters = [...line];
  const kinds = kindsOf(line, letters);
  if (!kinds.includes("right")) return [{ text: line, isRightToLeft: false }];
  const base = kinds.find((kind) => kind === "left" || kind === "right") === "right" ? 1 : 0;
  const stretches: { text: string; level: number }[] = [];
  for (const [index, level] of levelsOf(kinds, base).entries()) {
    const last = stretches.at(-1);
    if (last?.level === level) last.text += letters[index];
    else stretches.push({ text: letters[index] ?? "", level });
  }
  return reverseFrom(1, reverseFrom(2, stretches)).map(({ text, level }) => ({ text, isRightToLeft: level === 1 }));
}

function kindsOf(line: string, letters: readonly string[]): Kind[] {
  const ofNumber = new Set<number>();
  for (const { index, 0: number } of line.matchAll(NUMBER)) {
    for (let at = index; at < index + number.length; at++) ofNumber.add(at);
  }
  let at = 0;
  return letters.map((letter) => {
    const isNumber = ofNumber.has(at);
    at += letter.length;
    if (isNumber) return "number";
    if (RIGHT.test(letter)) return "right";
    return /\p{L}/u.test(letter) ? "left" : "neutral";
  });
}

/** Even levels run to the right, odd ones to the left; a number behind right-to-left letters is a level of its own. */
function levelsOf(kinds: readonly Kind[], base: 0 | 1): number[] {
  const leftLevel = base === 0 ? 0 : 2;
  let strong: "left" | "right" = base === 0 ? "left" : "right";
  const sides = kinds.map((kind): "left" | "right" | null => {
    if (kind === "left" || kind === "right") strong = kind;
    return kind === "neutral" ? null : strong;
  });
  return kinds.map((kind, index) => {
    const side = sides[index];
    if (side) return kind === "number" && side === "right" ? 2 : side === "right" ? 1 : leftLevel;
    const before = sides.slice(0, index).findLast((one) => one !== null);
    const after = sides.slice(index + 1).find((one) => one !== null);
    if (before !== after || !before) return base;
    return before === "right" ? 1 : leftLevel;
  });
}

/** Turns around each row of neighbours of at least this level. */
function reverseFrom<T extends { readonly level: number }>(level: number, stretches: readonly T[]): T[] {
  const turned: T[] = [];
  let row: T[] = [];
  for (const stretch of stretches) {
    if (stretch.level >= level) row = [stretch, ...row];
    else {
      turned.push(...row, stretch);
      row = [];
    }
  }
  return [...turned, ...row];
}
