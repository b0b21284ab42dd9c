import type { Font } from "fontkit";
import { type Run, runsOf, shapesOf, type Weight } from "./certificate-fonts.js";

type Doc = PDFKit.PDFDocument;

/** How a line of text is set. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color: string;
  readonly align?: "left" | "center" | "right";
}

// Naming the features keeps a run whole, so that right-to-left words stay in their order.
const ONE_RUN: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: "alphabetic", features: [] };

/** Writes one line with its baseline at `y`, in whatever scripts; a line too long for its width is set smaller. */
export function writeText(doc: Doc, text: string, x: number, y: number, width: number, style: TextStyle): void {
  const { weight = 400, color, align = "left" } = style;
  const runs = runsOf(text);
  const natural = widthOf(doc, runs, style.size, weight);
  const size = natural > width ? (style.size * width) / natural : style.size;
  const used = Math.min(natural, width);
  let at = x + (align === "left" ? 0 : align === "right" ? width - used : (width - used) / 2);
  doc.fillColor(color);
  for (const run of runs) {
    if (run.face.kind === "embedded") doc.font(run.face.fileOf(weight)).fontSize(size).text(run.text, at, y, ONE_RUN);
    else drawRun(doc, run.text, shapesOf(run.face, weight), at, y, size);
    at += widthOf(doc, [run], size, weight);
  }
}

function widthOf(doc: Doc, runs: readonly Run[], size: number, weight: Weight): number {
  return runs.reduce((sum, { text, face }) => {
    if (face.kind === "embedded")
      return sum + doc.font(face.fileOf(weight)).fontSize(size).widthOfString(text, ONE_RUN);
    const font = shapesOf(face, weight);
    return sum + (font.layout(text).advanceWidth * size) / font.unitsPerEm;
  }, 0);
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
