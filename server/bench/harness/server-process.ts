import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { topFolder } from "../../src/platform/top.js";
import { pinned, SERVER_CORE } from "./machine.js";

/** A server that was started for measuring. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

interface Wish {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What is asked until it answers. */
  readonly path: string;
  readonly cwd?: string;
  readonly seconds?: number;
}

/** Starts a Node server on a core of its own, with PORT in its environment; resolves when it answers. */
export async function startServer({ args, environment, path, cwd, seconds = 60 }: Wish): Promise<ServerProcess> {
  const port = await freePort();
  const [command, all] = pinned(SERVER_CORE, process.execPath, args);
  const output: string[] = [];
  const child = spawn(command, all, {
    cwd: cwd ?? topFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, NODE_ENV: "production", PORT: String(port), ...environment },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => keep(output, chunk));
  const killWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    process.removeListener("exit", killWithUs);
    child.kill("SIGTERM");
    if (await Promise.race([ended.then(() => false), sleep(5_000, true, { ref: false })])) child.kill("SIGKILL");
    await ended;
  };
  const end = Date.now() + seconds * 1000;
  while (!(await answers(port, path))) {
    const why = child.exitCode !== null ? "ended" : Date.now() > end ? "took too long" : null;
    if (!why) {
      await sleep(10);
      continue;
    }
    await stop();
    throw new Error(`The server ${why} before it answered: ${output.join("").slice(-600)}`);
  }
  return { port, pid: child.pid ?? 0, stop };
}

function keep(output: string[], chunk: Buffer): void {
  output.push(chunk.toString());
  if (output.length > 50) output.shift();
}

const answers = (port: number, path: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ status }) => status < 500,
    () => false,
  );

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });

/** Compiles one file of the benchmark, so that what is measured carries no compiler along; answers with its place. */
export function compiled(file: string): string {
  const bench = join(topFolder, "server", "bench");
  const target = join(topFolder, "dist", "bench", file.replace(/\.ts$/, ".js"));
  execFileSync(process.execPath, [join(bench, "harness", "compile.mjs"), join(bench, file), target]);
  return target;
}
