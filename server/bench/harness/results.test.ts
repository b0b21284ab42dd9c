import { describe, expect, test } from "@jest/globals";
import { slowerThan } from "./baseline.js";
import { sectionOf } from "./report.js";
import { compare, type Measured } from "./results.js";

const measured: readonly Measured[] = [
  { candidate: "limit", standing: "limit", values: [1000, 500, 900] },
  { candidate: "pgbench", standing: "statement", values: [2000, 1500, 2100] },
  { candidate: "ours", standing: "ours", values: [500, 300, 450], p99: 12.345 },
  { candidate: "typical", standing: "peer", values: [50, 40, 45] },
  { candidate: "Directus 12", standing: "peer", values: [60, 30, 20] },
  { candidate: "PostGraphile 5", standing: "peer", values: [], missing: "It answers otherwise." },
];

describe("what a run makes of its rounds", () => {
  const results = compare("W1 Users page", "requests/s", measured);
  const ours = results.find(({ candidate }) => candidate === "ours");

  test("compares with the limit round by round, and with the best peer by medians", () => {
    expect(ours).toMatchObject({ value: 450, ofLimit: 0.5, ofBestPeer: 10, p99: 12.3 });
  });

  test("takes less for better where it is", () => {
    const [, slow] = compare("W7 Export", "ms", [
      { candidate: "limit", standing: "limit", values: [400] },
      { candidate: "ours", standing: "ours", values: [500] },
    ]);
    expect(slow).toMatchObject({ value: 500, ofLimit: 0.8 });
  });

  test("keeps who is missing, with the reason", () => {
    expect(results.at(-1)).toMatchObject({ value: null, ofLimit: null, missing: "It answers otherwise." });
  });

  test("writes ours beside the limit and the best peer, which the statement alone is not", () => {
    expect(sectionOf(results, "2026-11-22")).toContain(
      "| W1 Users page | 450 requests/s | 900 | 0.5 | 45 (typical) | 10 | 12.3 ms |",
    );
  });

  test("finds what has fallen below three quarters of the baseline's share, or was not measured", () => {
    expect(slowerThan({ "W1 Users page: ours": 0.66 }, results)).toEqual([]);
    expect(slowerThan({ "W1 Users page: ours": 0.68, "W2 Other: ours": 0.5 }, results)).toEqual([
      "W1 Users page: ours has become slower: 50 % of the limit, 68 % in the baseline, at least 51 % is asked.",
      "W2 Other: ours was not measured.",
    ]);
  });
});
