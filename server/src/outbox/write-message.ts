import { foldLines } from "nodemailer/lib/mime-funcs";
import MimeNode, { type MimeNodeHeaders } from "nodemailer/lib/mime-node";
import { quotedPrintable } from "./quoted-printable.js";

/** What a mail says, twice: its reader's program shows one of them. */
interface Parts {
  readonly text: string;
  readonly html: string;
}

/** nodemailer's: it knows how names, other scripts and addresses are put into a header. */
const headerWriter = new MimeNode();

/**
 * A message as it goes over the wire, in one piece: nodemailer's own composing, by nodes and streams, takes
 * several times as long.
 */
export function writeMessage(id: string, headers: MimeNodeHeaders, { text, html }: Parts): string {
  const boundary = `=_${id}`; // an encoded part never has `=_`
  const head = {
    ...headers,
    Date: new Date(),
    "MIME-Version": "1.0",
    "Content-Type": `multipart/alternative; boundary="${boundary}"`,
  };
  return [
    ...Object.entries(head).map(([name, value]) =>
      foldLines(`${name}: ${headerWriter.encodeHeaderValue(name, value)}`),
    ),
    "",
    ...part(boundary, "plain", text),
    ...part(boundary, "html", html),
    `--${boundary}--\r\n`,
  ].join("\r\n");
}

const part = (boundary: string, kind: "plain" | "html", content: string): string[] => [
  `--${boundary}`,
  `Content-Type: text/${kind}; charset=utf-8`,
  "Content-Transfer-Encoding: quoted-printable",
  "",
  quotedPrintable(content),
];
