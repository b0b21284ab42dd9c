import { registerEnumType } from "type-graphql";

/** Where a mail stands on its way. */
export enum MailState {
  QUEUED = "QUEUED",
  SENDING = "SENDING",
  SENT = "SENT",
  FAILED = "FAILED",
}

registerEnumType(MailState, {
  name: "MailState",
  description: "Where a mail stands on its way.",
  valuesConfig: {
    QUEUED: { description: "Waits to be sent, for the first time or again." },
    SENDING: { description: "Is being handed to the mail server." },
    SENT: { description: "The mail server took it." },
    FAILED: { description: "Given up: the address was refused, or a day of tries went by." },
  },
});

/** The mails that Muster writes; each has a template of its own. */
export type MailTemplate =
  | "SET_PASSWORD"
  | "RESET_PASSWORD"
  | "PASSWORD_CHANGED"
  | "INVITATION"
  | "INVITATION_REMINDER"
  | "REGISTRATION"
  | "APPROVED"
  | "REMOVED"
  | "COURSES_ASSIGNED"
  | "COURSES_OVERDUE"
  | "REPORT_REFUSED"
  | "CONFIRM_EMAIL"
  | "EMAIL_CHANGING"
  | TwoFactorTemplate;

/** Word of what happened to a person's second factor. */
export type TwoFactorTemplate =
  | "TWO_FACTOR_ON"
  | "TWO_FACTOR_OFF"
  | "TWO_FACTOR_RESET"
  | "BACKUP_CODES_RENEWED"
  | "BACKUP_CODE_USED"
  | "CODES_GUESSED";

/** A mail to be sent, as features ask for it. Names are read when it is sent, so most need no `data`. */
export interface NewMail {
  readonly template: MailTemplate;
  readonly toAddress: string;
  /** Whom it is for: greeted by name, and the owner of the link in it. */
  readonly accountId?: string;
  readonly invitationId?: string;
  readonly data?: MailData;
}

export interface MailData {
  /** The account that answers go to: Reply-To. Invitations take their inviter. */
  readonly senderAccountId?: string;
  /** The address that an account is to have, in mails about its change. */
  readonly newEmail?: string;
  /** The courses that a reminder is about. */
  readonly courses?: readonly MailedCourse[];
  /** The course assignments that a mail tells of; those that are open when it is sent are in it. */
  readonly assignmentIds?: readonly string[];
  /** What the person had reported as completed. */
  readonly report?: RefusedReport;
}

/** A reported completion that an officer refused. */
export interface RefusedReport {
  readonly className: string;
  /** The day, `2026-11-22`. */
  readonly completedOn: string;
  readonly why: string;
}

/** A course that a mail is about. */
export interface MailedCourse {
  readonly name: string;
  /** The due date, `2026-11-22`. */
  readonly dueOn: string | null;
}
