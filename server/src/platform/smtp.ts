import nodemailer from "nodemailer";
import { config } from "./config.js";

/** Connections to the mail server that one process holds: so many mails are on their way at once. */
export const SMTP_CONNECTIONS = 5;

const makePool = (url: string) =>
  nodemailer.createTransport({
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
