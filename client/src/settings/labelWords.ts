import { countOf } from "../ui/numbers";
import type { LabelKind, Touched } from "./labelKinds";

const list = new Intl.ListFormat("en-US");

/** "2 pending invitations and the invitation link", or nothing. */
function carriersOf({ invitations, links }: Touched): string {
  return list.format([
    ...(invitations > 0 ? [countOf(invitations, "pending invitation")] : []),
    ...(links > 0 ? ["the invitation link"] : []),
  ]);
}

/** What deleting a group or location does, as sentences. */
export function deletionWords(touched: Touched, { afterwards }: LabelKind): string {
  const carriers = carriersOf(touched);
  const { users } = touched;
  const people =
    users === 0
      ? "Nobody has it."
      : `${countOf(users, "person", "people")} ${users === 1 ? "stays" : "stay"} in the department, ${afterwards}.`;
  return `${people}${carriers && ` It is taken out of ${carriers} too.`}`;
}

/** What merging does. */
export function mergeWords(touched: Touched, into: string): string {
  const carriers = carriersOf(touched);
  const { users } = touched;
  const people = users === 0 ? "Nobody has to move" : `${countOf(users, "person moves", "people move")} to “${into}”`;
  return `${people}${carriers && `; ${carriers} will lead there`}.`;
}
