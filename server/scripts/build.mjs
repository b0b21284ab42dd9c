// npm run build [server|client]: compiles the server and bundles the client, where they changed since the last time.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { compressAssets } from "./compress-assets.mjs";

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const inTop = (...path) => join(top, ...path);

const PARTS = [
  {
    name: "server",
    sources: ["server/src", "server/migrations", "server/tsconfig.build.json", "ormconfig.ts", "tsconfig.json"],
    result: "dist/server/src/main.js",
    build: async () => {
      // What the compiler remembers is of no use when its results are gone.
      if (!existsSync(inTop("dist/server/src/main.js"))) rmSync(inTop("dist/.tsbuildinfo"), { force: true });
      await run("node_modules/typescript/bin/tsc", ["-p", "server/tsconfig.build.json"]);
      copyTexts("server/src/partner-docs");
    },
  },
  {
    name: "client",
    sources: ["client", "schema.graphql"],
    result: "dist/client/index.html",
    build: async () => {
      // Made beside the old one, which serves meanwhile.
      const next = inTop("dist", ".client-next");
      const options = ["-c", "client/vite.config.ts", "--outDir", next, "--emptyOutDir", "--logLevel", "error"];
      await run("node_modules/vite/bin/vite.js", ["build", ...options]);
      await compressAssets(next);
      bringInto(inTop("dist", "client"), next);
    },
  },
];

/** What the compiler leaves behind: the texts that a feature reads while it runs. */
function copyTexts(folder) {
  const isText = (path) => statSync(path).isDirectory() || !path.endsWith(".ts");
  cpSync(inTop(folder), inTop("dist", folder), { recursive: true, filter: isText });
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Brings a new build into the folder of the old one, whose files stay for a day: pages that are open still ask for
 * them, and so does a server that is running.
 */
function bringInto(folder, next) {
  cpSync(next, folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isOld = entry.isFile() && !existsSync(join(next, path.slice(folder.length)));
    if (isOld && Date.now() - statSync(path).mtimeMs > DAY) rmSync(path);
  }
  rmSync(next, { recursive: true });
}

/** Builds the named parts (all), each only when its sources or the installed packages changed. */
export async function buildWhatChanged(names = PARTS.map(({ name }) => name)) {
  const unlock = await lock();
  try {
    const stale = PARTS.filter((part) => names.includes(part.name) && isStale(part));
    await Promise.all(stale.map(buildPart));
  } finally {
    unlock();
  }
}

async function buildPart(part) {
  const state = stateOf(part);
  console.error(`Building the ${part.name} ...`);
  await part.build();
  mkdirSync(inTop("dist"), { recursive: true });
  writeFileSync(stateFile(part), state);
}

const stateFile = ({ name }) => inTop("dist", `.built-${name}`);

const isStale = (part) =>
  !existsSync(inTop(part.result)) ||
  !existsSync(stateFile(part)) ||
  readFileSync(stateFile(part), "utf8") !== stateOf(part);

/** What a part is made of: every source's path and content, and the lockfile. */
function stateOf({ sources }) {
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", ...sources.flatMap(filesIn)].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inTop(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(inTop(path))) return [];
  if (statSync(inTop(path)).isFile()) return [path];
  return readdirSync(inTop(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1));
}

function run(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inTop(script), ...args], {
      cwd: top,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NODE_ENV: "production" }, // else a build under a test would hold React's development code
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
  });
}

/** One build at a time; the lock of a process that was killed counts for nothing. */
async function lock() {
  const file = inTop("dist", ".building");
  mkdirSync(inTop("dist"), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (!isAlive(Number(readFileSync(file, "utf8")))) rmSync(file, { force: true });
      await sleep(200);
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  await buildWhatChanged(names.length ? names : undefined);
}
