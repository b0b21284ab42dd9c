import type { Limit, LimitState } from "./rate-limit.js";

/** Points that this process has taken and not spent yet. */
interface Block {
  left: number;
  /** What the limit said when they were taken. */
  readonly state: LimitState;
  /** When the window of the limit ends, in milliseconds of this process's clock. */
  readonly endsAt: number;
}

/** A limit whose points are taken in blocks, each of which is one write to the database. */
export interface RateBlocks {
  /** Spends a point that this process has, at once; null where it has none. */
  spend(key: string): LimitState | null;
  /** Spends a point, of a new block where this process has none; a state that is exceeded where none is to be had. */
  take(key: string): Promise<LimitState>;
}

/**
 * Takes the points of a limit so many at a time. No window allows more than the limit: what a process has not spent when
 * its window ends is lost, so that among several processes a key may get fewer, by up to a block less one for each of
 * the others (ADR 32). The limit has to be so many whole blocks.
 */
export function inBlocks(limit: Limit, size: number): RateBlocks {
  const held = new Map<string, Block>();
  const taking = new Map<string, Promise<LimitState>>();

  /** The oldest come first; those whose windows have ended go. */
  const hold = (key: string, state: LimitState): void => {
    const now = performance.now();
    held.delete(key);
    held.set(key, { left: size, state, endsAt: now + state.resetAfter });
    for (const [one, { endsAt }] of held) {
      if (now < endsAt) break;
      held.delete(one);
    }
  };

  /** One at a time for a key: whoever comes meanwhile shares it. */
  const takeBlock = (key: string): Promise<LimitState> => {
    const before = taking.get(key);
    if (before) return before;
    const taken = limit.takeAndTell(key, size).then((state) => {
      if (!state.isExceeded) hold(key, state);
      return state;
    });
    const done = taken.finally(() => taking.delete(key));
    taking.set(key, done);
    return done;
  };

  const spend = (key: string): LimitState | null => {
    const block = held.get(key);
    const resetAfter = block ? block.endsAt - performance.now() : 0;
    if (!block || block.left === 0 || resetAfter <= 0) return null;
    block.left--;
    return { ...block.state, remaining: block.state.remaining + block.left, resetAfter };
  };

  const take = async (key: string): Promise<LimitState> => {
    const spent = spend(key);
    if (spent) return spent;
    const state = await takeBlock(key);
    return state.isExceeded ? state : take(key);
  };

  return { spend, take };
}
