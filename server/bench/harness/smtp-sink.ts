import { createServer, type Server, type Socket } from "node:net";

/** A mail server that takes every mail and keeps none; its cost is close to nothing. */
export interface SmtpSink {
  readonly port: number;
  /** How many mails have come, and the moments of the first and the last. */
  readonly seen: { count: number; first: number; last: number };
  /** The bytes of the latest mail. */
  readonly latest: () => number;
  /** Resolves when so many mails have come since the last call of `begin`. */
  until(count: number, seconds: number): Promise<void>;
  begin(): void;
  stop(): Promise<void>;
}

const END = "\r\n.\r\n";

export async function startSmtpSink(): Promise<SmtpSink> {
  const seen = { count: 0, first: 0, last: 0 };
  let size = 0;
  let wake: () => void = () => undefined;
  const onMail = (bytes: number): void => {
    seen.last = performance.now();
    if (seen.count++ === 0) seen.first = seen.last;
    size = bytes;
    wake();
  };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.setNoDelay(true));
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    converse(socket, onMail);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: address && typeof address === "object" ? address.port : 0,
    seen,
    latest: () => size,
    begin: () => void Object.assign(seen, { count: 0, first: 0, last: 0 }),
    until: (count, seconds) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`Of ${count} mails ${seen.count} came.`)), seconds * 1000);
        wake = () => {
          if (seen.count < count) return;
          clearTimeout(late);
          resolve();
        };
        wake();
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const ANSWERS: Readonly<Record<string, string>> = { DATA: "354 go on", QUIT: "221 bye" };

function converse(socket: Socket, onMail: (bytes: number) => void): void {
  let pending = "";
  let isData = false;
  const take = (piece: string): void => {
    if (isData) onMail(piece.length);
    const command = isData ? "" : piece.slice(0, 4).toUpperCase();
    isData = command === "DATA";
    socket.write(`${ANSWERS[command] ?? "250 ok"}\r\n`);
  };
  socket.setEncoding("latin1").write("220 sink\r\n");
  socket.on("data", (chunk: string) => {
    pending += chunk;
    for (let mark = isData ? END : "\r\n"; pending.includes(mark); mark = isData ? END : "\r\n") {
      const end = pending.indexOf(mark);
      const piece = pending.slice(0, end);
      pending = pending.slice(end + mark.length);
      take(piece);
    }
  });
}
