import { useState } from "react";
import { problemOf } from "../graphql/errors";

/** Per field what lacks before it can be sent. */
export type Missing = Readonly<Record<string, string | undefined>>;
export type Problems = Missing;

/** What is wrong with a form: what the server said of a field, else, once it was tried, what lacks in it. */
export function useFormProblems(missing: Missing, error: unknown) {
  const [tried, setTried] = useState(false);
  const problem = error ? problemOf(error) : undefined;
  const names = Object.keys(missing);
  const problems: Problems = Object.fromEntries(
    names.map((name) => [name, problem?.fields[name] ?? (tried ? missing[name] : undefined)]),
  );
  const isAtField = names.some((name) => problem?.fields[name]);
  return {
    problems,
    /** What belongs to no field. */
    general: problem && !isAtField ? problem.message : undefined,
    /** Whether everything is there that has to be. */
    check: (): boolean => {
      setTried(true);
      return names.every((name) => !missing[name]);
    },
    forget: () => setTried(false),
  };
}
