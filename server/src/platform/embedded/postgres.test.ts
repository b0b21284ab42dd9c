import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "pg";
import { makeTemporaryFolder } from "../../../test/temporary-folder.js";
import { until } from "../../../test/until.js";
import { isRunning } from "../process.js";
import { topFolder } from "../top.js";
import { removeCluster } from "./cluster.js";
import { type Postgres, startPostgres } from "./postgres.js";
import { provisionDatabase } from "./provision.js";

let top: string;
let folder: string;
const settings = { fsync: "off" };

beforeAll(() => {
  top = makeTemporaryFolder("muster-postgres-");
  folder = join(top, "postgres");
});
afterAll(() => {
  removeCluster(folder);
  rmSync(top, { recursive: true, force: true });
});

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Starts PostgreSQL in a process of its own that is then killed, and answers with the orphan's pid. */
async function leaveOrphan(): Promise<number> {
  const script = `
    await import(${JSON.stringify(join(topFolder, "server/scripts/ts-loader.mjs"))});
    const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, "postgres.ts"))});
    const postgres = await startPostgres(${JSON.stringify(folder)});
    process.stdout.write(String(postgres.pid));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [pid] = (await once(child.stdout, "data")) as [Buffer];
  child.kill("SIGKILL");
  await once(child, "exit");
  return Number(pid);
}

describe("our own PostgreSQL", () => {
  test("takes a free port on this machine only, with a password, and stops while somebody is connected", async () => {
    const postgres = await startPostgres(folder, { settings });
    expect(await ask(postgres.superuserUrl("postgres"), "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
    const withoutPassword = `postgres://postgres@127.0.0.1:${postgres.port}/postgres`;
    await expect(ask(withoutPassword, "SELECT 1")).rejects.toThrow(/password/);
    const connected = new Client({ connectionString: postgres.superuserUrl("postgres") });
    connected.on("error", () => undefined);
    await connected.connect();
    await postgres.stop();
    expect(isRunning(postgres.pid)).toBe(false);
  });

  test("keeps its password and data from others", () => {
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "password")).mode & 0o077).toBe(0);
  });

  test("what a kill -9 of ours left running is stopped at the next start, its data kept", async () => {
    const orphan = await leaveOrphan();
    expect(isRunning(orphan)).toBe(true);
    const postgres = await startPostgres(folder, { settings });
    expect(isRunning(orphan)).toBe(false);
    expect(await ask(postgres.superuserUrl("postgres"), "SELECT 1")).toEqual([1]);
    await postgres.stop();
  });

  test("a pid file left by a kill -9 of PostgreSQL is overcome, also when its pid is another program's now", async () => {
    const postgres = await startPostgres(folder, { settings });
    process.kill(postgres.pid, "SIGKILL");
    await until(() => !isRunning(postgres.pid));
    const pidFile = join(folder, "data", "postmaster.pid");
    expect(existsSync(pidFile)).toBe(true);
    writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(process.pid)));
    const again = await startPostgres(folder, { settings });
    expect(await ask(again.superuserUrl("postgres"), "SELECT 1")).toEqual([1]);
    await again.stop();
  });

  test("[F3] is started again on the same port when it dies", async () => {
    const postgres: Postgres = await startPostgres(folder, { settings, restart: true });
    const first = postgres.pid;
    process.kill(first, "SIGKILL");
    const url = postgres.superuserUrl("postgres");
    await until(() =>
      ask(url, "SELECT 1").then(
        () => postgres.pid !== first,
        () => false,
      ),
    );
    await postgres.stop();
    expect(isRunning(postgres.pid)).toBe(false);
  });

  test("a first start that was interrupted is done over", async () => {
    const unfinished = join(top, "unfinished");
    cpSync(join(folder, "data"), join(unfinished, "data.new"), { recursive: true });
    rmSync(join(unfinished, "data.new", "global"), { recursive: true });
    const postgres = await startPostgres(unfinished, { settings });
    expect(await ask(postgres.superuserUrl("postgres"), "SELECT 1")).toEqual([1]);
    await postgres.stop("SIGQUIT");
    removeCluster(unfinished);
  });

  test("runs from a folder that only we can enter, as a checkout inside root's home is", async () => {
    const closed = join(top, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const wanted = join(closed, "postgres");
    const postgres = await startPostgres(wanted, { settings });
    const place = realpathSync(wanted);
    await ask(postgres.superuserUrl("postgres"), "CREATE TABLE kept AS SELECT 7 AS n");
    await postgres.stop();
    const again = await startPostgres(wanted, { settings });
    expect(realpathSync(wanted)).toBe(place);
    expect(await ask(again.superuserUrl("postgres"), "SELECT n FROM kept")).toEqual([7]);
    await again.stop("SIGQUIT");
    removeCluster(wanted);
    expect([existsSync(wanted), existsSync(place)]).toEqual([false, false]);
  });

  test("the application's login owns nothing and may do nothing before it is granted", async () => {
    const postgres = await startPostgres(folder, { settings });
    const first = await provisionDatabase(postgres, "muster");
    expect(await provisionDatabase(postgres, "muster")).toEqual(first);
    expect(
      await ask(
        first.url,
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
      ),
    ).toEqual([false]);
    await expect(ask(first.url, "CREATE TABLE x ()")).rejects.toThrow(/permission denied/);
    await ask(first.ownerUrl, "CREATE TABLE x ()");
    await postgres.stop("SIGQUIT");
  });
});
