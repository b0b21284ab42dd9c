import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process lives (a zombie does not), whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return stateOf(pid) !== "Z";
}

/** The command line of a process, or nothing when it has ended. */
export function commandOf(pid: number): string {
  if (process.platform === "linux") return readProc(pid, "cmdline").replaceAll("\0", " ");
  return ps(pid, "command=");
}

/** When a process began, to tell it from a later one with the same pid. */
export function beginningOf(pid: number): string {
  // The 22nd field; the second, the name in parentheses, may hold spaces.
  if (process.platform === "linux") return afterName(pid)[19] ?? "";
  return ps(pid, "lstart=");
}

/** The parent of a process, or 0. */
export function parentOf(pid: number): number {
  if (process.platform === "linux") return Number(afterName(pid)[1] ?? 0);
  return Number(ps(pid, "ppid="));
}

function stateOf(pid: number): string {
  if (process.platform === "linux") return afterName(pid)[0] ?? "";
  return ps(pid, "state=");
}

const afterName = (pid: number): string[] =>
  readProc(pid, "stat")
    .replace(/^.*\) /s, "")
    .split(" ");

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync("ps", ["-o", column, "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "";
  }
}
