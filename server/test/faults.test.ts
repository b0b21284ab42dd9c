import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { removeCluster } from "../src/platform/embedded/cluster.js";
import { stopOrphan } from "../src/platform/embedded/orphan.js";
import { freePort } from "./free-port.js";
import { type MusterProcess, startMusterProcess } from "./muster-process.js";
import { makeTemporaryFolder } from "./temporary-folder.js";
import { until } from "./until.js";

let folder: string;
let port: number;
const processes: MusterProcess[] = [];

beforeAll(async () => {
  folder = makeTemporaryFolder("muster-faults-");
  port = await freePort();
});
afterAll(async () => {
  for (const { child } of processes) child.kill("SIGKILL");
  await stopOrphan(join(folder, "data", "postgres", "data"));
  removeCluster(join(folder, "data", "postgres"));
  rmSync(folder, { recursive: true, force: true });
});

const start = async (environment: Record<string, string> = {}): Promise<MusterProcess> => {
  const muster = await startMusterProcess(port, { DATA_DIR: join(folder, "data"), DEMO: "off", ...environment });
  processes.push(muster);
  return muster;
};
const ask = ({ url }: MusterProcess): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ viewer { __typename } }" }),
  });

describe("the default run, started and stopped in every way", () => {
  test("serves, and keeps its secret and passwords from others", async () => {
    const muster = await start();
    expect((await ask(muster)).status).toBe(200);
    expect((await fetch(`${muster.url}/mail`)).status).toBe(200);
    expect(await muster.end("SIGTERM")).toBe(0);
    expect(readdirSync(join(folder, "data")).sort()).toEqual(["mails", "postgres", "secret", "spool"]);
  }, 180_000);

  test("after a kill -9 the next start works, with the same secret and an empty spool", async () => {
    const muster = await start();
    const secret = readFileSync(join(folder, "data", "secret"), "utf8");
    writeFileSync(join(folder, "data", "spool", "half-an-upload"), "x");
    expect(await muster.end("SIGKILL")).toBe(null);
    const again = await start();
    expect((await ask(again)).status).toBe(200);
    expect(readFileSync(join(folder, "data", "secret"), "utf8")).toBe(secret);
    expect(readdirSync(join(folder, "data", "spool"))).toEqual([]);
    expect(await again.end("SIGINT")).toBe(0);
  }, 180_000);

  test("a second start on the same folder, a taken port and a bad value are one sentence each", async () => {
    const muster = await start();
    await expect(startMusterProcess(await freePort(), { DATA_DIR: join(folder, "data"), DEMO: "off" })).rejects.toThrow(
      /^Muster already runs on .*stop it, or choose another folder with DATA_DIR and another PORT\.\n$/,
    );
    expect((await ask(muster)).status).toBe(200);
    await muster.end("SIGTERM");
    const other = createServer().listen(port, "127.0.0.1");
    await expect(start()).rejects.toThrow(/^Port \d+ is taken by another program: .*PORT.*\n$/);
    await new Promise((resolve) => other.close(resolve));
    await expect(start({ WORKER: "perhaps" })).rejects.toThrow(/^WORKER must be on or off, not "perhaps"\.\n$/);
  }, 180_000);

  test("[F8] SIGTERM lets a request end that was half sent, refuses new ones, and exits 0", async () => {
    const muster = await start();
    const body = JSON.stringify({ query: "{ viewer { __typename } }" });
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.slice(0, 10));
    const load = Promise.allSettled(Array.from({ length: 200 }, () => ask(muster).then((response) => response.status)));
    await sleep(50);
    const ended = muster.end("SIGTERM");
    await until(() =>
      fetch(`${muster.url}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    socket.write(body.slice(10));
    await until(() => answer.includes('{"data":{"viewer":null}}'));
    expect(await ended).toBe(0);
    for (const one of await load) {
      if (one.status === "fulfilled") expect(one.value).toBe(200);
      else expect(String(one.reason.cause?.code)).toMatch(/ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET/);
    }
  }, 180_000);
});
