import { inflateSync } from "node:zlib";
import PDFDocument from "pdfkit";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** More than a printer shows in the room that a certificate has; unpacking more would take each PDF too long. */
const MAX_SIDE = 1_000;

/**
 * What kind of picture the bytes are; null for what cannot be drawn. A PNG is unpacked here first: the PDF writer does
 * that later, where a broken one would end the process.
 */
export function pictureType(bytes: Buffer): "image/png" | "image/jpeg" | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return isWholePng(bytes) && canBeDrawn(bytes) ? "image/png" : null;
  return bytes.subarray(0, JPEG.length).equals(JPEG) && canBeDrawn(bytes) ? "image/jpeg" : null;
}

interface Sides {
  readonly width: number;
  readonly height: number;
}

const isDrawable = ({ width, height }: Sides): boolean =>
  Math.min(width, height) >= 1 && Math.max(width, height) <= MAX_SIDE;

function canBeDrawn(bytes: Buffer): boolean {
  try {
    const document = new PDFDocument();
    const picture = (document as unknown as { openImage(bytes: Buffer): Sides }).openImage(bytes);
    document.image(picture as unknown as PDFKit.Mixins.ImageSrc, 0, 0, { fit: [10, 10] });
    return isDrawable(picture);
  } catch {
    return false;
  }
}

const HEADER_LENGTH = 13;
const DEPTHS = new Set([1, 2, 4, 8, 16]);

/** Samples a pixel, by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function isWholePng(bytes: Buffer): boolean {
  try {
    const { header, data, hasTransparency } = readChunks(bytes);
    if (header.length !== HEADER_LENGTH) return false;
    const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
    const [depth = 0, colour = -1, , , interlace] = header.subarray(8);
    const channels = CHANNELS[colour];
    if (!channels || !DEPTHS.has(depth) || interlace !== 0 || (hasTransparency && channels % 2 === 0)) return false;
    if (!isDrawable({ width, height })) return false;
    const row = 1 + Math.ceil((width * channels * depth) / 8);
    const pixels = inflateSync(data, { maxOutputLength: height * row });
    return pixels.length === height * row && everyNth(pixels, row).every((filter) => filter <= MAX_FILTER);
  } catch {
    return false;
  }
}

/** Rows begin with the filter that they are written by: 0 to 4. */
const MAX_FILTER = 4;

const everyNth = (bytes: Buffer, step: number): number[] =>
  Array.from({ length: bytes.length / step }, (_, index) => bytes[index * step] ?? 0);

/** The header and the packed pixels; throws where a chunk goes beyond the end. */
function readChunks(bytes: Buffer): { header: Buffer; data: Buffer; hasTransparency: boolean } {
  let header: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  let hasTransparency = false;
  for (let at = PNG.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length) throw new Error("The picture ends too early.");
    if (type === "IHDR") header = content;
    if (type === "IDAT") data.push(content);
    if (type === "tRNS") hasTransparency = true;
    if (type === "IEND") break;
    at += length + 12;
  }
  return { header, data: Buffer.concat(data), hasTransparency };
}
