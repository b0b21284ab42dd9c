import { median } from "./http-load.js";

/** One line of results/latest.json. */
export interface Result {
  readonly workload: string;
  readonly candidate: string;
  readonly value: number | null;
  readonly unit: string;
  /** Times what the limit reached in the same rounds; null where there is none. */
  readonly ofLimit: number | null;
  /** Of ours: times what the best peer reached. */
  readonly ofBestPeer: number | null;
  readonly serverCpuMs: number | null;
  readonly dbCpuMs: number | null;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly peakMb: number | null;
  /** Why there is no value. */
  readonly missing?: string;
  /** What the figures mean where that is not plain. */
  readonly note?: string;
}

/** `statement`: the limit's statements alone, which nobody has to reach. */
type Standing = "ours" | "limit" | "statement" | "peer";

/** What one candidate reached in a workload, before it is compared. */
export interface Measured extends Partial<Omit<Result, "workload" | "value" | "unit" | "ofLimit" | "ofBestPeer">> {
  readonly candidate: string;
  readonly standing: Standing;
  /** A value for each round; empty where it is missing. */
  readonly values: readonly number[];
}

/** A workload that could not be measured at all. */
export const missing = (workload: string, { message }: Error): Result => ({
  ...{ workload, candidate: "ours", value: null, unit: "", ofLimit: null, ofBestPeer: null },
  ...{ serverCpuMs: null, dbCpuMs: null, p50: null, p99: null, peakMb: null, missing: message },
});

/** Units of which less is better. */
export const LESS_IS_BETTER = /^(ms|s|kB|MB)$/;

/** How many times as good a value is as another. */
export const times = (unit: string, value: number, other: number): number =>
  LESS_IS_BETTER.test(unit) ? other / value : value / other;

/** Compares what the candidates of one workload reached: round by round with the limit, by medians with the best peer. */
export function compare(workload: string, unit: string, all: readonly Measured[]): Result[] {
  const limit = all.find(({ standing }) => standing === "limit")?.values ?? [];
  const best = all
    .filter(({ standing, values }) => standing === "peer" && values.length > 0)
    .map(({ values }) => median(values))
    .reduce<number | null>((most, value) => (most === null || times(unit, value, most) > 1 ? value : most), null);
  return all.map(({ standing, values, ...rest }) => {
    const value = values.length > 0 ? median(values) : null;
    const pairs = limit.length > 0 ? values.map((one, i) => times(unit, one, limit[i % limit.length] as number)) : [];
    return {
      ...{ workload, candidate: rest.candidate, value: rounded(value), unit },
      ofLimit: standing === "limit" || pairs.length === 0 ? null : rounded(median(pairs)),
      ofBestPeer: standing === "ours" && value !== null && best !== null ? rounded(times(unit, value, best)) : null,
      ...{ serverCpuMs: rounded(rest.serverCpuMs), dbCpuMs: rounded(rest.dbCpuMs) },
      ...{ p50: rounded(rest.p50), p99: rounded(rest.p99), peakMb: rest.peakMb ?? null },
      ...(rest.missing && { missing: rest.missing }),
      ...(rest.note && { note: rest.note }),
    };
  });
}

/** Three digits are more than a benchmark knows. */
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(3));

/** The one table of a run. */
export function tableOf(results: readonly Result[]): string[][] {
  const text = (value: number | null): string => (value === null ? "" : value.toLocaleString("en"));
  return [
    [
      "Workload",
      "Candidate",
      "Value",
      "Unit",
      "Of limit",
      "Of best peer",
      "Server CPU ms",
      "Database CPU ms",
      "p50 ms",
      "p99 ms",
      "Peak MB",
    ],
    ...results.map((one) => [
      ...[one.workload, one.candidate, one.missing ? "missing" : text(one.value), one.unit],
      ...[one.ofLimit, one.ofBestPeer, one.serverCpuMs, one.dbCpuMs, one.p50, one.p99, one.peakMb].map(text),
    ]),
  ];
}

/** A table for a terminal. */
export function printed(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}
