/** A way to add people to a department. */
export interface WayToAdd {
  readonly key: "invite" | "add" | "upload" | "link" | "support";
  readonly name: string;
  readonly isRecommended?: boolean;
  /** When it is the one to take. */
  readonly best: string;
  /** What follows from it. */
  readonly follows: string;
}

/** All of them, the recommended one first (features 5, 34, 40, 66). */
export const waysToAdd: readonly WayToAdd[] = [
  {
    key: "invite",
    name: "Invite by e-mail",
    isRecommended: true,
    best: "Nearly always: one person, or up to 2,000 addresses pasted at once.",
    follows:
      "Each gets a mail of their own and joins with the account they have, even under another address, or with a new one. Only those you invite can join, and you see who has not answered.",
  },
  {
    key: "add",
    name: "Add one user",
    best: "Somebody has to be on the roll right now and has no account yet.",
    follows:
      "The user is active at once; a mail brings the link to set a password. An address that is in use is refused: invite it instead.",
  },
  {
    key: "upload",
    name: "Upload a CSV file",
    best: "A whole roster, or many changes at once: roles, employee IDs, groups, locations.",
    follows:
      "You see what becomes of each line before anything is written. New people are created, people with an account elsewhere are invited, your own users are updated.",
  },
  {
    key: "link",
    name: "Copy the invitation link",
    best: "A class or a notice board: people whose addresses you do not have.",
    follows:
      "Anybody who has the link can register, as a general user, for a year or until you replace it. Direct invitations are recommended for better control over who joins.",
  },
  {
    key: "support",
    name: "Onboarding by support",
    best: "A new department that would rather hand over its roster than upload it.",
    follows:
      "Fill in the onboarding form and send it to support. Support uploads it on a visit that your audit log records.",
  },
];
