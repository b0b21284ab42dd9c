import type { JoinLinkState } from "../graphql/generated";

type DeadState = Exclude<JoinLinkState, "VALID">;

interface Words {
  title: string;
  lead: string;
}

/** What kind of link somebody opened: their own invitation, a department's link, or the mail of a registration. */
export type JoinLinkKind = "invitation" | "link" | "registration";

const unknown: Words = {
  title: "This link is not known",
  lead: "It may have been cut off on its way. Open it from the mail once more, or copy all of it.",
};

const closed = (department: string): Words => ({
  title: `${department} is closed for the time being`,
  lead: "Nobody can join it now. Keep the link: it works again when the department is open, as long as it is not too old.",
});

const words: Record<JoinLinkKind, (department: string) => Record<DeadState, Words>> = {
  invitation: (department) => ({
    USED: {
      title: "This invitation has been used",
      lead: `Each invitation works once. If it was you, you are in: sign in, and you find ${department} there. If it was not, tell a training officer of ${department}.`,
    },
    EXPIRED: {
      title: "This invitation has expired",
      lead: `Invitations can be used for 30 days. Ask a training officer of ${department} to send it again.`,
    },
    DECLINED: {
      title: "This invitation was declined",
      lead: `Nothing was joined. If you have changed your mind, ask a training officer of ${department} to invite you again.`,
    },
    REVOKED: {
      title: "This invitation is no longer valid",
      lead: `It was taken back. If you think that is a mistake, ask a training officer of ${department}.`,
    },
    REPLACED: {
      title: "There is a newer link",
      lead: "This invitation was sent again since. Open the link in the newest mail.",
    },
    CLOSED: closed(department),
    UNKNOWN: unknown,
  }),
  link: (department) => ({
    ...words.invitation(department),
    EXPIRED: {
      title: "This link has expired",
      lead: `Links to join can be used for a year. Ask a training officer of ${department} for the new one.`,
    },
    REVOKED: {
      title: "This link is no longer valid",
      lead: `It was ended, or replaced by a new one. Ask a training officer of ${department} how to join.`,
    },
  }),
  registration: (department) => ({
    ...words.invitation(department),
    USED: {
      title: "Your address is confirmed already",
      lead: "Each link works once. If it was you, your account is there: sign in with the password that you chose.",
    },
    EXPIRED: {
      title: "This link has expired",
      lead: `It was good for 24 hours. Open the link of ${department} once more and register again; a new mail comes at once.`,
    },
    REVOKED: {
      title: "This registration is no longer valid",
      lead: `The link that you registered by has ended. Ask a training officer of ${department} how to join.`,
    },
  }),
};

export const deadJoinWords = (kind: JoinLinkKind, state: DeadState, department: string | null | undefined): Words =>
  words[kind](department ?? "the department")[state];
