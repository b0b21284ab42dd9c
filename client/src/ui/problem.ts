export type ProblemCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID_INPUT"
  | "CONFLICT"
  | "RATE_LIMITED"
  | "TOO_COSTLY"
  | "EMAIL_IN_USE"
  | "LAST_ADMIN"
  | "IDEMPOTENCY_MISMATCH"
  | "INSUFFICIENT_LICENCES"
  | "FILE_TOO_LARGE"
  | "UNAVAILABLE"
  | "UNREACHED"
  | "UNKNOWN";

/** A failed request in words for the screen. */
export interface Problem {
  code: ProblemCode;
  title: string;
  message: string;
  /** Words per input field, for forms. */
  fields: Record<string, string>;
  canRetry: boolean;
}
