import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { unpin } from "../harness/machine.js";
import type { Officer } from "../harness/staff.js";

/** Pages that are asked for all the time, as an officer who is signed in. */
export interface SteadyPages {
  /** Milliseconds of those since the last call. */
  times(): Promise<number[]>;
  stop(): void;
}

/** Begins to ask a server for a page, from another process, which waits for no core that the import keeps busy. */
export function askSteadily(port: number, { cookie }: Officer, query: string): SteadyPages {
  const child = fork(join(import.meta.dirname, "ask-pages.ts"), [String(port), cookie, JSON.stringify({ query })]);
  if (child.pid) unpin(child.pid);
  const ended = new Promise<never>((_, reject) =>
    child.once("exit", (code) => reject(new Error(`Who asks for pages ended with ${code}.`))),
  );
  ended.catch(() => undefined);
  return {
    times: async () => {
      const answered = once(child, "message");
      child.send("next");
      const [times] = (await Promise.race([answered, ended])) as [number[]];
      return times;
    },
    stop: () => void child.kill(),
  };
}
