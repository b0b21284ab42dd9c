import type { LedgerQuery, LicenceEntryKind } from "../graphql/generated";

export type LedgerEntry = NonNullable<LedgerQuery["course"]["licencePool"]>["entries"]["nodes"][number];

const withSign = new Intl.NumberFormat("en-US", { signDisplay: "exceptZero" });

/** "+5", "-5", "0". */
export const signed = (value: number): string => withSign.format(value);

export const kindWords: Record<LicenceEntryKind, string> = {
  PURCHASE: "Bought",
  CORRECTION: "Corrected",
  RESERVE: "Assigned",
  USE: "Started",
  RETURN: "Given back",
};

/** Which of the pool's numbers an entry moved, and by how many. */
export function movesOf({ kind, amount }: LedgerEntry): string {
  if (kind === "PURCHASE" || kind === "CORRECTION") return `bought ${signed(amount)}, available ${signed(amount)}`;
  if (kind === "RESERVE") return `available ${signed(-amount)}, assigned ${signed(amount)}`;
  if (kind === "RETURN") return `assigned ${signed(-amount)}, available ${signed(amount)}`;
  return `assigned ${signed(-amount)}, used ${signed(amount)}`;
}
