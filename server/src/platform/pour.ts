import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/**
 * How long a client may keep an export waiting, in milliseconds: at one time, and altogether.
 *
 * While it is read, an export holds a connection and a snapshot of the database. 100,000 users are 20 MB: ten minutes, as
 * long as an upload may take, ask for 35 KB/s, which an old mobile line still has. It is no least rate: at one, a long file
 * could be held for hours. What the database takes to answer is not counted.
 */
const PATIENCE = { atOnce: 30_000, altogether: 10 * 60_000 };

/** Writes all of `source` to `target` and ends it. */
export async function pour(source: Readable, target: Writable, patience = PATIENCE): Promise<void> {
  await flow(source, target, patience);
  target.end();
}

/**
 * Writes all of `source` to `target` at the target's pace, and leaves the end to the caller. When the target goes away, or
 * is cut off for its slowness, the rest is read all the same: a COPY that is not read to its end leaves its connection
 * unusable.
 */
export async function flow(source: Readable, target: Writable, patience = PATIENCE): Promise<void> {
  let left = patience.altogether;
  for await (const chunk of source) {
    if (target.destroyed || target.write(chunk)) continue;
    const since = performance.now();
    await hasRoom(target, Math.min(patience.atOnce, left));
    left = Math.max(0, left - (performance.now() - since));
  }
}

async function hasRoom(target: Writable, within: number): Promise<void> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(Math.ceil(within))]);
  try {
    await Promise.race([once(target, "drain", { signal }), once(target, "close", { signal })]);
  } catch {
    target.destroy(); // what arrived is seen to be a piece: the answer has no end
  } finally {
    ended.abort();
  }
}
