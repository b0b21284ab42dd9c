import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file to be put into an archive: its content comes as it is made. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
}

const DEFLATED = 8;
/** Packs a workbook in a third of the time of the usual 6, to a tenth more bytes. */
const LEVEL = 3;
/** Sizes follow the data, as they are not known before; names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
/** 1980-01-01: the archive of the same content is the same. */
const DATE = 0x0021;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A ZIP archive of files up to 4 GiB, made and compressed while it is read: memory stays flat. */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(name);
    const start = offset;
    const header = Buffer.concat([localHeader(bytes.length), bytes]);
    yield header;
    offset += header.length;
    const sum = { crc: 0, size: 0 };
    const deflate = Readable.from(summed(content, sum)).pipe(createDeflateRaw({ level: LEVEL }));
    let packed = 0;
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      packed += chunk.length;
      yield chunk;
    }
    const trailer = uint32(0x08074b50, sum.crc, packed, sum.size);
    yield trailer;
    offset += packed + trailer.length;
    written.push({ name: bytes, packed, offset: start, ...sum });
  }
  const directory = Buffer.concat(written.flatMap((one) => [centralHeader(one), one.name]));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

async function* summed(content: ZipEntry["content"], sum: { crc: number; size: number }): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    sum.crc = crc32(bytes, sum.crc);
    sum.size += bytes.length;
    yield bytes;
  }
}

function uint32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => void bytes.writeUInt32LE(value, i * 4));
  return bytes;
}

function uint16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => void bytes.writeUInt16LE(value, i * 2));
  return bytes;
}

const localHeader = (nameLength: number): Buffer =>
  Buffer.concat([
    uint32(0x04034b50),
    uint16(VERSION, FLAGS, DEFLATED, 0, DATE),
    uint32(0, 0, 0),
    uint16(nameLength, 0),
  ]);

const centralHeader = ({ name, crc, packed, size, offset }: Written): Buffer =>
  Buffer.concat([
    uint32(0x02014b50),
    uint16(VERSION, VERSION, FLAGS, DEFLATED, 0, DATE),
    uint32(crc, packed, size),
    uint16(name.length, 0, 0, 0, 0),
    uint32(0, offset),
  ]);

const endOfDirectory = (count: number, length: number, offset: number): Buffer =>
  Buffer.concat([uint32(0x06054b50), uint16(0, 0, count, count), uint32(length, offset), uint16(0)]);
