// `npm run check` and `npm test`: everything that has to hold before a commit. Stops at the first step that fails.
// With --bench also whether the hot requests keep their share of what the machine can do: on a machine that is quiet.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";

const only = process.argv.includes("--static") ? "static" : "all";
const JEST = "node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js";

run("Format and lint", "biome ci --error-on-warnings .");
run("Import boundaries", "depcruise server client ormconfig.ts --config .dependency-cruiser.cjs --output-type err");
run("Types of the server", "tsc -p . --noEmit --incremental false");
unchanged("schema.graphql", "npm run --silent schema");
unchanged("client/src/graphql/generated.ts", "npm run --silent codegen");
unchanged("client/src/graphql/generated", "npm run --silent codegen");
unchanged("client/src/session/generated.ts", "npm run --silent codegen");
unchanged("client/src/start/generated.ts", "npm run --silent codegen");
run("Types of the client", "tsc -p client --noEmit");
run("Unused code", "knip");
run("Feature numbers in tests", "node server/scripts/features.mjs", { quiet: true });
run("Build", "node server/scripts/build.mjs"); // before the tests: two of them at once would find half a dashboard
if (only === "all") run("Tests", `${JEST} --config server/jest.config.mjs --maxWorkers=2`, { loud: true });
if (process.argv.includes("--bench")) run("Speed", "npm run bench -- --quick --check", { loud: true });

function run(title, command, { loud = false, quiet = false } = {}) {
  const started = Date.now();
  if (loud) console.log(`\n${title}\n`);
  const done = spawnSync(command, { shell: true, encoding: "utf8", stdio: loud ? "inherit" : "pipe" });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (done.status === 0) return console.log(`ok      ${title} (${seconds} s)`);
  if (!loud) console.error(quiet ? done.stderr : done.stdout + done.stderr);
  console.error(`FAILED  ${title}: ${command}`);
  process.exit(1);
}

/** Runs what writes `file`, or a folder of files; a difference means that the committed one was out of date. */
function unchanged(file, command) {
  const before = textOf(file);
  run(`${file} is written`, command);
  if (textOf(file) === before) return;
  console.error(`FAILED  ${file} was out of date. It has been written anew: look at it and commit it.`);
  process.exit(1);
}

function textOf(path) {
  if (statSync(path).isFile()) return readFileSync(path, "utf8");
  return readdirSync(path)
    .map((name) => textOf(`${path}/${name}`))
    .join("");
}
