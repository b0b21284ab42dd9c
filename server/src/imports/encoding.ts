import { isUtf8 } from "node:buffer";
import { StringDecoder } from "node:string_decoder";

/** How the bytes of a file are read. */
export const ENCODINGS = ["UTF-8", "UTF-16LE", "UTF-16BE", "WINDOWS-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Finds out how a file is encoded while its bytes pass: by its byte order mark, else UTF-8 where that is true to
 * the last byte, else Windows-1252, which fits anything and is therefore to be looked at in the review.
 */
export class EncodingDetector {
  private head = Buffer.alloc(0);
  private half = Buffer.alloc(0);
  private isUtf8 = true;

  push(bytes: Buffer): void {
    if (this.head.length < 2) this.head = Buffer.concat([this.head, bytes.subarray(0, 2)]);
    if (!this.isUtf8) return;
    const all = this.half.length > 0 ? Buffer.concat([this.half, bytes]) : bytes;
    const end = all.length - halfLength(all);
    this.half = Buffer.from(all.subarray(end));
    this.isUtf8 = isUtf8(all.subarray(0, end));
  }

  end(): Encoding {
    if (this.head[0] === 0xff && this.head[1] === 0xfe) return "UTF-16LE";
    if (this.head[0] === 0xfe && this.head[1] === 0xff) return "UTF-16BE";
    return this.isUtf8 && this.half.length === 0 ? "UTF-8" : "WINDOWS-1252";
  }
}

/** How many bytes at the end may be the beginning of a character of which the rest is still to come. */
function halfLength(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue; // within a character
    const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return whole > length ? length : 0;
  }
  return 0;
}

/** Reads bytes as text, piece by piece; half a character waits for its other half. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** Half of a UTF-16 pair comes out as it is, to be found by whoever looks; it is never replaced silently. */
export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === "UTF-16LE" || encoding === "UTF-16BE") return utf16(encoding === "UTF-16BE");
  const decoder = new TextDecoder(encoding, { ignoreBOM: false });
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

function utf16(isBigEndian: boolean): Decoder {
  const decoder = new StringDecoder("utf16le");
  let odd = Buffer.alloc(0);
  let isStart = true;
  return {
    decode: (bytes) => {
      const all = Buffer.concat([odd, bytes]);
      const even = all.subarray(0, all.length - (all.length % 2));
      odd = all.subarray(even.length);
      const text = decoder.write(isBigEndian ? even.swap16() : even);
      if (!isStart || text === "") return text;
      isStart = false;
      return text.startsWith("\ufeff") ? text.slice(1) : text;
    },
    end: () => decoder.end() + (odd.length > 0 ? "\ufffd" : ""),
  };
}
