import { connect, type Socket } from "node:net";

/** One request, as the bytes that go over the wire, so that the load costs next to nothing. */
export type WireRequest = Buffer;

/** What one stretch of load found. */
export interface Load {
  readonly count: number;
  readonly seconds: number;
  /** Milliseconds of each answer, sorted. */
  readonly latencies: readonly number[];
}

/** Writes a request to `127.0.0.1:port`. */
export function wireRequest(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Buffer {
  const all = { host: `localhost:${port}`, "content-type": "application/json", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Asks as fast as the server answers, over so many connections, for so long. */
export async function saturate(
  port: number,
  requests: readonly WireRequest[],
  wish: { readonly connections: number; readonly seconds: number },
): Promise<Load> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + wish.seconds * 1000;
  let next = 0;
  const ask = async (): Promise<void> => {
    const connection = await Connection.open(port);
    while (performance.now() < end) {
      const asked = performance.now();
      await connection.ask(requests[next++ % requests.length] as WireRequest);
      latencies.push(performance.now() - asked);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: wish.connections }, ask));
  return { count: latencies.length, seconds: (performance.now() - start) / 1000, latencies: latencies.sort(byNumber) };
}

interface Rate {
  readonly perSecond: number;
  readonly seconds: number;
  readonly connections: number;
  /** Ends it sooner. */
  readonly signal?: AbortSignal;
}

/** Asks so many times a second, whether answers have come or not: a slow answer is waited for by those behind it too. */
export async function atRate(port: number, requests: readonly WireRequest[], wish: Rate): Promise<Load> {
  const latencies: number[] = [];
  const total = Math.max(1, Math.round(wish.perSecond * wish.seconds));
  const start = performance.now();
  let next = 0;
  const ask = async (): Promise<void> => {
    const connection = await Connection.open(port);
    while (next < total) {
      const number = next++;
      const due = start + (number / wish.perSecond) * 1000;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (wish.signal?.aborted) break;
      await connection.ask(requests[number % requests.length] as WireRequest);
      latencies.push(performance.now() - due);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: wish.connections }, ask));
  return { count: latencies.length, seconds: (performance.now() - start) / 1000, latencies: latencies.sort(byNumber) };
}

const byNumber = (a: number, b: number): number => a - b;

/** A quantile of sorted values. */
export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

/** The middle one of some values. */
export const median = (values: readonly number[]): number => quantile([...values].sort(byNumber), 0.5);

/** One answer, whole; used where answers are compared. */
export async function askOnce(port: number, request: WireRequest): Promise<string> {
  const connection = await Connection.open(port);
  try {
    return (await connection.ask(request)).toString();
  } finally {
    connection.close();
  }
}

/** Where an answer ends, as its head says. */
interface Frame {
  readonly head: number;
  /** Null: in chunks, the last of which is empty. */
  readonly length: number | null;
}

const LAST_CHUNK = Buffer.from("\r\n0\r\n\r\n");

/** Who takes longer for one answer is missing, instead of keeping all others waiting. */
const PATIENCE_SECONDS = 60;

/** A kept connection that asks one thing at a time. */
class Connection {
  private received: Buffer = Buffer.alloc(0);
  private frame: Frame | null = null;
  private settle: { resolve(body: Buffer): void; reject(error: Error): void } | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => this.take(chunk));
    socket.on("error", (error) => this.fail(error));
    socket.on("close", () => this.fail(new Error("The server closed the connection.")));
    socket.setTimeout(PATIENCE_SECONDS * 1000, () => {
      this.fail(new Error(`The server said nothing for ${PATIENCE_SECONDS} seconds.`));
      socket.destroy();
    });
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => resolve(new Connection(socket))).once("error", reject);
    });
  }

  ask(request: WireRequest): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private fail(error: Error): void {
    this.settle?.reject(error);
    this.settle = null;
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    try {
      this.frame ??= frameOf(this.received);
    } catch (error) {
      this.fail(error as Error);
      return;
    }
    const body = this.frame && bodyOf(this.received, this.frame);
    if (!body) return;
    this.received = Buffer.alloc(0);
    this.frame = null;
    if (body.includes('"errors":')) this.fail(new Error(`The server refused: ${body.toString().slice(0, 500)}`));
    this.settle?.resolve(body);
    this.settle = null;
  }
}

function frameOf(received: Buffer): Frame | null {
  const blank = received.indexOf("\r\n\r\n");
  if (blank < 0) return null;
  const head = received.toString("latin1", 0, blank).toLowerCase();
  const status = head.slice(9, 12);
  if (status !== "200")
    throw new Error(`The server answered ${status}: ${received.toString("utf8", blank, blank + 500)}`);
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  return { head: blank + 4, length: length === undefined ? null : Number(length) };
}

/** The body of an answer that is here as a whole. */
function bodyOf(received: Buffer, { head, length }: Frame): Buffer | null {
  if (length !== null) return received.length < head + length ? null : received.subarray(head);
  return received.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ? unchunked(received, head) : null;
}

function unchunked(received: Buffer, head: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = head; ; ) {
    const line = received.indexOf("\r\n", at);
    const size = Number.parseInt(received.toString("latin1", at, line), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(received.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
