import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

const KEPT = 500;
const MAX_SIZE = 10 * 1024 * 1024;

/** A mail that was caught. */
export interface CaughtMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly email: Email;
}

/** A real SMTP server on this machine that delivers to a folder, for the default run and for tests. */
export interface MailCatcher {
  readonly url: string;
  /** The mails, newest first. */
  list(): Promise<CaughtMail[]>;
  find(id: string): Promise<CaughtMail | undefined>;
  clear(): void;
  stop(): Promise<void>;
}

/** Catches mails into `folder`, the newest 500 of which are kept. */
export async function startMailCatcher(folder: string): Promise<MailCatcher> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  const server = new SMTPServer({
    name: "localhost",
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    size: MAX_SIZE,
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.once("end", () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error("The mail is too large."), { responseCode: 552 }));
        const to = session.envelope.rcptTo.map(({ address }) => address).join(",");
        const id = `${Date.now()}-${String(count++).padStart(6, "0")}`;
        writeFileSync(join(folder, `${id}.eml`), Buffer.concat([Buffer.from(`X-Envelope-To: ${to}\r\n`), ...chunks]));
        if (count % 50 === 0) dropOld(folder);
        done();
      });
    },
  });
  // A client that breaks off is its own affair.
  server.on("error", () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.server.address() as AddressInfo).port));
  });
  dropOld(folder);
  return {
    url: `smtp://127.0.0.1:${port}`,
    list: () =>
      Promise.all(
        idsIn(folder)
          .reverse()
          .map((id) => read(folder, id)),
      ),
    find: async (id) => (idsIn(folder).includes(id) ? read(folder, id) : undefined),
    clear: () => {
      for (const id of idsIn(folder)) rmSync(join(folder, `${id}.eml`), { force: true });
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const idsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".eml"))
        .map((name) => name.slice(0, -4))
        .sort()
    : [];

async function read(folder: string, id: string): Promise<CaughtMail> {
  const email = await PostalMime.parse(readFileSync(join(folder, `${id}.eml`)));
  const to = email.headers.find(({ key }) => key === "x-envelope-to")?.value.split(",") ?? [];
  return { id, to, email };
}

function dropOld(folder: string): void {
  for (const id of idsIn(folder).slice(0, -KEPT)) rmSync(join(folder, `${id}.eml`), { force: true });
}
