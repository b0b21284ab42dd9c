import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, prepareCluster, programEnvironment } from "./cluster.js";

/** A PostgreSQL server of our own, on the loopback interface only. */
export interface Postgres {
  readonly port: number;
  readonly pid: number;
  /** The address of a database for the superuser. */
  superuserUrl(database: string): string;
  /** Stops it: SIGINT ends open connections cleanly, SIGQUIT is for data that nobody needs again. */
  stop(signal?: "SIGINT" | "SIGQUIT"): Promise<void>;
}

export interface PostgresOptions {
  /** Settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A free one unless told. */
  readonly port?: number;
  /** Whether to start it again when it ends by itself. */
  readonly restart?: boolean;
}

/** Starts PostgreSQL on the cluster in `folder`, which is made when it is not there. */
export async function startPostgres(folder: string, options: PostgresOptions = {}): Promise<Postgres> {
  const cluster = await prepareCluster(folder);
  const { port, child: first } = await launchOnFreePort(cluster, options);
  let child = first;
  let isStopping = false;

  const restartWhenItEnds = (): void => {
    child.once("exit", async () => {
      while (!isStopping) {
        const next = await launch(cluster, port, options).catch(() => sleep(500, undefined));
        if (!next) continue;
        child = next;
        if (isStopping) child.kill("SIGINT");
        return restartWhenItEnds();
      }
    });
  };
  if (options.restart) restartWhenItEnds();

  const stopWithUs = (): void => void child.kill("SIGINT");
  process.once("exit", stopWithUs);

  return {
    port,
    get pid() {
      return child.pid ?? 0;
    },
    superuserUrl: (database) => `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`,
    stop: async (signal = "SIGINT") => {
      isStopping = true;
      process.removeListener("exit", stopWithUs);
      await end(child, signal);
    },
  };
}

async function launchOnFreePort(
  cluster: Cluster,
  options: PostgresOptions,
): Promise<{ port: number; child: ChildProcess }> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    try {
      return { port, child: await launch(cluster, port, options) };
    } catch (error) {
      // Somebody else may have taken the port in between.
      if (attempt === 3 || options.port) throw error;
    }
  }
}

/** Resolves when the server takes connections, which it writes into its pid file. */
async function launch(cluster: Cluster, port: number, { settings = {} }: PostgresOptions): Promise<ChildProcess> {
  const logFile = join(cluster.folder, "postgres.log");
  const log = openSync(logFile, "w", 0o600);
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...SETTINGS, ...settings };
  const child = spawn(
    cluster.binaries.postgres,
    [
      "-D",
      cluster.data,
      "-p",
      String(port),
      ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // A group of its own: Ctrl-C in the terminal is for us, we stop the server when our work is done.
    { ...cluster.runAs, cwd: cluster.folder, env: programEnvironment, stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  while (!isReady(cluster.data, child.pid)) {
    if (failure) throw failure;
    if (hasExited(child)) throw new Error(`PostgreSQL did not start: ${readFileSync(logFile, "utf8").slice(-2_000)}`);
    await sleep(20);
  }
  return child;
}

const SETTINGS = {
  max_connections: "200",
  shared_buffers: "128MB",
  password_encryption: "scram-sha-256",
  // What a failed statement held is personal data: it does not go into a log.
  log_min_error_statement: "panic",
  log_min_messages: "fatal",
};

function isReady(data: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

const hasExited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess, first: NodeJS.Signals): Promise<void> {
  if (hasExited(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for (const signal of [first, "SIGQUIT", "SIGKILL"] as const) {
    child.kill(signal);
    if (await Promise.race([ended.then(() => true), sleep(10_000, false, { ref: false })])) return;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });
