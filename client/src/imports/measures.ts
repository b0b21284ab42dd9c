import { countOf } from "../ui/numbers";

const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** 26214400 -> "25 MiB" */
export function formatBytes(value: number): string {
  if (value < 1024) return countOf(value, "byte");
  if (value < 1024 ** 2) return `${tenths.format(value / 1024)} KiB`;
  return `${tenths.format(value / 1024 ** 2)} MiB`;
}

/** "a, b and c" */
export function listed(parts: string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Seconds as a person would say them: "about 3 minutes" */
export function duration(seconds: number): string {
  if (seconds < 5) return "a few seconds";
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  if (seconds < 90) return "about a minute";
  if (seconds < 3600) return `about ${Math.round(seconds / 60)} minutes`;
  return `about ${tenths.format(seconds / 3600)} hours`;
}

/** Whole percent that says 100 only when everything is done. */
export const percent = (done: number, total: number): number => {
  if (total === 0) return 0;
  return done >= total ? 100 : Math.min(99, Math.floor((done / total) * 100));
};
