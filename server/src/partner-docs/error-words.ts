import { ErrorCode } from "../platform/errors.js";
import { REFUSED_STATUS, STATUS } from "../platform/http/answers.js";

/** A code in `extensions.code`, with what it means and what to do. */
export interface ErrorReference {
  readonly code: string;
  readonly meaning: string;
  readonly advice: string;
  /** The HTTP status of an answer that is refused as a whole; 200 for those that come within GraphQL's. */
  readonly status: number;
}

const WORDS: Readonly<Record<ErrorCode, readonly [meaning: string, advice: string]>> = {
  UNAUTHENTICATED: [
    "No token, or one that is unknown, was revoked or has expired.",
    "Send `Authorization: Bearer mst...`. When it still happens, ask the department's admin for a new token.",
  ],
  FORBIDDEN: [
    "The token lacks the scope, or this is for people only.",
    "Compare the scope that the reference names with those that `apiToken` tells. Trying again does not help.",
  ],
  NOT_FOUND: [
    "There is nothing with this id in the token's department. What belongs to others answers the same.",
    "Check that the id is of the right kind and department; forget ids that were found before and are not now.",
  ],
  INVALID_INPUT: [
    "The request cannot be right: a value, the document, or the form of the request.",
    "Read `extensions.fields`: it names each input at fault, with a sentence. Correct it; trying again does not help.",
  ],
  CONFLICT: [
    "Somebody changed it meanwhile, or it is past the state in which this can be done.",
    "Read it anew (`extensions.current` often has it), decide, and send again with the new `version`.",
  ],
  RATE_LIMITED: [
    "Too many requests of this token, or too many of one kind of thing, such as mails.",
    "Wait as many seconds as `Retry-After` says; without the header, as the message says. Then send the same again.",
  ],
  TOO_COSTLY: [
    "The operation asks for more values than one may, or its document is too large or too deep.",
    "Ask for smaller pages or fewer fields, or in several requests.",
  ],
  EMAIL_IN_USE: [
    "Somebody has the e-mail address or login ID already, in this department or elsewhere.",
    "Invite the person instead: they join with the account that they have.",
  ],
  LAST_ADMIN: [
    "The department would be left without an active admin.",
    "Leave this person as they are; an admin of the department has to name another one first.",
  ],
  IDEMPOTENCY_MISMATCH: [
    "The idempotency key was used for other input within 24 hours.",
    "Draw a new key for new input; keep the old one for sending the same again.",
  ],
  INSUFFICIENT_LICENCES: [
    "There are fewer licences than it takes. Nothing was assigned.",
    "Assign fewer, or buy more.",
  ],
  FILE_TOO_LARGE: ["A file must be under 25 MiB.", "Split it: each part needs the line with the column names."],
  UNAVAILABLE: [
    "Muster or its database cannot answer right now, or something went wrong on our side.",
    "Try again after some seconds, then less and less often. Send mutations with an idempotency key, or read first what became of them.",
  ],
};

/** What a request as a whole is refused with; the other codes come with an answer of status 200. */
const WHOLE: ReadonlySet<string> = new Set(["UNAUTHENTICATED", "RATE_LIMITED", "UNAVAILABLE"]);

/** Every error code, in the order of its enum. */
export const ERRORS: readonly ErrorReference[] = Object.values(ErrorCode).map((code) => {
  const [meaning, advice] = WORDS[code];
  return { code, meaning, advice, status: STATUS[code] ?? (WHOLE.has(code) ? REFUSED_STATUS[code] : undefined) ?? 200 };
});
