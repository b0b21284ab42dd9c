import { Transform, type TransformCallback } from "node:stream";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { config } from "./config.js";

/** Connections to the mail server that one process holds: so many mails are on their way at once. */
export const SMTP_CONNECTIONS = 5;

/** A mail whose end waits for the sender's word: with it the mail server takes the mail. */
type HeldMail = SendMailOptions & { readonly mayEnd: () => Promise<void> };

/** Lets a mail begin its way at once, and end it when `mayEnd` resolves. */
export const holdEnd = (mail: SendMailOptions, mayEnd: () => Promise<void>): SendMailOptions => {
  const held: HeldMail = { ...mail, mayEnd };
  return held;
};

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
  pool.use("stream", ({ data, message }, done) => {
    const { mayEnd } = data as HeldMail;
    message.transform(() => new Transform({ transform: pass, flush: (end) => void mayEnd().then(() => end(), end) }));
    done();
  });
  return pool;
}

const pass = (chunk: Buffer, _encoding: string, next: TransformCallback): void => next(null, chunk);

let open: { url: string; pool: ReturnType<typeof makePool> } | undefined;

/** The pooled connections to the mail server, opened at first use. */
export function smtp(): ReturnType<typeof makePool> {
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
