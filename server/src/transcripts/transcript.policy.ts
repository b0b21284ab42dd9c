import { type Actor, isOfficer, Role } from "../platform/actor.js";

/** Whose transcript: the user. */
interface TranscriptTarget {
  readonly userId: string;
}

/** A completion that something is to be done to. */
interface CompletionTarget {
  readonly accountId: string;
  /** The department that recorded it. */
  readonly recordedIn: string;
}

/** A department decides over what it recorded; no partner's software does. */
const isOwnRecord = (actor: Actor, { recordedIn }: CompletionTarget): boolean =>
  isOfficer(actor) && actor.kind !== "token" && recordedIn === actor.departmentId;

export const transcriptPolicy = {
  /** The whole transcript: officers while the person is a user of the department, and oneself. */
  "transcript.read": (actor: Actor, { userId }: TranscriptTarget): boolean =>
    isOfficer(actor) || (actor.kind === "member" && actor.userId === userId),
  "transcript.record": (actor: Actor): boolean => isOfficer(actor),
  /** One's own completions, with proof. */
  "transcript.report": (actor: Actor): boolean => actor.kind === "member",
  /** Accept or refuse a report: an officer, and another one than the person themself. */
  "transcript.decide": (actor: Actor, target: CompletionTarget): boolean =>
    isOwnRecord(actor, target) && !("accountId" in actor && actor.accountId === target.accountId),
  "transcript.delete": isOwnRecord,
  /** Support on a visit at any time, an admin within 30 days (decision C5). */
  "transcript.restore": (actor: Actor, target: CompletionTarget & { readonly isRecent: boolean }): boolean =>
    isOwnRecord(actor, target) &&
    (actor.kind === "visit" || (actor.kind === "member" && actor.role === Role.ADMIN && target.isRecent)),
};
