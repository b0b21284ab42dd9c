import { config } from "../platform/config.js";
import { log } from "../platform/log.js";
import { sendHeld, type WrittenMail } from "../platform/smtp.js";
import type { ClaimedMail } from "./claim-mails.js";
import { renderMail } from "./render-mail.js";
import { writeMessage } from "./write-message.js";

/** Why a mail did not leave. */
export interface Failure {
  /** FINAL: the address was refused for good. SERVER_AWAY: no mail would leave now. LATER: this one, some other time. */
  readonly kind: "FINAL" | "SERVER_AWAY" | "LATER";
  readonly reason: string;
}

/**
 * Hands one mail to the mail server; answers with why not. The end of the message, at which the server takes it, is
 * sent when `mayEnd` resolves.
 */
export async function sendMail(mail: ClaimedMail, mayEnd: () => Promise<void>): Promise<Failure | null> {
  const message = tryToCompose(mail);
  if (message instanceof Error) return { kind: "LATER", reason: `It could not be written: ${message.message}` };
  try {
    await sendHeld(message, mayEnd);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** What cannot be written, a newer release may know how to write: it is about this mail alone. */
function tryToCompose(mail: ClaimedMail): WrittenMail | Error {
  try {
    return compose(mail);
  } catch (error) {
    log.error({ err: error, mailId: mail.id, template: mail.template }, "A mail could not be written.");
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The message. Its Message-ID is the mail's own, at each try. */
function compose(mail: ClaimedMail): WrittenMail {
  const from = senderAddress();
  const messageId = `<${mail.id}@${from.split("@")[1]}>`;
  const { subject, ...parts } = renderMail(mail);
  const headers = {
    From: { name: oneLine(mail.departmentName ? `${mail.departmentName} via Muster` : "Muster"), address: from },
    To: { name: oneLine([mail.firstName, mail.lastName].filter(Boolean).join(" ")), address: mail.toAddress },
    ...(mail.senderEmail && { "Reply-To": { name: oneLine(mail.senderName ?? ""), address: mail.senderEmail } }),
    Subject: oneLine(subject),
    "Message-ID": messageId,
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    ...(mail.unsubscribe && {
      "List-Unsubscribe": `<${mail.unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
  return { from, to: mail.toAddress, messageId, source: writeMessage(mail.id, headers, parts) };
}

/** The address alone of MAIL_FROM, which may carry a name. */
const senderAddress = (): string => /([^\s<>]+@[^\s<>]+)>?\s*$/.exec(config().mailFrom)?.[1] ?? config().mailFrom;

/** Names and subjects are one line, whatever people typed: a line break would begin a header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

function failureOf(error: unknown): Failure {
  const { code, command, responseCode = 0, response } = error as SmtpError;
  const reason = (response ?? (error instanceof Error ? error.message : String(error))).slice(0, 500);
  const isAboutThisMail = command === "RCPT TO" || command === "DATA" || code === "EENVELOPE" || code === "EMESSAGE";
  if (!isAboutThisMail || command === "MAIL FROM" || responseCode === 421) return { kind: "SERVER_AWAY", reason };
  return { kind: responseCode >= 500 ? "FINAL" : "LATER", reason };
}
