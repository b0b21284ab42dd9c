import MimeNode, { type MimeNodeHeaders } from "nodemailer/lib/mime-node";
import { encode, wrap } from "nodemailer/lib/qp";

/** What a mail says, twice: its reader's program shows one of them. */
interface Parts {
  readonly text: string;
  readonly html: string;
}

/**
 * A message as it goes over the wire. nodemailer writes its headers, as it knows how names, other scripts and long
 * lines are put into them; the parts are encoded here, in one piece: its streams take three times as long.
 */
export function writeMessage(id: string, headers: MimeNodeHeaders, { text, html }: Parts): string {
  const boundary = `=_${id}`; // an encoded part never has `=_`
  const head = new MimeNode(`multipart/alternative; boundary="${boundary}"`, { baseBoundary: boundary });
  const parts = [encoded("plain", text), encoded("html", html)].map((part) => `--${boundary}\r\n${part}\r\n`);
  return `${head.setHeader(headers).buildHeaders()}\r\n\r\n${parts.join("")}--${boundary}--\r\n`;
}

const encoded = (kind: "plain" | "html", content: string): string =>
  [
    `Content-Type: text/${kind}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    wrap(encode(content.replace(/\r\n|\r|\n/g, "\r\n"))),
  ].join("\r\n");
