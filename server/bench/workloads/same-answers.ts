import { isDeepStrictEqual } from "node:util";
import type { Answer, Question, ReadServer } from "../candidates/candidate.js";
import { askOnce, median } from "../harness/http-load.js";

/** How many of the questions everybody is asked before anything is timed; some take seconds for one. */
const COMPARED = 4;

/** What a server said to the first few questions, each asked twice, and how long the second took at the median. */
export interface FirstAnswers {
  readonly answers: readonly Answer[];
  readonly milliseconds: number;
}

export async function firstAnswers(server: ReadServer, questions: readonly Question[]): Promise<FirstAnswers> {
  const answers: Answer[] = [];
  const times: number[] = [];
  for (const question of questions.slice(0, COMPARED)) {
    const [request] = await server.requests(question);
    if (!request) throw new Error("It does not know how to ask that.");
    answers.push(server.read(question, await askOnce(server.port, request)));
    const start = performance.now();
    await askOnce(server.port, request);
    times.push(performance.now() - start);
  }
  return { answers, milliseconds: median(times) };
}

export function expectSame(answers: readonly Answer[], expected: readonly Answer[]): void {
  if (isDeepStrictEqual(answers, expected)) return;
  throw new Error(`It answers otherwise: ${difference(JSON.stringify(answers), JSON.stringify(expected))}`);
}

/** Where the first server sends other bytes than the second, for whichever question; null where it never does. */
export async function otherBytes(
  one: ReadServer,
  other: ReadServer,
  questions: readonly Question[],
): Promise<string | null> {
  for (const question of questions) {
    const [first = "", second = ""] = await Promise.all(
      [one, other].map(async (server) => {
        const [request] = await server.requests(question);
        return request && askOnce(server.port, request);
      }),
    );
    if (first !== second) return difference(first, second);
  }
  return null;
}

function difference(one: string, other: string): string {
  const found = [...one].findIndex((letter, i) => letter !== other[i]);
  const from = Math.max(0, (found < 0 ? one.length : found) - 60);
  const around = (text: string): string => JSON.stringify(text.slice(from, from + 140));
  return `${around(one)} instead of ${around(other)}`;
}
