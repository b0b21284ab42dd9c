import { config } from "../platform/config.js";
import type { ClaimedMail } from "./claim-mails.js";
import { assignedWords, overdueWords } from "./course-words.js";
import { JOIN_WORDS, type Words } from "./join-words.js";
import type { MailTemplate } from "./mail.entity.js";
import { type MailText, toHtml, toText } from "./mail-layout.js";
import { refusedWords } from "./refused-words.js";
import { TWO_FACTOR_WORDS } from "./two-factor-words.js";

const IGNORE = "If you did not expect this mail, you need not do anything.";
const home = (): string => config().publicUrl.href;
const action = (label: string, url: string | null) => (url ? { action: { label, url } } : {});

const WORDS: Record<MailTemplate, (mail: ClaimedMail) => Words> = {
  SET_PASSWORD: ({ departmentName, senderName, signInName, link }) => ({
    subject: departmentName ? `Your account at ${departmentName}` : "Your Muster account",
    paragraphs: [whoAdded(departmentName, senderName), `You sign in as ${signInName}. Choose a password first:`],
    ...action("Set your password", link),
    notes: [
      "The link works once, for 7 days. After that, choose “Forgot password?” on the sign-in page to get a new one.",
      IGNORE,
    ],
  }),
  RESET_PASSWORD: ({ signInName, link }) => ({
    subject: "Reset your password",
    paragraphs: [`Somebody, probably you, asked for a new password for ${signInName}.`],
    ...action("Choose a new password", link),
    notes: [
      "The link works once, for one hour. Your password stays as it is until you use it.",
      "If you did not ask for this, you need not do anything.",
    ],
  }),
  PASSWORD_CHANGED: () => ({
    subject: "Your password was changed",
    paragraphs: [
      "The password of your account was just changed, and you were signed out everywhere else.",
      "If that was not you, choose “Forgot password?” on the sign-in page now, and tell your training officer.",
    ],
    action: { label: "Open Muster", url: home() },
    notes: [],
  }),
  ...JOIN_WORDS,
  ...TWO_FACTOR_WORDS,
  APPROVED: ({ departmentName, signInName }) => ({
    subject: `${departmentName ?? "Your department"} has approved you`,
    paragraphs: [
      `You may now use ${departmentName ?? "your department"} on Muster: its training, your plans and your records.`,
      `You sign in as ${signInName}.`,
    ],
    action: { label: "Sign in", url: home() },
    notes: ["If you have no password yet, choose “Forgot password?” on the sign-in page.", IGNORE],
  }),
  REMOVED: ({ departmentName, senderName, signInName }) => ({
    subject: `You are no longer in ${departmentName ?? "your department"}`,
    paragraphs: [
      `${senderName ?? "An officer"} removed you from ${departmentName ?? "your department"} on Muster. Its training, plans and resources are closed to you from now on.`,
      "Your account stays, and so do your own records: your transcript and your certificates are yours to look at and to download.",
      `You sign in as ${signInName}.`,
    ],
    action: { label: "See your records", url: home() },
    notes: ["If this is a mistake, answer this mail: an officer can invite you back, and all is as it was."],
  }),
  COURSES_ASSIGNED: assignedWords,
  COURSES_OVERDUE: overdueWords,
  REPORT_REFUSED: refusedWords,
  CONFIRM_EMAIL: ({ senderName, newEmail, link }) => ({
    subject: "Confirm your new e-mail address",
    paragraphs: [
      `${senderName ?? "Somebody"} asked that your account be reached at ${newEmail} from now on.`,
      "The address changes when you confirm it; until then everything stays as it is.",
    ],
    ...action("Confirm this address", link),
    notes: ["The link works once, for 7 days.", IGNORE],
  }),
  EMAIL_CHANGING: ({ senderName, newEmail }) => ({
    subject: "Your e-mail address is about to change",
    paragraphs: [
      `${senderName ?? "Somebody"} asked that your account be reached at ${newEmail} instead of this address.`,
      "It changes when the new address has been confirmed. You then sign in by the new one.",
    ],
    action: { label: "Open Muster", url: home() },
    notes: [
      "If this is wrong, set a new password by “Forgot password?” now: that calls the change off. Then tell your training officer.",
    ],
  }),
};

function whoAdded(departmentName: string | null, senderName: string | null): string {
  if (!departmentName) return "An account was made for you on Muster.";
  const who = senderName ? `${senderName} added you` : "You were added";
  return `${who} to ${departmentName} on Muster, where it keeps its training and records.`;
}

/** A mail's subject and its two parts. */
export function renderMail(mail: ClaimedMail): { subject: string; text: string; html: string } {
  const words: MailText = {
    ...WORDS[mail.template](mail),
    letterhead: mail.departmentName ?? "Muster",
    greeting: mail.firstName ? `Hello ${mail.firstName},` : "Hello,",
  };
  return { subject: words.subject, text: toText(words), html: toHtml(words) };
}
