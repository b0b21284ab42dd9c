// `npm run features`: which numbers of server/docs/features.md have a test, by the numbers in the tests' names.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LIST = "server/docs/features.md";
const TEST_NAME = /\b(?:it|test)(?:\.each)?\s*\(?[^"'`]{0,200}?["'`]\[([^\]]+)\]/g;

const titles = new Map(
  [...readFileSync(LIST, "utf8").matchAll(/^- ([TF]?\d+): (.+)$/gm)].map(([, number, title]) => [number, title]),
);
const tested = new Map([...titles.keys()].map((number) => [number, new Set()]));
const unknown = [];

for (const file of testFiles("server").concat(testFiles("client"))) {
  for (const [, numbers] of readFileSync(file, "utf8").matchAll(TEST_NAME)) {
    for (const number of numbers.split(",").map((one) => one.trim())) {
      if (tested.has(number)) tested.get(number).add(file);
      else unknown.push(`${file}: [${number}]`);
    }
  }
}

const isDone = (number) => tested.get(number).size > 0;
for (const [number, title] of titles) console.log(`${isDone(number) ? "+" : " "} ${number.padStart(4)}  ${title}`);
const done = [...titles.keys()].filter(isDone);
console.log(`\n${done.length} of ${titles.size} have a test: ${done.join(", ")}`);
if (unknown.length > 0) {
  console.error(`\nNumbers that ${LIST} does not have:\n  ${unknown.join("\n  ")}`);
  process.exit(1);
}

function testFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
