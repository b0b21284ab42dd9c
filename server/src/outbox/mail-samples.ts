import { config } from "../platform/config.js";
import type { ClaimedMail } from "./claim-mails.js";
import type { MailTemplate } from "./mail.entity.js";

/** A mail as it may be sent, to look at. */
export interface MailSample {
  readonly name: string;
  readonly title: string;
  readonly mail: ClaimedMail;
}

type Facts = Partial<ClaimedMail>;

const page = (path: string): string => new URL(path, config().publicUrl).href;
const TOKEN = `tk_${"Sample".repeat(7)}A_${"Sample".repeat(7)}A`;

const nobody: Omit<ClaimedMail, "template"> = {
  id: "0199a000-0000-7000-8000-000000000001",
  toAddress: "dana.nunez@example.org",
  departmentName: "Lake County Emergency Medical Services",
  accountId: null,
  firstName: null,
  lastName: null,
  signInName: null,
  senderName: "Olga Reed",
  senderEmail: "olga.reed@example.org",
  role: null,
  expiresAt: null,
  newEmail: null,
  message: null,
  courses: null,
  report: null,
  hasAccount: false,
  link: null,
  unsubscribe: null,
};

const known: Facts = { firstName: "Dana", lastName: "Núñez", signInName: "dana.nunez@example.org", hasAccount: true };
const ofAccount: Facts = { ...known, departmentName: null, senderName: null };
const noSender: Facts = { senderName: null, senderEmail: null };
const STROKE = { name: "Stroke Care", dueOn: "2026-11-01" };
const invitation = (): Facts => ({
  role: "GENERAL_USER",
  expiresAt: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000),
  link: page(`/invitation/${TOKEN}`),
});

/** Each template with the cases in which its words differ; a template without a sample does not compile. */
const SAMPLES: Record<MailTemplate, () => Readonly<Record<string, Facts>>> = {
  INVITATION: () => ({
    "Invitation of somebody new": {
      ...invitation(),
      message: "Welcome to B shift!\nBring your boots on Monday, and ask for Sam at the door.",
    },
    "Invitation of somebody with an account": { ...invitation(), ...known, role: "TRAINING_OFFICER" },
  }),
  INVITATION_REMINDER: () => ({
    "Reminder of an invitation": { ...invitation(), unsubscribe: page(`/unsubscribe/${TOKEN}`) },
  }),
  REGISTRATION: () => ({
    "Registration by link": { firstName: "Dana", senderName: null, link: page(`/registration/${TOKEN}`) },
    "Registration by link, of an address with an account": { ...known, senderName: null, link: page(`/join/${TOKEN}`) },
  }),
  SET_PASSWORD: () => ({
    "Credentials of a new account": { ...known, link: page(`/set-password/${TOKEN}`) },
  }),
  RESET_PASSWORD: () => ({
    "Password reset": { ...known, departmentName: null, senderName: null, link: page(`/reset-password/${TOKEN}`) },
  }),
  PASSWORD_CHANGED: () => ({ "Password changed": ofAccount }),
  APPROVED: () => ({ Approval: known }),
  REMOVED: () => ({ "Removal notice": known }),
  COURSES_ASSIGNED: () => ({
    "Course assigned": { ...known, courses: [{ ...STROKE, dueOn: "2026-12-18" }] },
    "Several courses assigned": {
      ...known,
      courses: [
        { ...STROKE, dueOn: "2026-12-18" },
        { name: "Pediatric Cardiac Arrest", dueOn: null },
      ],
    },
  }),
  COURSES_OVERDUE: () => ({
    "One overdue course": { ...known, ...noSender, courses: [STROKE], unsubscribe: page(`/reminders-off/${TOKEN}`) },
    "Several overdue courses": {
      ...{ ...known, ...noSender, unsubscribe: page(`/reminders-off/${TOKEN}`) },
      courses: [STROKE, { name: "Pediatric Cardiac Arrest: recognition and first minutes", dueOn: "2026-11-15" }],
    },
  }),
  REPORT_REFUSED: () => ({
    "Report refused": {
      ...known,
      report: {
        ...{ className: "Pediatric Advanced Life Support", completedOn: "2026-11-12" },
        why: "The certificate is of another person. Please send the one with your name on it.",
      },
    },
  }),
  CONFIRM_EMAIL: () => ({
    "New address, to confirm": { ...known, newEmail: "dana@example.com", link: page(`/confirm-email/${TOKEN}`) },
  }),
  TWO_FACTOR_ON: () => ({ "Two-factor sign-in turned on": ofAccount }),
  TWO_FACTOR_OFF: () => ({ "Two-factor sign-in turned off": ofAccount }),
  TWO_FACTOR_RESET: () => ({ "Two-factor sign-in reset": ofAccount }),
  BACKUP_CODES_RENEWED: () => ({ "New backup codes": ofAccount }),
  BACKUP_CODE_USED: () => ({ "Backup code used": ofAccount }),
  CODES_GUESSED: () => ({ "Wrong codes": ofAccount }),
  EMAIL_CHANGING: () => ({ "New address, told to the old one": { ...known, newEmail: "dana@example.com" } }),
};

/** Every mail that Muster writes, with made-up people. */
export const mailSamples = (): MailSample[] =>
  Object.entries(SAMPLES).flatMap(([template, variants]) =>
    Object.entries(variants()).map(([title, facts]) => ({
      name: title.toLowerCase().replace(/[^a-z]+/g, "-"),
      title,
      mail: { ...nobody, ...facts, template: template as MailTemplate },
    })),
  );
