import { ConfigError } from "./config.js";
import { DataFolderRefused } from "./data-folder.js";
import { PortTaken } from "./http/server.js";
import { log } from "./log.js";
import { beginningOf, commandOf, isRunning, parentOf } from "./process.js";

type Stop = () => Promise<void>;

const STOP_WITHIN = 30_000;
const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof DataFolderRefused || error instanceof PortTaken;

/** Runs a process from start to SIGTERM or Ctrl-C; what a person can mend is one sentence, without a stack. */
export async function runUntilStopped(start: () => Promise<Stop>): Promise<void> {
  let isStopping = false;
  let end: Stop | undefined;
  const stop = async (why: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info({ why }, "Stopping.");
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    // Before it serves there is nothing in flight: what began is rolled back.
    const isWell = await (end?.() ?? Promise.resolve()).then(
      () => true,
      (error: unknown) => log.error({ err: error }, "Stopping failed."),
    );
    process.exit(isWell ? 0 : 1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(signal));
  // A promise that nobody waits for ends in the log, not in the end of the process.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "Unhandled rejection"));
  whenNpmEnds(() => void stop("npm has ended"));
  try {
    end = await start();
  } catch (error) {
    if (isForPeople(error)) process.stderr.write(`${error.message}\n`);
    else log.fatal({ err: error }, "Muster could not start.");
    process.exit(1);
  }
}

/** npm passes signals to its shell at most, and a kill -9 of npm to nobody: its end is ours too. */
function whenNpmEnds(stop: () => void): void {
  const npm = process.env.npm_lifecycle_event ? npmAbove(process.ppid) : undefined;
  if (!npm) return;
  const beginning = beginningOf(npm);
  const watch = setInterval(() => {
    if (isRunning(npm) && beginningOf(npm) === beginning) return;
    clearInterval(watch);
    stop();
  }, 500).unref();
}

function npmAbove(pid: number): number | undefined {
  for (let above = pid, step = 0; above > 1 && step < 4; above = parentOf(above), step++) {
    if (/\bnpm\b/.test(commandOf(above))) return above;
  }
  return undefined;
}
