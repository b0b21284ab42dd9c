import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type Socket } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { until } from "../../../test/until.js";
import { readConfig, setConfig } from "../config.js";
import { LIMITS, listen, makeServer } from "./server.js";

let server: Server;
let port: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  setConfig(readConfig({ LOG_LEVEL: "silent" }));
  // The same bounds, in a hundredth of the time.
  const limits = { ...LIMITS, headersWithin: 100, idle: 300, connectionsPerAddress: 20 };
  server = makeServer(
    (request, response) => request.resume().once("end", () => response.end("read")),
    (_request, response) => response.end("x".repeat(50_000_000)),
    limits,
  );
  port = await listen(server, 0, "127.0.0.1");
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  server.close();
});

async function open(bytes = ""): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  sockets.push(socket);
  await once(socket, "connect");
  socket.write(bytes);
  return socket;
}
const closed = (socket: Socket): Promise<unknown> => once(socket.resume(), "close");

describe("slow clients", () => {
  test("the bounds are those that are promised", () => {
    expect(LIMITS).toEqual({ headersWithin: 10_000, idle: 30_000, requestWithin: 600_000, connectionsPerAddress: 256 });
  });

  test("headers that do not end in time", async () => {
    await closed(await open("POST /graphql HTTP/1.1\r\nHost: x\r\n"));
  });

  test("a body that stops coming", async () => {
    await closed(await open("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"));
  });

  test("an answer that nobody takes", async () => {
    const socket = await open("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    socket.pause();
    const connections = promisify(server.getConnections.bind(server));
    await until(async () => (await connections()) === 0);
  });

  test("an address has so many connections at a time, and no more", async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => open()));
    const oneMore = await open();
    await closed(oneMore);
    expect(many.every((socket) => !socket.destroyed)).toBe(true);
  });
});
