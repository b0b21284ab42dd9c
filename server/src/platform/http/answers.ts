import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "../errors.js";

/** A request that is refused before anybody looks at what it asks. */
export class HttpRefusal extends AppError {
  constructor(
    readonly status: number,
    code: AppError["code"],
    message: string,
  ) {
    super(code, message);
  }
}

/** The HTTP status that says the same as an error code; the others are answers like any (200). */
export const STATUS: Partial<Record<string, number>> = { FILE_TOO_LARGE: 413, TOO_COSTLY: 400, UNAVAILABLE: 503 };

/** The HTTP status of a request that is refused as a whole, before GraphQL or beside it; 400 for the other codes. */
export const REFUSED_STATUS: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** Answers with one GraphQL error. What is left of the request's body is not read. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: HttpRefusal): void {
  const { status, message, code } = refusal;
  const accepts = request.headers.accept ?? "";
  const type = accepts.includes("application/graphql-response+json") ? "graphql-response+json" : "json";
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, {
    "content-type": `application/${type}; charset=utf-8`,
    "cache-control": "no-store",
    ...(status === 503 && { "retry-after": "5" }),
    ...(status === 401 && { "www-authenticate": "Bearer" }),
    ...(!request.complete && { connection: "close" }),
  });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }), () => leave(request));
}

/** Closes the connection of a request whose body is still coming, once the answer had time to arrive. */
function leave(request: IncomingMessage): void {
  if (request.complete) return;
  request.unpipe();
  request.resume();
  setTimeout(() => request.destroy(), 1_000).unref();
}
