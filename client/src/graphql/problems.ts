import type { Problem, ProblemCode } from "../ui/problem";

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
  UNAVAILABLE: "Muster has a problem right now",
  UNREACHED: "Muster can't be reached",
  UNKNOWN: "Something went wrong",
};

const fallbacks: Partial<Record<ProblemCode, string>> = {
  UNAUTHENTICATED: "Please sign in again.",
  NOT_FOUND: "It may have been removed, or you may not have access to it.",
  UNAVAILABLE:
    "The server could not answer; your connection is fine. Try again in a minute. If it stays so, tell support.",
  UNREACHED: "Check your connection, then try again. Nothing you typed is lost.",
  UNKNOWN: "Please try again. If it stays so, tell support what you were doing.",
};

const retryable: ProblemCode[] = ["UNAVAILABLE", "UNREACHED", "UNKNOWN", "RATE_LIMITED", "CONFLICT"];

const isProblemCode = (text: unknown): text is ProblemCode => typeof text === "string" && text in titles;

const asFields = (value: unknown): Record<string, string> =>
  value !== null && typeof value === "object" ? (value as Record<string, string>) : {};

/** A failed request of this code, in words for the screen. */
export const problem = (code: ProblemCode, message?: string, fields: Record<string, string> = {}): Problem => ({
  code,
  title: titles[code],
  message: message || fallbacks[code] || titles[code],
  fields,
  canRetry: retryable.includes(code),
});

/** Whether what was sent may have been done all the same: then it is sent again under the same idempotency key. */
export const mayBeDone = ({ code }: Problem): boolean => code === "UNAVAILABLE" || code === "UNREACHED";

/** For an answer that says nothing but its status. */
export function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 413) return "FILE_TOO_LARGE";
  if (status === 429) return "RATE_LIMITED";
  return status >= 500 ? "UNAVAILABLE" : "UNKNOWN";
}

interface Refusal {
  readonly message?: string;
  readonly extensions?: { readonly code?: unknown; readonly fields?: unknown };
}

/** What one refusal in an answer says, when it names a code that we know. */
export function problemOfRefusal({ message, extensions }: Refusal): Problem | undefined {
  const { code, fields } = extensions ?? {};
  return isProblemCode(code) ? problem(code, message, asFields(fields)) : undefined;
}

/** What the body of a refused request said: a GraphQL answer, or `{ code, message }` of a file's address. */
export function problemInBody(bodyText: string): Problem | undefined {
  try {
    const body = JSON.parse(bodyText);
    return problemOfRefusal(body.errors?.[0] ?? { message: body.message, extensions: body });
  } catch {
    return undefined;
  }
}
