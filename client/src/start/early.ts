interface Question {
  readonly name: string;
  /** The operation's text, as `generated.ts` has it. */
  readonly text: string;
  readonly variables: object;
}

interface Asked {
  readonly variables: string;
  readonly at: number;
  /** Undefined when it did not come, or not whole: then it is asked in the usual way, which tells what went wrong. */
  readonly data: Promise<unknown>;
}

const asked = new Map<string, Asked>();

/** An answer that nobody has taken by then may not be true any more. */
const freshMs = 30_000;

/** Asks before Apollo Client is here, which takes the answer in place of its own first one. */
export function askEarly({ name, text, variables }: Question): Promise<unknown> {
  const data = answerTo(JSON.stringify({ operationName: name, variables, query: text })).catch(() => undefined);
  asked.set(name, { variables: JSON.stringify(variables), at: performance.now(), data });
  return data;
}

async function answerTo(body: string): Promise<unknown> {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body,
  });
  const { data, errors } = await response.json();
  return response.ok && !errors ? (data ?? undefined) : undefined;
}

/** The answer to this very question, once: whoever asks again wants to know anew. */
export function takeEarly(name: string, variables: object): Promise<unknown> | undefined {
  const early = asked.get(name);
  asked.delete(name);
  const isIt = early?.variables === JSON.stringify(variables) && performance.now() - early.at < freshMs;
  return isIt ? early.data : undefined;
}

/** Something is being changed: what was asked before it is not taken any more. */
export const forgetEarly = (): void => asked.clear();
