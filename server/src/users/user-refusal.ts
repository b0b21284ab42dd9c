import { registerEnumType } from "type-graphql";
import type { AppError } from "../platform/errors.js";

/** Why something is not done to a user. */
export enum UserRefusal {
  NO_CHANGE = "NO_CHANGE",
  NOT_FOUND = "NOT_FOUND",
  NOT_ALLOWED = "NOT_ALLOWED",
  SELF = "SELF",
  LAST_ADMIN = "LAST_ADMIN",
  ARCHIVED = "ARCHIVED",
  NOT_ARCHIVED = "NOT_ARCHIVED",
  NOT_APPROVED = "NOT_APPROVED",
  NO_EMAIL = "NO_EMAIL",
  TOO_MANY_MAILS = "TOO_MANY_MAILS",
  TARGET_GONE = "TARGET_GONE",
  OTHER_DEPARTMENT = "OTHER_DEPARTMENT",
  HAS_EMAIL = "HAS_EMAIL",
  NO_LICENCE = "NO_LICENCE",
  NOT_ASSIGNED = "NOT_ASSIGNED",
  ABORTED = "ABORTED",
}

interface Words {
  readonly code: AppError["code"];
  readonly message: string;
}

/** Each refusal in a sentence that says what to do. */
export const REFUSAL_WORDS: Readonly<Record<UserRefusal, Words>> = {
  NO_CHANGE: { code: "CONFLICT", message: "This is how it was already." },
  NOT_FOUND: { code: "NOT_FOUND", message: "This person is no longer in the department." },
  NOT_ALLOWED: { code: "FORBIDDEN", message: "Only an admin may do this to this person, or give this role." },
  SELF: { code: "FORBIDDEN", message: "Nobody does this to themself: ask another officer." },
  LAST_ADMIN: {
    code: "LAST_ADMIN",
    message: "This is the department's last admin. Make somebody else an admin first.",
  },
  ARCHIVED: { code: "CONFLICT", message: "This person is archived. Restore them first." },
  NOT_ARCHIVED: { code: "CONFLICT", message: "This person is not archived." },
  NOT_APPROVED: { code: "CONFLICT", message: "This person waits for approval. Approve them first." },
  NO_EMAIL: { code: "INVALID_INPUT", message: "This person has no e-mail address. Print a one-time code instead." },
  TOO_MANY_MAILS: { code: "RATE_LIMITED", message: "This person got as many of these mails as an hour allows." },
  TARGET_GONE: { code: "NOT_FOUND", message: "The group or location does not exist any more." },
  OTHER_DEPARTMENT: {
    code: "FORBIDDEN",
    message: "This person belongs to another department too: only they themself change what they sign in by.",
  },
  HAS_EMAIL: {
    code: "INVALID_INPUT",
    message: "This person has an e-mail address. Send a password reset there instead.",
  },
  NO_LICENCE: {
    code: "INSUFFICIENT_LICENCES",
    message: "There are not licences enough for everybody, so nobody got one. An admin can buy more.",
  },
  NOT_ASSIGNED: { code: "CONFLICT", message: "This person does not have that course, or has completed it." },
  ABORTED: { code: "CONFLICT", message: "The action was ended before it came to this person." },
};

registerEnumType(UserRefusal, {
  name: "UserRefusal",
  description: "Why something was not done to a user.",
  valuesConfig: {
    NO_CHANGE: { description: "It was so already." },
    NOT_FOUND: { description: "No longer in the department." },
    NOT_ALLOWED: { description: "Takes an admin." },
    SELF: { description: "Nobody does this to themself." },
    LAST_ADMIN: { description: "The department would be left without an active admin." },
    ARCHIVED: { description: "Restore the person first." },
    NOT_ARCHIVED: { description: "Only archived people are restored." },
    NOT_APPROVED: { description: "Approve the person first." },
    NO_EMAIL: { description: "Has no e-mail address." },
    TOO_MANY_MAILS: { description: "Got as many of these mails as an hour allows." },
    TARGET_GONE: { description: "The group or location was deleted meanwhile." },
    OTHER_DEPARTMENT: { description: "Their account is in another department too." },
    HAS_EMAIL: { description: "Has an e-mail address; codes on paper are for people without." },
    NO_LICENCE: { description: "The course's pool has too few licences for all who were selected." },
    NOT_ASSIGNED: { description: "Has no open assignment of that course." },
    ABORTED: { description: "The bulk action was ended before." },
  },
});
