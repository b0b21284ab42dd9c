import type { Limit, LimitState } from "./rate-limit.js";

/** Points that this process has taken and not spent yet. */
interface Block {
  left: number;
  /** What the limit said when the last of them were taken. */
  state: LimitState;
  /** When the window of the limit ends, in milliseconds of this process's clock. */
  readonly endsAt: number;
}

/** A limit whose points are taken in blocks, each of which is one write to the database. */
export interface RateBlocks {
  /** Spends a point that this process has, at once; null where it has none. */
  spend(key: string): LimitState | null;
  /** Takes a block, and spends the first point of it. */
  take(key: string): Promise<LimitState>;
}

/** So many keys are kept before those whose windows have ended are dropped. */
const MANY = 1_000;

/**
 * Takes the points of a limit so many at a time. No window allows more than the limit: what a process has not spent when
 * its window ends is lost, so that among several processes a key may get fewer, by up to a block less one for each of
 * the others (ADR 32). The limit has to be so many whole blocks.
 */
export function inBlocks(limit: Limit, size: number): RateBlocks {
  const held = new Map<string, Block>();

  const current = (key: string): Block | undefined => {
    const block = held.get(key);
    return block && performance.now() < block.endsAt ? block : undefined;
  };

  const hold = (key: string, left: number, state: LimitState): Block => {
    if (held.size >= MANY) for (const one of held.keys()) if (!current(one)) held.delete(one);
    // Two requests at once may have taken one each.
    const block = { left: left + (current(key)?.left ?? 0), state, endsAt: performance.now() + state.resetAfter };
    held.set(key, block);
    return block;
  };

  const tell = ({ state, left, endsAt }: Block): LimitState => ({
    ...state,
    remaining: state.remaining + left,
    resetAfter: Math.max(0, endsAt - performance.now()),
  });

  return {
    spend: (key) => {
      const block = current(key);
      if (!block || block.left === 0) return null;
      block.left--;
      return tell(block);
    },
    take: async (key) => {
      const state = await limit.takeAndTell(key, size);
      return state.isExceeded ? state : tell(hold(key, size - 1, state));
    },
  };
}
