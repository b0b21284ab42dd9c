import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, availableParallelism, cpus, totalmem } from "node:os";

const hasTaskset = spawnSync("taskset", ["--version"]).status === 0;

/** Whether servers and load can be kept apart: each on a core of its own. */
export const isPinned = hasTaskset && availableParallelism() > 1;

/** The core that the measured server has to itself, and the one of the database and the load. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

/** Puts a process that runs, with its threads, on one core. */
export function pin(pid: number, core: number): void {
  if (isPinned) spawnSync("taskset", ["-acp", String(core), String(pid)]);
}

/** Lets a process, and what it starts from then on, have all cores. */
export function unpin(pid: number): void {
  if (isPinned) spawnSync("taskset", ["-acp", `0-${cpus().length - 1}`, String(pid)]);
}

/** The command line that starts a program on one core. */
export const pinned = (core: number, command: string, args: readonly string[]): [string, string[]] =>
  isPinned ? ["taskset", ["-c", String(core), command, ...args]] : [command, [...args]];

/** What figures were taken on, for the table. */
export function machineText(): string {
  const { length } = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${length} cores (${cpus()[0]?.model.trim() ?? arch()}), ${memory} GiB, Node ${process.versions.node}, PostgreSQL 18`;
}

interface ProcessTicks {
  readonly pid: number;
  readonly parent: number;
  /** Its own time, and that of its children that have ended. */
  readonly ticks: number;
}

/** CPU seconds so far of a process and its children: what a busy machine does not change. */
export function cpuSeconds(pid: number): number {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(ticksOf);
  const own = all.filter((one) => one.pid === pid || one.parent === pid);
  return own.reduce((sum, { ticks }) => sum + ticks, 0) / 100;
}

function ticksOf(name: string): ProcessTicks[] {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const ticks = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0);
    return [{ pid: Number(name), parent: Number(fields[1]), ticks }];
  } catch {
    return []; // it ended meanwhile
  }
}

/** Lets a process's peak of memory begin anew. */
export const resetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, "5");

/** The memory of a process in MB: now, or at its peak. */
export function memoryMb(pid: number, what: "now" | "peak"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const name = what === "now" ? "VmRSS" : "VmHWM";
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}
