import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

const MAX_WAIT = 30_000;

/** Writes all of `source` to `target` and ends it. */
export async function pour(source: Readable, target: Writable): Promise<void> {
  await flow(source, target);
  target.end();
}

/**
 * Writes all of `source` to `target` at the target's pace, and leaves the end to the caller. When the target goes away, or takes nothing for 30 s, the
 * rest is read all the same: a COPY that is not read to its end leaves its connection unusable.
 */
export async function flow(source: Readable, target: Writable): Promise<void> {
  for await (const chunk of source) {
    if (target.destroyed) continue;
    if (!target.write(chunk)) await hasRoom(target);
  }
}

async function hasRoom(target: Writable): Promise<void> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(MAX_WAIT)]);
  try {
    await Promise.race([once(target, "drain", { signal }), once(target, "close", { signal })]);
  } catch {
    target.destroy();
  } finally {
    ended.abort();
  }
}
