import DataLoader from "dataloader";
import { type Ctx, ofRequest } from "./context.js";

/**
 * A loader of which every request has its own: what the fields of one answer ask for, it reads in one go.
 * Nothing is kept, as a subscription's request lives long.
 */
export function requestLoader<Key, Value>(
  readAll: (keys: readonly Key[], ctx: Ctx) => Promise<Value[]>,
): (ctx: Ctx) => DataLoader<Key, Value> {
  return (ctx) =>
    ofRequest(ctx, readAll, () => new DataLoader<Key, Value>((keys) => readAll(keys, ctx), { cache: false }));
}
