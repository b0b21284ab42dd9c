import { useCallback, useEffect, useState } from "react";
import { codeOfStatus, problem, problemInBody } from "../graphql/problems";
import type { Problem } from "../ui/problem";

/** An operation's text, as `generated.ts` has it, and what it takes and answers. */
interface Operation<Data, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
}

/** What the server said: its answer, or why there is none. */
interface Answer<Data> {
  data?: Data;
  problem?: Problem;
}

/**
 * Asks the server without Apollo Client, which would be a quarter of what the pages in front of sign-in load: they have
 * nothing to cache.
 */
async function ask<Data, Variables>(document: Operation<Data, Variables>, variables: Variables): Promise<Answer<Data>> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const text = await response.text();
    const body: { data?: Data | null; errors?: unknown } = response.ok ? JSON.parse(text) : {};
    if (body.data && !body.errors) return { data: body.data };
    return { problem: problemInBody(text) ?? problem(codeOfStatus(response.status)) };
  } catch {
    return { problem: problem("UNREACHED") };
  }
}

/** A query, asked when the page appears. Its hook in `generated.ts` bears the query's name. */
export function useAsked<Data, Variables>(document: Operation<Data, Variables>, variables: Variables) {
  const key = JSON.stringify(variables);
  const [answer, setAnswer] = useState<Answer<Data>>({});
  const refetch = useCallback(
    async () => setAnswer(await ask(document, JSON.parse(key) as Variables)),
    [document, key],
  );
  useEffect(() => {
    let isGone = false;
    void ask(document, JSON.parse(key) as Variables).then((next) => !isGone && setAnswer(next));
    return () => {
      isGone = true;
    };
  }, [document, key]);
  return { ...answer, refetch };
}

/** A mutation: what sends it, and how that stands. Never throws; what went wrong is in the answer, and in `problem`. */
export function useAsk<Data, Variables>(document: Operation<Data, Variables>) {
  const [answer, setAnswer] = useState<Answer<Data>>({});
  const [loading, setLoading] = useState(false);
  const send = useCallback(
    async (variables: Variables): Promise<Answer<Data>> => {
      setLoading(true);
      const next = await ask(document, variables);
      setAnswer(next);
      setLoading(false);
      return next;
    },
    [document],
  );
  const reset = useCallback(() => setAnswer({}), []);
  return [send, { ...answer, loading, reset }] as const;
}
