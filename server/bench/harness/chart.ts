import { LESS_IS_BETTER, type Result } from "./results.js";

const WIDTH = 760;
const ROW = 26;
const LEFT = 150;
const RIGHT = 190;
const TOP = 44;

const COLORS: Readonly<Record<string, string>> = { limit: "#8a8f98", pgbench: "#b9bec7", ours: "#2f6fdb" };
const OTHERS = "#c2703d";

/** A bar for each candidate of a workload; readable on a light and on a dark page, as text takes the page's side. */
export function chartOf(results: readonly Result[]): string {
  const { workload = "", unit = "" } = results[0] ?? {};
  const most = Math.max(...results.map(({ value }) => value ?? 0), Number.MIN_VALUE);
  const bars = results.map((result, i) => bar(result, TOP + i * ROW, (WIDTH - LEFT - RIGHT) / most));
  const height = TOP + results.length * ROW + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(`${workload}, ${unit}`)}</title>
<style>
  text { font: 13px system-ui, sans-serif; fill: #24292f; }
  .head { font-weight: 600; font-size: 15px; }
  .quiet { fill: #57606a; }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .quiet { fill: #9198a1; } }
</style>
<text class="head" x="0" y="20">${escaped(workload)}</text>
<text class="quiet" x="${WIDTH}" y="20" text-anchor="end">${escaped(`${unit}, ${LESS_IS_BETTER.test(unit) ? "less" : "more"} is better`)}</text>
${bars.join("\n")}
</svg>
`;
}

function bar({ candidate, value, ofLimit, missing }: Result, y: number, scale: number): string {
  const length = Math.max(1, Math.round((value ?? 0) * scale));
  const color = COLORS[candidate.split(/[ ,]/)[0] as string] ?? OTHERS;
  const words = missing ? "missing" : `${value?.toLocaleString("en")}${shareOf(ofLimit)}`;
  return [
    `<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${escaped(candidate)}</text>`,
    missing ? "" : `<rect x="${LEFT}" y="${y + 3}" width="${length}" height="${ROW - 9}" rx="2" fill="${color}"/>`,
    `<text class="quiet" x="${LEFT + (missing ? 0 : length + 8)}" y="${y + 15}">${escaped(words)}</text>`,
  ].join("");
}

const shareOf = (ofLimit: number | null): string =>
  ofLimit === null
    ? ""
    : ofLimit > 1
      ? `, ${ofLimit} × the limit`
      : `, ${Number((ofLimit * 100).toPrecision(2))} % of the limit`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
