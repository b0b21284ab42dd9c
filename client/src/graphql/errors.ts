import { CombinedGraphQLErrors, CombinedProtocolErrors, ServerError } from "@apollo/client/errors";
import type { Problem } from "../ui/problem";
import { codeOfStatus, problem, problemInBody, problemOfRefusal } from "./problems";

export type { Problem } from "../ui/problem";

/** The one place that turns any failed request of Apollo Client into a code and words for the screen. */
export function problemOf(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error) || CombinedProtocolErrors.is(error)) {
    return problemOfRefusal(error.errors[0] ?? {}) ?? problem("UNKNOWN");
  }
  if (ServerError.is(error)) return problemInBody(error.bodyText) ?? problem(codeOfStatus(error.statusCode));
  return problem("UNREACHED");
}
