import type { ClaimedMail } from "./claim-mails.js";
import type { MailTemplate } from "./mail.entity.js";
import type { MailText, Paragraph } from "./mail-layout.js";

/** What a mail says, but for letterhead and greeting. */
export type Words = Omit<MailText, "letterhead" | "greeting">;

type JoinTemplate = Extract<MailTemplate, `${"INVITATION" | "REGISTRATION"}${string}`>;

const IGNORE = "If you did not expect this mail, you need not do anything.";
const ROLE_WORDS: Record<string, string> = {
  GENERAL_USER: "a general user",
  TRAINING_OFFICER: "a training officer",
  ADMIN: "an admin",
};

const button = (label: string, url: string | null) => (url ? { action: { label, url } } : {});

const longDate = (date: Date): string =>
  date.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });

const department = ({ departmentName }: ClaimedMail): string => departmentName ?? "A department";

/** The inviter's own words, marked as theirs. */
const quoted = ({ message, senderName }: ClaimedMail): Paragraph[] =>
  message ? [`${senderName ?? "The sender"} writes:`, { quote: `“${message}”`.split(/\n+/) }] : [];

const whatToDo = ({ hasAccount, toAddress }: ClaimedMail): string =>
  hasAccount
    ? "You have an account already, so there is nothing to set up: open the invitation and sign in, or find it on your dashboard, to accept or decline."
    : `Open the invitation to create an account for ${toAddress}. If you have an account under another address, sign in with it there: no second one is needed.`;

const untilWhen = ({ expiresAt }: ClaimedMail): string[] =>
  expiresAt ? [`The link works once, and can be used until ${longDate(expiresAt)}.`] : [];

/** The mails by which people join. */
export const JOIN_WORDS: Record<JoinTemplate, (mail: ClaimedMail) => Words> = {
  INVITATION: (mail) => ({
    subject: `${department(mail)} invites you to join`,
    paragraphs: [
      `${mail.senderName ?? "An officer"} invites you to join ${department(mail)} on Muster as ${ROLE_WORDS[mail.role ?? ""] ?? "a user"}.`,
      ...quoted(mail),
      whatToDo(mail),
    ],
    ...button("Open the invitation", mail.link),
    notes: [
      ...untilWhen(mail),
      ...(mail.hasAccount ? ["What you keep in other departments stays as it is."] : []),
      IGNORE,
    ],
  }),
  INVITATION_REMINDER: (mail) => ({
    subject: `Reminder: ${department(mail)} invites you to join`,
    paragraphs: [
      `${mail.senderName ?? "An officer"} invited you to join ${department(mail)} on Muster, and you have not answered yet.`,
      ...quoted(mail),
      whatToDo(mail),
    ],
    ...button("Open the invitation", mail.link),
    notes: [...untilWhen(mail), "It is the link of the mail before this one: either works, until one of them is used."],
    ...(mail.unsubscribe ? { end: { label: "Send me no more reminders", url: mail.unsubscribe } } : {}),
  }),
  REGISTRATION: (mail) => (mail.hasAccount ? signInAndJoin(mail) : confirmAndJoin(mail)),
};

const confirmAndJoin = (mail: ClaimedMail): Words => ({
  subject: `Confirm your address to join ${department(mail)}`,
  paragraphs: [
    `Somebody, probably you, registered at ${department(mail)} on Muster with this address.`,
    "Confirm that it is yours and choose a password; then you have joined.",
  ],
  ...button("Confirm and join", mail.link),
  notes: ["The link works once, for 24 hours.", IGNORE],
});

const signInAndJoin = (mail: ClaimedMail): Words => ({
  subject: `Joining ${department(mail)}`,
  paragraphs: [
    `Somebody, probably you, registered at ${department(mail)} on Muster with this address. It has an account already.`,
    "Sign in with that account to join; your records stay together. If you do not know the password, choose “Forgot password?” on the sign-in page.",
  ],
  ...button("Sign in and join", mail.link),
  notes: [IGNORE],
});
