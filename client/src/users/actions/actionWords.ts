import type { BulkActionKind, UserRefusal } from "../../graphql/generated";
import { countOf } from "../../ui/numbers";

interface ActionWords {
  /** As a title: what was done to users. */
  title: string;
  /** While it goes on: "Archiving 6,000 users". */
  doing: string;
  /** Behind a number or a name: "4 users archived". */
  done: string;
}

export const actionWords: Record<BulkActionKind, ActionWords> = {
  APPROVE: { title: "Approve users", doing: "Approving", done: "approved" },
  NOTIFY: { title: "Notify users", doing: "Notifying", done: "notified" },
  ADD_TO_GROUPS: { title: "Add users to groups", doing: "Adding to groups:", done: "added to groups" },
  REMOVE_FROM_GROUPS: {
    title: "Take users out of groups",
    doing: "Taking out of groups:",
    done: "taken out of groups",
  },
  SET_LOCATION: {
    title: "Change the location of users",
    doing: "Changing the location of",
    done: "given the location",
  },
  CHANGE_ROLE: {
    title: "Change the role of users",
    doing: "Changing the role of",
    done: "given the role",
  },
  ACTIVATE: { title: "Set users active", doing: "Setting active:", done: "set active" },
  INACTIVATE: { title: "Set users inactive", doing: "Setting inactive:", done: "set inactive" },
  ARCHIVE: { title: "Archive users", doing: "Archiving", done: "archived" },
  RESTORE: { title: "Restore users", doing: "Restoring", done: "restored" },
  REMOVE: { title: "Remove users", doing: "Removing", done: "removed" },
  SEND_PASSWORD_RESET: {
    title: "Send password resets",
    doing: "Sending reset links to",
    done: "sent a reset link",
  },
  ASSIGN_COURSE: { title: "Assign a course", doing: "Assigning a course to", done: "assigned the course" },
  UNASSIGN_COURSE: { title: "Take a course back", doing: "Taking the course back from", done: "no longer assigned" },
  CHANGE_DUE_DATE: { title: "Change a due date", doing: "Changing the due date of", done: "given the due date" },
  ARCHIVE_COURSE_ACTIVITY: {
    title: "Archive course activity",
    doing: "Archiving the course activity of",
    done: "cleared of old course activity",
  },
};

interface Counted {
  action: BulkActionKind;
  doneCount: number;
  skippedCount: number;
}

/** "4 users archived, 1 skipped." */
export function resultWords({ action, doneCount, skippedCount }: Counted): string {
  const done = `${countOf(doneCount, "user")} ${actionWords[action].done}`;
  if (doneCount === 0 && skippedCount > 0) return `${countOf(skippedCount, "user")} skipped.`;
  return skippedCount > 0 ? `${done}, ${countOf(skippedCount, "skipped", "skipped")}.` : `${done}.`;
}

/** Shorter than the server's sentence where the action stands beside it. */
const alreadySo: Partial<Record<BulkActionKind, string>> = {
  APPROVE: "Approved already",
  ARCHIVE: "Archived already",
  ACTIVATE: "Active already",
  INACTIVATE: "Inactive already",
};

/** Why an action does not apply to a user, beside its name in a menu. */
export const whyNotWords = (action: BulkActionKind, why: { reason: UserRefusal; message: string }): string =>
  (why.reason === "NO_CHANGE" && alreadySo[action]) || why.message;

export const isLive = ({ status }: { status: string }): boolean => status === "QUEUED" || status === "RUNNING";
