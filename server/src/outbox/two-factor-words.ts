import { config } from "../platform/config.js";
import type { Words } from "./join-words.js";
import type { TwoFactorTemplate } from "./mail.entity.js";

const account = (): Words["action"] => ({
  label: "Open your account",
  url: new URL("/account/security", config().publicUrl).href,
});

const NOT_YOU =
  "If that was not you, choose “Forgot password?” on the sign-in page now, and tell your training officer.";

/** Mails about a person's second factor: each says what happened, and what to do if it was somebody else. */
export const TWO_FACTOR_WORDS: Record<TwoFactorTemplate, () => Words> = {
  TWO_FACTOR_ON: () => ({
    subject: "Two-factor sign-in is on",
    paragraphs: [
      "From now on your account asks for a code of your authenticator app after the password. You were signed out everywhere else.",
      "Keep your ten backup codes where you find them without your phone: each lets you in once.",
    ],
    action: account(),
    notes: [NOT_YOU],
  }),
  TWO_FACTOR_OFF: () => ({
    subject: "Two-factor sign-in is off",
    paragraphs: [
      "Your account was just set to ask for the password alone, and you were signed out everywhere else. The app's codes and the backup codes are good no more.",
    ],
    action: account(),
    notes: [NOT_YOU],
  }),
  TWO_FACTOR_RESET: () => ({
    subject: "Two-factor sign-in was reset",
    paragraphs: [
      "Whoever runs Muster has switched your two-factor sign-in off, as is done for people who lost their phone. You were signed out everywhere.",
      "Sign in with your password, and set it up anew with the phone that you have now.",
    ],
    action: account(),
    notes: ["If you did not ask for this, change your password now, and tell your training officer."],
  }),
  BACKUP_CODES_RENEWED: () => ({
    subject: "You have new backup codes",
    paragraphs: ["Ten new backup codes were made for your account. The old ones are good no more: throw them away."],
    action: account(),
    notes: [NOT_YOU],
  }),
  BACKUP_CODE_USED: () => ({
    subject: "A backup code was used",
    paragraphs: [
      "Somebody, probably you, signed in to your account with one of your backup codes. It is good no more.",
      "If you have no phone to take codes from, make new backup codes before the last one is used.",
    ],
    action: account(),
    notes: [NOT_YOU],
  }),
  CODES_GUESSED: () => ({
    subject: "Wrong codes for your account",
    paragraphs: [
      "Somebody typed your password, and then ten wrong codes. They did not get in, and have to wait before they try again.",
      "If that was you: wait a quarter of an hour, check that your phone's clock is right, or use a backup code.",
      "If it was not you, your password is known to somebody else. Choose “Forgot password?” on the sign-in page now: a new password stops them.",
    ],
    action: { label: "Open Muster", url: config().publicUrl.href },
    notes: ["We write this once a day at most."],
  }),
};
