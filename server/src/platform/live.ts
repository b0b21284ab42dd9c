import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { log } from "./log.js";
import type { Tx } from "./tx.js";

const CHANNEL = "muster_live";
const waiting = new Map<string, Set<() => void>>();
const keyOf = (topic: string, id: string): string => `${topic} ${id}`;

/** How many on this node wait for changes of something. */
export const listening = (topic: string, id: string): number => waiting.get(keyOf(topic, id))?.size ?? 0;

/**
 * Says that something changed, on every node, when the transaction commits. Carries no data: whoever listens
 * reads again, with their own rights.
 */
export const announce = async (tx: Tx, topic: string, id: string): Promise<void> => {
  await tx.query("SELECT pg_notify($1, $2)", [CHANNEL, keyOf(topic, id)]);
};

/**
 * Yields at each change, and once after the connection was lost in between. Changes that come while the last
 * one is being handled count as one. `signal` ends it.
 */
export async function* changes(topic: string, id: string, signal?: AbortSignal): AsyncGenerator<void, void> {
  const key = keyOf(topic, id);
  let isPending = false;
  let wake: () => void = () => undefined;
  const onChange = (): void => {
    isPending = true;
    wake();
  };
  const listeners = waiting.get(key) ?? new Set();
  waiting.set(key, listeners.add(onChange));
  signal?.addEventListener("abort", onChange);
  try {
    while (!signal?.aborted) {
      if (!isPending) await new Promise<void>((resolve) => (wake = resolve));
      if (signal?.aborted) return;
      isPending = false;
      yield;
    }
  } finally {
    signal?.removeEventListener("abort", onChange);
    listeners.delete(onChange);
    if (listeners.size === 0) waiting.delete(key);
  }
}

interface Followed<T> {
  /** Reads it as it is now; whoever may no longer see it is refused here, each time. */
  read(): Promise<T>;
  hasEnded(now: T): boolean;
}

/** Something as it is now, and again at each change, until it has ended or nobody listens any more. */
export function follow<T>(topic: string, id: string, { read, hasEnded }: Followed<T>): AsyncIterableIterator<T> {
  const ending = new AbortController();
  const states = (async function* () {
    const news = changes(topic, id, ending.signal);
    try {
      for (let pending = news.next(); ; pending = news.next()) {
        const now = await read();
        yield now;
        if (hasEnded(now) || (await pending).done) break;
      }
    } finally {
      ending.abort(); // also when rights have ended: the wait for the next change would stay for good
      await news.return(); // where a change came meanwhile, it stands at its yield, and does not hear of the end
    }
  })();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => states.next(),
    // A wait for the next change would keep the end waiting too.
    return: () => {
      ending.abort();
      return states.return(undefined);
    },
  };
}

/** Listens on one direct connection (LISTEN does not pass a transaction pooler); reconnects by itself. */
export function openLive(url: string): { close(): Promise<void> } {
  let client: Client | undefined;
  let isClosed = false;
  const stay = async (): Promise<void> => {
    while (!isClosed) {
      const next = new Client({ connectionString: url, application_name: "muster-live", keepAlive: true });
      const lost = new Promise<void>((resolve) => next.once("end", resolve).once("error", () => resolve()));
      next.on("notification", ({ payload }) => wakeAll(waiting.get(payload ?? "")));
      try {
        await next.connect();
        client = next;
        if (isClosed) break; // while it connected
        await next.query(`LISTEN ${CHANNEL}`);
        for (const listeners of waiting.values()) wakeAll(listeners);
        await lost;
      } catch (error) {
        log.warn({ err: error }, "Live updates cannot reach the database; trying again.");
      } finally {
        await next.end().catch(() => undefined);
      }
      if (!isClosed) await sleep(1_000);
    }
  };
  const staying = stay();
  return {
    close: async () => {
      isClosed = true;
      await client?.end().catch(() => undefined);
      await staying;
    },
  };
}

function wakeAll(listeners: Set<() => void> | undefined): void {
  for (const listener of listeners ?? []) listener();
}
