import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { isDatabaseAway, isUnstorable } from "../database.js";
import { AppError } from "../errors.js";
import { log } from "../log.js";
import { HttpRefusal, REFUSED_STATUS } from "./answers.js";

const AWAY = "The database cannot be reached right now. Try again in a few seconds.";
const UNSTORABLE = "The request holds a character, a number or a date that cannot be stored.";
const OURS = "Something went wrong on our side. It has been logged.";

// What Apollo and graphql-js say about a request that cannot be right.
const CLIENT_CODES = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

// No space, over one's quota, larger than a file may be.
const DISK_FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

// What the parser of uploads says of a body that breaks its form; it gives no code.
const MULTIPART = new Set(["Malformed part header", "Unexpected end of form"]);

/** What errors of the libraries that read requests have. */
interface Refused {
  readonly status?: number;
  readonly code?: unknown;
  readonly expose?: boolean;
  readonly message?: unknown;
}

interface Outside {
  readonly code: string;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly current?: object;
}

/** What the outside learns of an error: a code and a sentence; never a stack, never SQL. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { code, message, fields, current } = outsideOf(thrown, formatted);
  const { locations, path } = formatted;
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...(fields && { fields }), ...(current && { current }) },
  };
}

/** The same for an error before or beside GraphQL. */
export function refusalOf(error: unknown): HttpRefusal {
  if (error instanceof HttpRefusal) return error;
  const { code, message } = outsideOf(error);
  return new HttpRefusal(REFUSED_STATUS[code] ?? 400, code as AppError["code"], message);
}

function outsideOf(thrown: unknown, formatted?: GraphQLFormattedError): Outside {
  const error = causeOf(thrown);
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return { code: "UNAVAILABLE", message: AWAY };
  if (isUnstorable(error)) return { code: "INVALID_INPUT", message: UNSTORABLE };
  const { status, code, expose, message } = (error ?? {}) as Refused;
  if (status === 413) return { code: "FILE_TOO_LARGE", message: "A file must be under 25 MiB." };
  if (DISK_FULL.has(String(code)))
    return { code: "UNAVAILABLE", message: "The server's disk is full. Try again later." };
  if ((expose && status && status < 500) || MULTIPART.has(String(message))) {
    return { code: "INVALID_INPUT", message: "The upload does not follow the GraphQL multipart request form." };
  }
  if (formatted && CLIENT_CODES.has(String(formatted.extensions?.code))) {
    return { code: "INVALID_INPUT", message: formatted.message };
  }
  log.error({ err: error, path: formatted?.path }, "A request failed.");
  return { code: "UNAVAILABLE", message: OURS };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}
