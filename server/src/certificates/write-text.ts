import type { Font } from "fontkit";
import { breakLines } from "./break-lines.js";
import { type EmbeddedFace, type Run, runsOf, shapesOf, type Weight } from "./certificate-fonts.js";
import { inVisualOrder } from "./visual-order.js";

type Doc = PDFKit.PDFDocument;

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color: string;
  readonly align?: "left" | "center" | "right";
  /** Where a text of two lines goes on: below its line, or half a line above and below it; one line when left out. */
  readonly wrap?: "down" | "around";
}

// Naming the features keeps a run whole, so that right-to-left words stay in their order.
const ONE_RUN: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: "alphabetic", features: [] };
const LINE_HEIGHT = 1.25;

/** Writes a text with its baseline at `y`, in whatever scripts; a line too long for its width is set smaller. */
export function writeText(doc: Doc, text: string, x: number, y: number, width: number, style: TextStyle): void {
  const { size, weight = 400, wrap } = style;
  const lengthOf = (line: string): number => widthOf(doc, visualRuns(line), size, weight);
  const lines = wrap ? breakLines(text, width, lengthOf) : [text];
  const longest = Math.max(...lines.map(lengthOf));
  const fitting = Math.min(size, (size * width) / longest);
  const top = wrap === "around" ? y - ((lines.length - 1) * fitting * LINE_HEIGHT) / 2 : y;
  lines.forEach((line, index) => {
    writeLine(doc, visualRuns(line), { x, y: top + index * fitting * LINE_HEIGHT, width }, { ...style, size: fitting });
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function writeLine(doc: Doc, runs: readonly Run[], { x, y, width }: Place, style: TextStyle): void {
  const { size, weight = 400, color, align = "left" } = style;
  const free = width - widthOf(doc, runs, size, weight);
  let at = x + (align === "left" ? 0 : align === "right" ? free : free / 2);
  doc.fillColor(color);
  for (const run of runs) {
    if (run.face.kind === "embedded") withFont(doc, run.face, weight, size).text(run.text, at, y, ONE_RUN);
    else drawRun(doc, run.text, shapesOf(run.face, weight), at, y, size);
    at += widthOf(doc, [run], size, weight);
  }
}

/** A document opens each font once, under the name that it is registered by. */
function withFont(doc: Doc, face: EmbeddedFace, weight: Weight, size: number): Doc {
  const name = face.fileOf(weight);
  return doc.registerFont(name, face.bytesOf(weight)).font(name).fontSize(size);
}

/** A line's stretches of one font each, from left to right. */
const visualRuns = (line: string): Run[] =>
  inVisualOrder(line).flatMap(({ text, isRightToLeft }) => (isRightToLeft ? runsOf(text).reverse() : runsOf(text)));

/** What a document's runs measure at size 1: pages say much the same, and laying letters out takes time. */
const measured = new WeakMap<Doc, Map<string, number>>();

function widthOf(doc: Doc, runs: readonly Run[], size: number, weight: Weight): number {
  const widths = measured.get(doc) ?? new Map<string, number>();
  measured.set(doc, widths);
  return runs.reduce((sum, { text, face }) => {
    const key = `${face.kind === "embedded" ? face.fileOf(weight) : face.file} ${weight} ${text}`;
    const width = widths.get(key) ?? measure(doc, { text, face }, weight);
    widths.set(key, width);
    return sum + width * size;
  }, 0);
}

function measure(doc: Doc, { text, face }: Run, weight: Weight): number {
  if (face.kind === "embedded") return withFont(doc, face, weight, 1).widthOfString(text, ONE_RUN);
  const font = shapesOf(face, weight);
  return font.layout(text).advanceWidth / font.unitsPerEm;
}

/** Draws the letters' shapes, and says for readers and searches what they spell. */
function drawRun(doc: Doc, text: string, font: Font, x: number, y: number, size: number): void {
  const scale = size / font.unitsPerEm;
  doc.markContent("Span", { actual: text });
  let at = x;
  const { glyphs, positions } = font.layout(text);
  for (const [index, glyph] of glyphs.entries()) {
    doc.save().translate(at, y).scale(scale, -scale).path(glyph.path.toSVG()).fill().restore();
    at += (positions[index]?.xAdvance ?? 0) * scale;
  }
  doc.endMarkedContent();
}
