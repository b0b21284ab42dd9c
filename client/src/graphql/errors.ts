import { CombinedGraphQLErrors, CombinedProtocolErrors, ServerError } from "@apollo/client/errors";
import type { Problem, ProblemCode } from "../ui/problem";

export type { Problem } from "../ui/problem";

const titles: Record<ProblemCode, string> = {
  UNAUTHENTICATED: "You are signed out",
  FORBIDDEN: "You may not do this",
  NOT_FOUND: "Not found",
  INVALID_INPUT: "Something needs correcting",
  CONFLICT: "Somebody changed this meanwhile",
  RATE_LIMITED: "Too many tries",
  TOO_COSTLY: "That asks for too much at once",
  EMAIL_IN_USE: "This address is already in use",
  LAST_ADMIN: "A department needs an admin",
  IDEMPOTENCY_MISMATCH: "This was already sent with other contents",
  INSUFFICIENT_LICENCES: "Not enough licences",
  FILE_TOO_LARGE: "The file is too large",
  UNAVAILABLE: "Muster can't be reached",
  UNKNOWN: "Something went wrong",
};

const fallbacks: Partial<Record<ProblemCode, string>> = {
  UNAUTHENTICATED: "Please sign in again.",
  NOT_FOUND: "It may have been removed, or you may not have access to it.",
  UNAVAILABLE: "Check your connection, then try again. Nothing you typed is lost.",
  UNKNOWN: "Please try again. If it stays so, tell support what you were doing.",
};

const retryable: ProblemCode[] = ["UNAVAILABLE", "UNKNOWN", "RATE_LIMITED", "CONFLICT"];

const isProblemCode = (text: unknown): text is ProblemCode => typeof text === "string" && text in titles;

const asFields = (value: unknown): Record<string, string> =>
  value !== null && typeof value === "object" ? (value as Record<string, string>) : {};

const problem = (code: ProblemCode, message?: string, fields: Record<string, string> = {}): Problem => ({
  code,
  title: titles[code],
  message: message || fallbacks[code] || titles[code],
  fields,
  canRetry: retryable.includes(code),
});

function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 413) return "FILE_TOO_LARGE";
  if (status === 429) return "RATE_LIMITED";
  return status >= 500 ? "UNAVAILABLE" : "UNKNOWN";
}

/** What the body of a refused request said: a GraphQL answer, or `{ code, message }` of a file's address. */
function problemInBody(error: ServerError): Problem | undefined {
  try {
    const body = JSON.parse(error.bodyText);
    const [{ message, extensions }] = body.errors ?? [{ message: body.message, extensions: body }];
    return isProblemCode(extensions?.code) ? problem(extensions.code, message, asFields(extensions.fields)) : undefined;
  } catch {
    return undefined;
  }
}

/** The one place that turns any failed request into a code and words for the screen. */
export function problemOf(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error) || CombinedProtocolErrors.is(error)) {
    const first = error.errors[0];
    const code = first?.extensions?.code;
    if (!isProblemCode(code)) return problem("UNKNOWN");
    return problem(code, first?.message, asFields(first?.extensions?.fields));
  }
  if (ServerError.is(error)) return problemInBody(error) ?? problem(codeOfStatus(error.statusCode));
  return problem("UNAVAILABLE");
}
