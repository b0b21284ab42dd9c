/** Every way a request is refused. Expected outcomes (already a member, ...) are data, not errors. */
export enum ErrorCode {
  UNAUTHENTICATED = "UNAUTHENTICATED",
  FORBIDDEN = "FORBIDDEN",
  NOT_FOUND = "NOT_FOUND",
  INVALID_INPUT = "INVALID_INPUT",
  CONFLICT = "CONFLICT",
  RATE_LIMITED = "RATE_LIMITED",
  TOO_COSTLY = "TOO_COSTLY",
  EMAIL_IN_USE = "EMAIL_IN_USE",
  LAST_ADMIN = "LAST_ADMIN",
  IDEMPOTENCY_MISMATCH = "IDEMPOTENCY_MISMATCH",
  INSUFFICIENT_LICENCES = "INSUFFICIENT_LICENCES",
  FILE_TOO_LARGE = "FILE_TOO_LARGE",
  UNAVAILABLE = "UNAVAILABLE",
}

/** A refusal that the caller may read: the message says what to do, `fields` names the inputs at fault. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode | keyof typeof ErrorCode,
    message: string,
    readonly fields?: Readonly<Record<string, string>>,
    /** With CONFLICT: how the thing is now. */
    readonly current?: object,
  ) {
    super(message);
    this.name = "AppError";
  }
}

/** What is missing and what belongs to somebody else answer alike. */
export const notFound = (what = "This"): AppError => new AppError("NOT_FOUND", `${what} was not found.`);
