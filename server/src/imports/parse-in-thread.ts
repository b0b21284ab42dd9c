import { once } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Encoding } from "./encoding.js";
import { FILE_RULES } from "./file-kinds.js";
import { FileParser, type ParsedFile } from "./file-parser.js";
import type { ImportKind } from "./import.rules.js";
import { UnreadableFile } from "./record-cutter.js";

/** A piece of the file's bytes; null after the last. */
export interface ParseRequest {
  readonly bytes: Uint8Array | null;
}

export interface ParseAnswer {
  readonly copy?: Uint8Array<ArrayBuffer>;
  readonly file?: ParsedFile;
  readonly failure?: string;
}

/** How to read a file; a null delimiter is found out. */
export interface Format {
  readonly kind: ImportKind;
  readonly encoding: Encoding;
  readonly delimiter: string | null;
}

type Parsed = AsyncGenerator<Uint8Array, ParsedFile>;

// What is read at once, while requests wait: half a millisecond.
const SLICE = 2 * 1024;

/** Reads a small file here, slice by slice between requests. Yields rows for COPY. */
export async function* parseHere(pieces: AsyncIterable<Buffer>, { kind, encoding, delimiter }: Format): Parsed {
  const parser = new FileParser(FILE_RULES[kind], encoding, delimiter);
  for await (const piece of pieces) {
    let rows = "";
    for (let at = 0; at < piece.length; at += SLICE) {
      rows += await parser.push(piece.subarray(at, at + SLICE));
      await nextTurn();
    }
    yield Buffer.from(rows);
  }
  const { copy, file } = await parser.end();
  yield Buffer.from(copy);
  return file;
}

/** Reads a file in a thread of its own, so that requests are answered meanwhile. Yields rows for COPY. */
export async function* parseInThread(pieces: AsyncIterable<Buffer>, format: Format): Parsed {
  const worker = startWorker(format);
  const ask = async (bytes: Uint8Array | null): Promise<ParseAnswer> => {
    const answered = once(worker, "message");
    worker.postMessage({ bytes } satisfies ParseRequest);
    const [answer] = (await answered) as [ParseAnswer];
    if (answer.failure !== undefined) throw new UnreadableFile(answer.failure);
    return answer;
  };
  try {
    // The thread reads the next piece while the last one's rows are on their way to the database.
    let pending: Promise<ParseAnswer> | undefined;
    for await (const piece of pieces) {
      const answer = await pending;
      pending = ask(piece);
      pending.catch(() => undefined);
      if (answer?.copy) yield answer.copy;
    }
    const answer = await pending;
    if (answer?.copy) yield answer.copy;
    const { copy, file } = await ask(null);
    if (copy) yield copy;
    if (!file) throw new Error("The thread ended without a result.");
    return file;
  } finally {
    await worker.terminate();
  }
}

function startWorker(format: Format): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  const file = new URL(isSource ? "./parse.worker.ts" : "./parse.worker.js", import.meta.url);
  const loader = new URL("../../scripts/ts-loader.mjs", import.meta.url);
  return new Worker(file, {
    workerData: format,
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 },
    ...(isSource && { execArgv: ["--import", loader.href] }),
  });
}
