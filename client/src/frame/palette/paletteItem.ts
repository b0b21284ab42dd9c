import type { ReactNode } from "react";

const groups = ["Pages", "Actions", "Departments", "People"] as const;

/** One line of the palette. */
export interface PaletteItem {
  key: string;
  group: (typeof groups)[number];
  label: string;
  /** Shown small beside it: an address, or the keys that do the same. */
  detail?: string;
  /** Found by these words too. */
  words?: string;
  icon: ReactNode;
  run: () => void;
}

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/**
 * Those that carry every typed word, by kind; the kind with the best match first, in it those that carry the words in
 * what they are called. People were found by the server.
 */
export function matching(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const carries = (text: string): boolean => words.every((word) => text.includes(word));
  const rank = ({ group, label, words: more = "" }: PaletteItem): number => {
    if (group === "People" || carries(fold(label))) return 0;
    return carries(fold(`${label} ${more}`)) ? 1 : 2;
  };
  const found = items.map((item) => ({ item, rank: rank(item) })).filter((one) => one.rank < 2);
  const best = (group: PaletteItem["group"]): number =>
    Math.min(...found.filter(({ item }) => item.group === group).map((one) => one.rank));
  return found
    .sort(
      (one, other) =>
        best(one.item.group) - best(other.item.group) ||
        groups.indexOf(one.item.group) - groups.indexOf(other.item.group) ||
        one.rank - other.rank,
    )
    .map(({ item }) => item);
}
