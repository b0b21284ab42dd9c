import { describe, expect, test } from "@jest/globals";
import { inBlocks, type RateBlocks } from "./rate-blocks.js";
import type { Limit, LimitState } from "./rate-limit.js";

const POINTS = 600;

/** A limit as several processes share it; of takes at once, the last one is answered first. */
function sharedLimit(): { limit: Limit; timesTaken: () => number } {
  let taken = 0;
  let times = 0;
  const waiting: (() => void)[] = [];
  const takeAndTell = async (_key: string, count = 1): Promise<LimitState> => {
    taken += count;
    times++;
    const state = { limit: POINTS, remaining: Math.max(0, POINTS - taken), resetAfter: 60_000 };
    const isExceeded = taken > POINTS;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      setImmediate(() => waiting.pop()?.());
    });
    return { ...state, isExceeded };
  };
  return { limit: { takeAndTell } as unknown as Limit, timesTaken: () => times };
}

/** So many requests at once; what is left, as each of those that were served was told. */
async function served(blocks: RateBlocks, requests: number): Promise<number[]> {
  const all = Array.from({ length: requests }, async () => blocks.spend("key") ?? (await blocks.take("key")));
  return (await Promise.all(all)).filter(({ isExceeded }) => !isExceeded).map(({ remaining }) => remaining);
}

describe("[87] points that are taken in blocks", () => {
  test.each([1, 7, 60, 700])("are all spent, %i requests at a time, and each is told what is left", async (atOnce) => {
    const { limit, timesTaken } = sharedLimit();
    const blocks = inBlocks(limit, 10);
    const left: number[] = [];
    while (left.length < POINTS) left.push(...(await served(blocks, Math.min(atOnce, POINTS - left.length))));
    expect(left).toEqual(Array.from({ length: POINTS }, (_, n) => POINTS - 1 - n));
    expect(timesTaken()).toBe(POINTS / 10);
    expect(await served(blocks, 20)).toEqual([]);
  });

  test("leave another process all but the rest of a block", async () => {
    const { limit } = sharedLimit();
    const [one, other] = [inBlocks(limit, 10), inBlocks(limit, 10)];
    expect(await served(one, 61)).toHaveLength(61);
    expect(await served(other, POINTS)).toHaveLength(POINTS - 70);
    expect(await served(one, 20)).toHaveLength(9);
  });
});
