// Sends so many mails of a size, without outbox: node mail-sender.js nodemailer|sockets PORT COUNT BYTES
import { connect, type Socket } from "node:net";
import nodemailer from "nodemailer";

const [, , how, port, count, bytes] = process.argv;
const CONNECTIONS = 5;
const line = "Word for word the same as a mail of ours is long, so that there is as much to write. ";
const filler = (length: number): string =>
  line
    .repeat(Math.ceil(length / line.length))
    .slice(0, length)
    .replace(/(.{70})/g, "$1\r\n");
let left = Number(count);

async function byNodemailer(): Promise<void> {
  const pool = nodemailer.createTransport({
    ...{ host: "127.0.0.1", port: Number(port), secure: false, ignoreTLS: true },
    ...{ pool: true, maxConnections: CONNECTIONS, maxMessages: 1_000 },
  });
  const text = filler(Number(bytes) / 5);
  const html = `<p>${filler((Number(bytes) * 3) / 5)}</p>`;
  const send = async (): Promise<void> => {
    while (left-- > 0) {
      const to = { name: "Some Body", address: `p${left}@example.org` };
      await pool.sendMail({ from: "Muster <muster@example.org>", to, subject: "Set your password", text, html });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
  pool.close();
}

/** Says a line, and waits for the answer. */
const say = (socket: Socket, text: string): Promise<void> =>
  new Promise((resolve) => {
    socket.once("data", () => resolve());
    socket.write(text);
  });

async function bySocket(): Promise<void> {
  const mail = `${filler(Number(bytes))}\r\n.\r\n`;
  const socket = connect(Number(port), "127.0.0.1").setNoDelay(true);
  await new Promise((resolve) => socket.once("data", resolve));
  await say(socket, "EHLO bench\r\n");
  while (left-- > 0) {
    await say(socket, "MAIL FROM:<muster@example.org>\r\n");
    await say(socket, `RCPT TO:<p${left}@example.org>\r\n`);
    await say(socket, "DATA\r\n");
    await say(socket, mail);
  }
  socket.destroy();
}

await (how === "nodemailer" ? byNodemailer() : Promise.all(Array.from({ length: CONNECTIONS }, bySocket)));
