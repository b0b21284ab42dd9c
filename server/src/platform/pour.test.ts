import { once } from "node:events";
import { createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { pour } from "./pour.js";

const PIECES = 800;
let read: number;
const pieces = function* (): Generator<Buffer> {
  for (read = 0; read < PIECES; read++) yield Buffer.alloc(64 * 1024);
};

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Starts the download of 50 MB; `poured` ends when nobody writes any more. */
async function download(patience?: { atOnce: number; altogether: number }) {
  const poured = Promise.withResolvers<void>();
  const server = createServer((_request, response: ServerResponse) => {
    pour(Readable.from(pieces()), response, patience).then(poured.resolve, poured.reject);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const request = get({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", agent: false });
  open.push(
    () => request.destroy(),
    () => server.close(),
  );
  const [response] = (await once(request, "response")) as [IncomingMessage];
  response.on("error", () => undefined); // cut off
  const closed = new Promise<void>((resolve) => response.once("close", resolve));
  return { response, closed, poured: poured.promise };
}

describe("a download", () => {
  test("[16] whoever reads has all of it", async () => {
    const { response, poured } = await download();
    let bytes = 0;
    for await (const chunk of response) bytes += (chunk as Buffer).length;
    await poured;
    expect(bytes).toBe(PIECES * 64 * 1024);
  });

  test("[16] whoever stops reading is cut off, and the source is read to its end", async () => {
    const { response, closed, poured } = await download({ atOnce: 50, altogether: 60_000 });
    await poured;
    response.resume();
    await closed;
    expect([response.complete, read]).toEqual([false, PIECES]);
  });

  test("[16] whoever reads just fast enough each time is cut off when it takes too long altogether", async () => {
    const { response, closed, poured } = await download({ atOnce: 60_000, altogether: 150 });
    let isOver = false;
    const trickle = (async () => {
      for (; !isOver; await sleep(5)) response.read(16 * 1024);
    })();
    await poured;
    isOver = true;
    await trickle;
    response.resume();
    await closed;
    expect([response.complete, read]).toEqual([false, PIECES]);
  });
});
