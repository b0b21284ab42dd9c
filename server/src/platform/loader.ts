import DataLoader from "dataloader";
import type { Ctx } from "./context.js";

/**
 * A loader of which every request has its own: what the fields of one answer ask for, it reads in one go.
 * Nothing is kept, as a subscription's request lives long.
 */
export function requestLoader<Key, Value>(
  readAll: (keys: readonly Key[], ctx: Ctx) => Promise<Value[]>,
): (ctx: Ctx) => DataLoader<Key, Value> {
  const loaders = new WeakMap<Ctx, DataLoader<Key, Value>>();
  return (ctx) => {
    const loader = loaders.get(ctx) ?? new DataLoader((keys) => readAll(keys, ctx), { cache: false });
    loaders.set(ctx, loader);
    return loader;
  };
}
