import { type Ctx, ofRequest } from "./context.js";
import { isDatabaseAway } from "./database.js";
import type { Read, Rows, Statement } from "./read.js";

/** Somebody who waits for what their statements find. */
interface Waiting {
  readonly statements: readonly Statement[];
  readonly resolve: (results: Rows[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads in a department. What the fields of one answer ask for in the same turn goes in one trip, by the first one's
 * `read`: for short reads by an index, as they are run one after the other.
 */
export const readTogether = (
  ctx: Ctx,
  departmentId: string,
  statements: readonly Statement[],
  read: Read,
): Promise<Rows[]> =>
  new Promise((resolve, reject) => {
    const one = { statements, resolve, reject };
    const waiting = ofRequest(ctx, readTogether, () => new Map<string, Waiting[]>());
    const before = waiting.get(departmentId);
    if (before) {
      before.push(one);
      return;
    }
    const all = [one];
    waiting.set(departmentId, all);
    setImmediate(() => {
      waiting.delete(departmentId);
      void readAll(all, read);
    });
  });

async function readAll(all: readonly Waiting[], read: Read): Promise<void> {
  try {
    const results = await read(all.flatMap(({ statements }) => statements));
    for (const { statements, resolve } of all) resolve(results.splice(0, statements.length));
  } catch (error) {
    // One that fails takes the others along: then each is read by itself; not where it was none of them that failed.
    if (all.length === 1 || isDatabaseAway(error)) for (const { reject } of all) reject(error);
    else for (const { statements, resolve, reject } of all) await read(statements).then(resolve, reject);
  }
}
