import { Readable } from "node:stream";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { config } from "./config.js";

/** Connections to the mail server that one process holds: so many mails are on their way at once. */
export const SMTP_CONNECTIONS = 5;

/** A mail as it goes over the wire. */
export interface WrittenMail {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  /** Its headers and parts. */
  readonly source: string;
}

/**
 * Hands a mail to the mail server; rejects with why it did not take it. The mail begins its way at once, and ends it
 * when `mayEnd` resolves: with its end the mail server takes it.
 */
export async function sendHeld({ from, to, messageId, source }: WrittenMail, mayEnd: () => Promise<void>) {
  const held: HeldMail = { envelope: { from, to: [to] }, messageId, raw: source, mayEnd };
  await smtp().sendMail(held);
}

type HeldMail = SendMailOptions & { readonly raw: string; readonly mayEnd: () => Promise<void> };

/** A message whose end waits for leave. */
class HeldSource extends Readable {
  #raw: string | null;

  constructor(private readonly mail: HeldMail) {
    super();
    this.#raw = mail.raw;
  }

  override _read(): void {
    if (this.#raw !== null) {
      this.push(this.#raw);
      this.#raw = null;
      return;
    }
    this.mail.mayEnd().then(
      () => this.push(null),
      (error: Error) => this.destroy(error),
    );
  }
}

function makePool(url: string) {
  const pool = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    maxMessages: 1_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Asked for once more when a connection was lost before it was read.
  pool.use("stream", ({ data, message }, done) => {
    message.createReadStream = () => new HeldSource(data as HeldMail);
    done();
  });
  return pool;
}

let open: { url: string; pool: ReturnType<typeof makePool> } | undefined;

/** The pooled connections to the mail server, opened at first use. */
function smtp(): ReturnType<typeof makePool> {
  const url = config().smtpUrl;
  if (!url) throw new Error("There is no mail server to send by.");
  if (open?.url !== url) {
    open?.pool.close();
    open = { url, pool: makePool(url) };
  }
  return open.pool;
}

/** Lets go of the connections. */
export function closeSmtp(): void {
  open?.pool.close();
  open = undefined;
}
