import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as the sink took it. */
export interface SunkMail {
  readonly to: string;
  readonly messageId: string;
  readonly raw: string;
}

/** A real mail server that a test can break: it refuses what it is told to, and can be away for a while. */
export interface SmtpSink {
  readonly url: string;
  readonly mails: SunkMail[];
  /** Called when a mail was taken, right before its 250 leaves: who kills the sender here leaves it no time for a mark. */
  onTaken: (mail: SunkMail) => void;
  /** The SMTP code to refuse a recipient with, if any. */
  refuse: (address: string) => number | undefined;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Starts a sink on a port of its own, which it keeps while it is away. */
export async function startSmtpSink(): Promise<SmtpSink> {
  let server = make();
  const port = await listen(server, 0);
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    onTaken: () => undefined,
    refuse: () => undefined,
    goAway: () => new Promise((resolve) => server.close(() => resolve())),
    comeBack: async () => {
      server = make();
      await listen(server, port);
    },
  };
  return sink;

  function make(): SMTPServer {
    const made = new SMTPServer({
      name: "localhost",
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      logger: false,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const code = sink.refuse(address);
        done(code ? Object.assign(new Error(`No mail for ${address}`), { responseCode: code }) : undefined);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.once("end", () => {
          const raw = Buffer.concat(chunks).toString();
          const messageId = /^Message-ID: (<[^>]+>)/im.exec(raw)?.[1] ?? "";
          const mail = { to: session.envelope.rcptTo.map(({ address }) => address).join(), messageId, raw };
          sink.mails.push(mail);
          sink.onTaken(mail);
          done();
        });
      },
    });
    made.on("error", () => undefined); // a client that was killed breaks off
    return made;
  }
}

const listen = (server: SMTPServer, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.server.address() as AddressInfo).port));
    server.server.unref(); // a test ends although nobody stops it
  });
