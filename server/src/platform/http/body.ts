import type { IncomingMessage, ServerResponse } from "node:http";
import processRequest from "graphql-upload/processRequest.mjs";
import { HttpRefusal } from "./answers.js";
import { passOnSpoolErrors } from "./spool-errors.js";

const MAX_JSON = 256 * 1024;
// A file must be under this: the parser refuses the file that reaches it.
const MAX_FILE = 25 * 1024 * 1024;
// What stands around the file: the operation, the map, the boundaries.
const MAX_MULTIPART = MAX_FILE + MAX_JSON + 16 * 1024;

/** Reads the body of a GraphQL request, JSON or a multipart upload, within the limits. */
export async function readBody(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new HttpRefusal(415, "INVALID_INPUT", "Compressed bodies are not read.");
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return parseJson(await readBytes(request));
  if (type === "multipart/form-data") return readUpload(request, response);
  throw new HttpRefusal(415, "INVALID_INPUT", "Send application/json, or multipart/form-data with a file.");
}

const announcedLength = (request: IncomingMessage): number => Number(request.headers["content-length"] ?? 0);

/** By events: an iterator over the request costs as much as all else that reads it. */
const readBytes = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (announcedLength(request) > MAX_JSON) return reject(tooLarge());
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= MAX_JSON) return;
      request.pause().removeAllListeners("data");
      reject(tooLarge());
    });
    request.once("end", () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.once("error", reject);
  });

const tooLarge = (): HttpRefusal => new HttpRefusal(413, "INVALID_INPUT", `A request may have ${MAX_JSON / 1024} KiB.`);

const utf8 = new TextDecoder("utf-8", { fatal: true });

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new HttpRefusal(400, "INVALID_INPUT", "The body is not JSON.");
  }
}

async function readUpload(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  // A form of another site can send multipart, but no such header: this is what keeps it out.
  if (!request.headers["apollo-require-preflight"]) {
    throw new HttpRefusal(400, "INVALID_INPUT", "Send the header apollo-require-preflight with an upload.");
  }
  if (announcedLength(request) > MAX_MULTIPART) {
    throw new HttpRefusal(413, "FILE_TOO_LARGE", "A file must be under 25 MiB.");
  }
  try {
    const limits = { maxFieldSize: MAX_JSON, maxFileSize: MAX_FILE, maxFiles: 1 };
    const operation = await processRequest(request, response, limits);
    passOnSpoolErrors(operation);
    return operation;
  } catch (error) {
    const status = (error as { status?: number }).status ?? 400;
    throw new HttpRefusal(status, "INVALID_INPUT", "The upload does not follow the GraphQL multipart request form.");
  }
}
