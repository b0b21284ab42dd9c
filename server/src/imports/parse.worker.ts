import { parentPort, workerData } from "node:worker_threads";
import { FILE_RULES } from "./file-kinds.js";
import { FileParser } from "./file-parser.js";
import type { Format, ParseAnswer, ParseRequest } from "./parse-in-thread.js";
import { UnreadableFile } from "./record-cutter.js";

// The other side of parse-in-thread.ts: bytes in, rows for COPY out, one answer to each piece.
const { kind, encoding, delimiter } = workerData as Format;
const parser = new FileParser(FILE_RULES[kind], encoding, delimiter);

parentPort?.on("message", async (request: ParseRequest) => {
  const answer = await parse(request);
  parentPort?.postMessage(answer, answer.copy ? [answer.copy.buffer] : []);
});

async function parse(request: ParseRequest): Promise<ParseAnswer> {
  try {
    if (request.bytes) return { copy: encode(await parser.push(request.bytes)) };
    const { copy, file } = await parser.end();
    return { copy: encode(copy), file };
  } catch (error) {
    if (error instanceof UnreadableFile) return { failure: error.message };
    throw error;
  }
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
