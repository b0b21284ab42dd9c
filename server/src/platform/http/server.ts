import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { config } from "../config.js";

/** How long and how often one client may keep the server busy; times in milliseconds. */
export const LIMITS = {
  headersWithin: 10_000,
  idle: 30_000,
  requestWithin: 10 * 60_000,
  connectionsPerAddress: 256,
};

/** A server whose slow or greedy clients keep nobody else waiting. */
export function makeServer(graphql: RequestListener, site: RequestListener, limits = LIMITS): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersWithin,
      requestTimeout: limits.requestWithin,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: Math.min(1_000, limits.headersWithin / 2),
      maxHeaderSize: 16 * 1024,
    },
    (request: IncomingMessage, response: ServerResponse) => {
      const path = (request.url ?? "/").split("?", 1)[0];
      return path === "/graphql" ? graphql(request, response) : site(request, response);
    },
  );
  // A body that stops coming, an answer that nobody takes; while we work, nothing is expected of the client.
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    request.setTimeout(limits.idle, () => {
      if (!request.complete || response.writableNeedDrain) request.socket.destroy();
    });
  });
  if (config().trustProxy === 0) boundConnections(server, limits.connectionsPerAddress);
  return server;
}

function boundConnections(server: Server, most: number): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) return void socket.destroy();
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}

/** Listens; answers with the port. */
export const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortTaken(port) : error),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

/** Finds out early that a port is taken: before a database is made. */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/** The port belongs to another program. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken by another program: stop it, or choose another port with PORT, as in PORT=4001 npm start.`,
    );
  }
}

/** Takes no new connections, lets the requests in flight end within 25 s, then closes what is left. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy at first stays open for its client's next request unless it is closed.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const end = setTimeout(() => server.closeAllConnections(), 25_000);
  await closed;
  clearInterval(idle);
  clearTimeout(end);
}
