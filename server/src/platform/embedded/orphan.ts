import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOf, isRunning } from "../process.js";

/**
 * A kill -9 of Muster leaves its PostgreSQL running: stops the server of this data folder, and takes a pid file away
 * that names another program (pids come round again, and PostgreSQL would take it for a running server).
 */
export async function stopOrphan(data: string): Promise<void> {
  const pidFile = join(data, "postmaster.pid");
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, "utf8"), 10) : Number.NaN;
  if (!(pid > 0)) return;
  const isItsServer = isRunning(pid) && commandOf(pid).includes(data);
  if (!isItsServer) return rmSync(pidFile, { force: true });
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    process.kill(pid, signal);
    if (await hasEnded(pid, 10_000)) return;
  }
  throw new Error(`A PostgreSQL server (pid ${pid}) that was left running on ${data} does not stop.`);
}

async function hasEnded(pid: number, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; await sleep(25)) {
    if (!isRunning(pid)) return true;
  }
  return false;
}
