import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { topFolder } from "../src/platform/top.js";

/** Muster as a process of its own, to be killed. */
export interface MusterProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it has written so far. */
  output(): string;
  /** Sends a signal and waits for the end; answers with the exit code, null after a kill -9. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts Muster; resolves when it says that it serves, rejects when it ends before.
 * `shell` is run in front of it, in the same process (`ulimit`).
 */
export async function startMusterProcess(
  port: number,
  environment: Record<string, string>,
  shell = ":",
): Promise<MusterProcess> {
  const loader = join(topFolder, "server/scripts/ts-loader.mjs");
  const child = spawn(
    "sh",
    ["-c", `${shell}; exec "$@"`, "sh", process.execPath, "--import", loader, join(topFolder, "server/src/main.ts")],
    {
      // Its own environment: what npm and Jest set here is not what it would be started with.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk;
      if (output.includes("Muster is at")) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", () => reject(new Error(output)));
  });
  return {
    child,
    url: `http://localhost:${port}`,
    output: () => output,
    end: async (signal) => {
      const ended = once(child, "exit");
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
