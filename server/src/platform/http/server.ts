import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { config } from "../config.js";

const HEADERS_WITHIN = 10_000;
const IDLE = 30_000;
const REQUEST_WITHIN = 10 * 60_000;
const CONNECTIONS_PER_ADDRESS = 256;

/** A server whose slow or greedy clients keep nobody else waiting. */
export function makeServer(graphql: RequestListener, site: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN,
      requestTimeout: REQUEST_WITHIN,
      keepAliveTimeout: IDLE,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
    },
    (request: IncomingMessage, response: ServerResponse) => {
      const path = (request.url ?? "/").split("?", 1)[0];
      return path === "/graphql" ? graphql(request, response) : site(request, response);
    },
  );
  // A body that stops coming; an answer that takes long is ours to wait for.
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    request.setTimeout(IDLE, () => {
      if (!request.complete) request.destroy();
      else if (response.writableNeedDrain) response.destroy();
    });
  });
  if (config().trustProxy === 0) boundConnections(server);
  return server;
}

function boundConnections(server: Server): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const count = (open.get(address) ?? 0) + 1;
    if (count > CONNECTIONS_PER_ADDRESS) return void socket.destroy();
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
