import { createHash } from "node:crypto";
import { defineLimit } from "../platform/rate-limit.js";

const QUARTER_HOUR = 15 * 60;

/** Failures from one address, at whatever account. */
const fromAddress = defineLimit("sign-in-address", 50, QUARTER_HOUR);
/** Failures at one account from one address. */
const atAccount = defineLimit("sign-in-account", 10, QUARTER_HOUR);
/**
 * Failures at one account from addresses where it never signed in. Guessing from many addresses is bounded by it,
 * while the person at their usual place, or by a mailed link, still gets in.
 */
const fromStrangers = defineLimit("sign-in-strangers", 100, QUARTER_HOUR);
/** Wrong codes of the second step, at one account from one address. */
const codesAtAccount = defineLimit("code-account", 10, QUARTER_HOUR);
/**
 * Wrong app codes at one account from all addresses where it never signed in: six digits bear no more. Who gets this far
 * knows the password; a new one ends their guessing, and a backup code, which nobody guesses, is not counted here.
 */
const codesFromStrangers = defineLimit("code-strangers", 10, QUARTER_HOUR);
/** Mails that say that codes are being guessed. */
export const guessingWarnings = defineLimit("code-warning", 1, 24 * 60 * 60);
/** Reset mails of one account. */
export const resetsOfAccount = defineLimit("reset-account", 5, 60 * 60);
/** Asking for reset mails, and trying links, from one address. */
export const resetsFromAddress = defineLimit("reset-address", 50, QUARTER_HOUR);
export const unknownLinks = defineLimit("link-address", 50, QUARTER_HOUR);

/** One attempt to sign in. */
export interface Attempt {
  /** The account's id; for what names no account, the hash of what was typed. */
  readonly who: string;
  readonly address: string;
  /** Whether the account has signed in from this address before. */
  readonly isKnownPlace: boolean;
}

/** Who an attempt is counted for, so that unknown names are limited just as accounts are. */
export const countedAs = (accountId: string | undefined, identifier: string): string =>
  accountId ?? createHash("sha256").update(identifier).digest("base64url");

const pair = ({ who, address }: Attempt): string => `${who} ${address}`;

/** Counts the attempt as a failure before it is looked at, so that many at once cannot slip through. */
export async function countAttempt(attempt: Attempt): Promise<void> {
  await fromAddress.take(attempt.address);
  await atAccount.take(pair(attempt));
  if (!attempt.isKnownPlace) await fromStrangers.take(attempt.who);
}

/** It was no failure. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  await fromAddress.giveBack(attempt.address);
  await atAccount.forget(pair(attempt));
  if (!attempt.isKnownPlace) await fromStrangers.giveBack(attempt.who);
}

/** Counts a code as a wrong one before it is looked at. */
export async function countCode(attempt: Attempt, isAppCode: boolean): Promise<void> {
  await codesAtAccount.take(pair(attempt));
  if (isAppCode && !attempt.isKnownPlace) await codesFromStrangers.take(attempt.who);
}

/** It was the right one. */
export async function forgiveCode(attempt: Attempt, isAppCode: boolean): Promise<void> {
  await codesAtAccount.forget(pair(attempt));
  if (isAppCode && !attempt.isKnownPlace) await codesFromStrangers.giveBack(attempt.who);
}

/** Whoever set a new password by a link starts afresh. */
export async function forgetFailures(accountId: string, address: string): Promise<void> {
  await atAccount.forget(`${accountId} ${address}`);
  await fromStrangers.forget(accountId);
}
