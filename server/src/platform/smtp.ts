import { Readable } from "node:stream";
import MimeNode from "nodemailer/lib/mime-node";
import SMTPPool from "nodemailer/lib/smtp-pool";
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
export const sendHeld = (mail: WrittenMail, mayEnd: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    // Straight to the pool: nodemailer's front would compose a message, which this one is already.
    const read: Pick<PooledMail, "data"> & { message: HeldMessage } = { data: {}, message: hold(mail, mayEnd) };
    smtp().send(read as PooledMail, (error) => (error ? reject(error) : resolve()));
  });

type PooledMail = Parameters<SMTPPool["send"]>[0];

/** What the pool asks of a message: its envelope, its id, and its source, anew when a connection was lost. */
type HeldMessage = Pick<MimeNode, "getEnvelope" | "messageId" | "getHeader" | "createReadStream">;

function hold({ from, to, messageId, source }: WrittenMail, mayEnd: () => Promise<void>): HeldMessage {
  const asWritten = { from, to: [to] };
  const envelope = [from, to].every(isPlain) ? asWritten : new MimeNode().setEnvelope(asWritten).getEnvelope();
  return {
    getEnvelope: () => envelope,
    messageId: () => messageId,
    getHeader: () => messageId, // no other is asked for
    createReadStream: () => new HeldSource(source, mayEnd),
  };
}

/** Whether an address has nothing that nodemailer would encode, take apart or make small: most have not. */
const isPlain = (address: string): boolean => /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+$/.test(address);

/** The bytes of a message, whose end waits for leave. */
class HeldSource extends Readable {
  #rest: string | null;

  constructor(
    source: string,
    private readonly mayEnd: () => Promise<void>,
  ) {
    super();
    this.#rest = source;
  }

  override _read(): void {
    if (this.#rest !== null) {
      this.push(this.#rest);
      this.#rest = null;
      return;
    }
    this.mayEnd().then(
      () => this.push(null),
      (error: Error) => this.destroy(error),
    );
  }
}

const makePool = (url: string): SMTPPool =>
  new SMTPPool({
    url,
    maxConnections: SMTP_CONNECTIONS,
    maxMessages: 1_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });

let open: { url: string; pool: SMTPPool } | undefined;

/** The pooled connections to the mail server, opened at first use. */
function smtp(): SMTPPool {
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
