import type { PasswordLinkPurpose, PasswordLinkState } from "./generated";

interface Words {
  title: string;
  lead: string;
}

export function liveLinkWords(
  purpose: PasswordLinkPurpose | null | undefined,
  firstName: string | null | undefined,
): Words {
  if (purpose === "RESET_PASSWORD") {
    return {
      title: "Choose a new password",
      lead: "This signs you in here and signs you out everywhere else.",
    };
  }
  return {
    title: firstName ? `Welcome, ${firstName}` : "Welcome to Muster",
    lead: "Your department has made an account for you. Choose a password, and you are in.",
  };
}

export function deadLinkWords(state: PasswordLinkState, purpose: PasswordLinkPurpose | null | undefined): Words {
  switch (state) {
    case "USED":
      return {
        title: "This link has been used",
        lead: "Each link works once. If it was you, your password is set: sign in with it. If it was not, ask for a new link.",
      };
    case "EXPIRED":
      return {
        title: "This link has expired",
        lead:
          purpose === "SET_PASSWORD"
            ? "Links for a first password are good for 7 days. Ask for a new one with your e-mail address or login ID."
            : "Links for a new password are good for one hour. Ask for a new one.",
      };
    default:
      return {
        title: "This link is not known",
        lead: "It may have been cut off on its way, or replaced by a newer one. Open the link of the latest mail, or ask for a new one.",
      };
  }
}
