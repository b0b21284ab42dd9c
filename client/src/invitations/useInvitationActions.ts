import { useCallback } from "react";
import { client } from "../graphql/client";
import { problemOf } from "../graphql/errors";
import {
  type InvitationChangeOutcome,
  useRemindInvitationsMutation,
  useResendInvitationsMutation,
  useRestoreInvitationsMutation,
  useRevokeInvitationsMutation,
} from "../graphql/generated";
import { useNotify } from "../ui/Notify";
import { countOf } from "../ui/numbers";

type Change = { readonly outcome: InvitationChangeOutcome };

const reasons: Record<Exclude<InvitationChangeOutcome, "DONE">, string> = {
  ANSWERED: "no longer open",
  EXPIRED: "expired: resend it instead",
  UNSUBSCRIBED: "wants no reminders",
  TOO_MANY_MAILS: "got five mails today",
  ROLE_NOT_ALLOWED: "offers a role that you may not give",
  NOT_TAKEN_BACK: "was not taken back",
  ALREADY_MEMBER: "is a user of the department by now",
  ALREADY_INVITED: "has another open invitation: resend that one",
};

/** "10 reminders sent. 2 left out: expired, wants no reminders." */
function resultWords(changes: readonly Change[], one: string, done: string): string {
  const left = changes.flatMap(({ outcome }) => (outcome === "DONE" ? [] : [reasons[outcome]]));
  const words = `${countOf(changes.length - left.length, one)} ${done}.`;
  return left.length === 0 ? words : `${words} ${left.length} left out: ${[...new Set(left)].join("; ")}.`;
}

/** What an officer does with invitations, one or many; says what came of it and asks for the list anew. */
export function useInvitationActions() {
  const notify = useNotify();
  const [resend, resending] = useResendInvitationsMutation();
  const [remind, reminding] = useRemindInvitationsMutation();
  const [revoke, revoking] = useRevokeInvitationsMutation();
  const [restore, restoring] = useRestoreInvitationsMutation();

  /** Whether the server took the request at all. */
  const act = useCallback(
    async (one: string, done: string, ask: () => Promise<readonly Change[] | undefined>): Promise<boolean> => {
      try {
        const changes = (await ask()) ?? [];
        const isDone = changes.some(({ outcome }) => outcome === "DONE");
        notify({ message: resultWords(changes, one, done), severity: isDone ? "success" : "info" });
        await client.refetchQueries({ include: ["invitationsPage"] });
        return true;
      } catch (failure) {
        notify({ message: problemOf(failure).message, severity: "error" });
        return false;
      }
    },
    [notify],
  );
  return {
    working: resending.loading || reminding.loading || revoking.loading || restoring.loading,
    resend: useCallback(
      (ids: string[]) =>
        act("invitation", "sent again", async () => (await resend({ variables: { ids } })).data?.resendInvitations),
      [act, resend],
    ),
    remind: useCallback(
      (ids: string[]) =>
        act("reminder", "sent", async () => (await remind({ variables: { ids } })).data?.remindInvitations),
      [act, remind],
    ),
    revoke: useCallback(
      (ids: string[]) =>
        act("invitation", "removed", async () => (await revoke({ variables: { ids } })).data?.revokeInvitations),
      [act, revoke],
    ),
    restore: useCallback(
      (ids: string[]) =>
        act("invitation", "restored", async () => (await restore({ variables: { ids } })).data?.restoreInvitations),
      [act, restore],
    ),
  };
}
