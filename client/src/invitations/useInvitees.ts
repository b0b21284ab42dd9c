import { useState } from "react";
import { problemOf } from "../graphql/errors";
import { useCheckInviteesLazyQuery } from "../graphql/generated";
import { type Invitee, keyOf } from "./inviteWords";

/** The addresses of the dialog: what was typed is read and judged by the server, which invites by the same rules. */
export function useInvitees(departmentId: string, initialText = "") {
  const [text, setText] = useState(initialText);
  const [invitees, setInvitees] = useState<readonly Invitee[]>([]);
  const [merged, setMerged] = useState(0);
  const [check, { loading, error }] = useCheckInviteesLazyQuery({ fetchPolicy: "no-cache" });

  /** Makes chips of a text; answers with all there are then. What could not be asked for stays in the field. */
  const add = async (added: string): Promise<readonly Invitee[] | null> => {
    if (!added.trim()) return invitees;
    // Asked twice for one text, by leaving the field and by sending: the first is broken off, and the second counts.
    const answer = await check({ variables: { departmentId, addresses: [added] } }).catch(() => undefined);
    const data = answer?.data;
    if (!data) return null;
    const found = data.checkInvitees;
    const known = new Set(invitees.map(keyOf));
    setMerged(found.filter((invitee) => known.has(keyOf(invitee))).length);
    setInvitees((current) => merge(current, found));
    setText((current) => (current === added ? "" : current));
    return merge(invitees, found);
  };
  const remove = (gone: Invitee) => setInvitees(invitees.filter((invitee) => keyOf(invitee) !== keyOf(gone)));

  return {
    text,
    setText,
    invitees,
    setInvitees,
    merged,
    add,
    remove,
    /** Takes an address back into the field, to be corrected. */
    mend: (invitee: Invitee) => {
      remove(invitee);
      setText(invitee.address);
    },
    checking: loading,
    problem: error && problemOf(error).message,
  };
}

/** Each person once, as they stood there first. */
function merge(before: readonly Invitee[], added: readonly Invitee[]): Invitee[] {
  const known = new Set(before.map(keyOf));
  return [...before, ...added.filter((invitee) => !known.has(keyOf(invitee)))];
}
