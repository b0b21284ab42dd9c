import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkit";
import decompress from "woff2-encoder/decompress";
import { unpackWoff } from "./unpack-woff.js";

export type Weight = 400 | 700;

/** A stretch of a text in one font. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/** A font for some letters: a file that a PDF can embed, or shapes to draw. */
export type Face = EmbeddedFace | DrawnFace;

export interface EmbeddedFace {
  readonly kind: "embedded";
  readonly ranges: Ranges;
  fileOf(weight: Weight): string;
  /** The font itself, unpacked once. */
  bytesOf(weight: Weight): Buffer;
  has(code: number): boolean;
}

/** Chinese, Japanese and Korean come as variable fonts, which a PDF does not hold: their letters are drawn. */
interface DrawnFace {
  readonly kind: "drawn";
  readonly ranges: Ranges;
  readonly file: string;
}

type Ranges = readonly (readonly [from: number, to: number])[];

const EMBEDDED = ["noto-sans", "noto-sans-arabic", "noto-sans-hebrew", "noto-sans-thai", "noto-sans-devanagari"];
const DRAWN = ["noto-sans-sc", "noto-sans-kr"];

const require = createRequire(import.meta.url);

let loaded: readonly Face[] | undefined;

/** All faces; the first one is for Latin letters. */
function faces(): readonly Face[] {
  loaded ??= [...EMBEDDED.flatMap(embeddedFaces), ...DRAWN.flatMap(drawnFaces)];
  return loaded;
}

function embeddedFaces(name: string): EmbeddedFace[] {
  const { folder, subsets } = subsetsOf(`@fontsource/${name}`);
  const made = subsets.map(([subset, ranges]): EmbeddedFace => {
    const fileOf = (weight: Weight): string => join(folder, `${name}-${subset}-${weight}-normal.woff`);
    const unpacked = new Map<Weight, Buffer>();
    const bytesOf = (weight: Weight): Buffer => {
      const bytes = unpacked.get(weight) ?? unpackWoff(readFileSync(fileOf(weight)));
      unpacked.set(weight, bytes);
      return bytes;
    };
    let font: Font | undefined;
    const has = (code: number): boolean => {
      font ??= create(bytesOf(400)) as Font;
      return font.hasGlyphForCodePoint(code);
    };
    return { kind: "embedded", ranges, fileOf, bytesOf, has };
  });
  const isLatin = (face: EmbeddedFace): boolean => face.fileOf(400).includes("-latin-400-");
  return [...made.filter(isLatin), ...made.filter((face) => !isLatin(face))].filter((f) => existsSync(f.fileOf(400)));
}

function drawnFaces(name: string): DrawnFace[] {
  const { folder, subsets } = subsetsOf(`@fontsource-variable/${name}`);
  return subsets
    .map(
      ([subset, ranges]): DrawnFace => ({
        kind: "drawn",
        ranges,
        file: join(folder, `${name}-${subset}-wght-normal.woff2`),
      }),
    )
    .filter(({ file }) => existsSync(file));
}

/** The parts of a font's package, each with the characters that it is for. */
function subsetsOf(packageName: string): { folder: string; subsets: [name: string, ranges: Ranges][] } {
  const list = require.resolve(`${packageName}/unicode.json`);
  const entries = Object.entries(JSON.parse(readFileSync(list, "utf8")) as Record<string, string>);
  const subsets = entries.map(([name, text]): [string, Ranges] => [
    name.replace(/[[\]]/g, ""),
    text.split(",").map(toRange),
  ]);
  return { folder: join(dirname(list), "files"), subsets };
}

function toRange(text: string): [number, number] {
  const [from = 0, to = from] = text
    .replace("U+", "")
    .split("-")
    .map((hex) => Number.parseInt(hex, 16));
  return [from, to];
}

/** Cuts a text into stretches of one font each, in the order in which they are written. */
export function runsOf(text: string): Run[] {
  const runs: { text: string; face: Face }[] = [];
  for (const letter of text.normalize("NFC")) {
    const last = runs.at(-1);
    // Blanks and marks go along with what stands before them.
    const face = last && /[\s\p{M}\u200c\u200d]/u.test(letter) ? last.face : faceFor(letter, last?.face);
    if (last?.face === face) last.text += letter;
    else runs.push({ text: letter, face });
  }
  return runs;
}

/** Which face has a letter: there are hundreds to look through. */
const found = new Map<number, Face>();

function faceFor(letter: string, before: Face | undefined): Face {
  const code = letter.codePointAt(0) ?? 0;
  const covers = (face: Face): boolean =>
    face.ranges.some(([from, to]) => code >= from && code <= to) && (face.kind === "drawn" || face.has(code));
  if (before && covers(before)) return before;
  const face = found.get(code) ?? faces().find(covers) ?? faces()[0];
  if (!face) throw new Error("There are no fonts to write certificates with.");
  found.set(code, face);
  return face;
}

const drawn = new Map<string, Font>();

/** Unpacks the fonts that have to be drawn for these texts; to be awaited before they are written. */
export async function prepareFonts(texts: readonly string[]): Promise<void> {
  for (const { face } of texts.flatMap(runsOf)) {
    if (face.kind !== "drawn" || drawn.has(face.file)) continue;
    drawn.set(face.file, create(Buffer.from(await decompress(readFileSync(face.file)))) as Font);
  }
}

/** The shapes of a prepared font. */
export function shapesOf({ file }: DrawnFace, weight: Weight): Font {
  const key = `${file} ${weight}`;
  const font = drawn.get(key) ?? drawn.get(file)?.getVariation({ wght: weight });
  if (!font) throw new Error("Prepare the fonts of a text before it is written.");
  drawn.set(key, font);
  return font;
}
