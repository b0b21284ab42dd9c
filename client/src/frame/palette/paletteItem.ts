import type { ReactNode } from "react";

/** One line of the palette. */
export interface PaletteItem {
  key: string;
  group: "Pages" | "Actions" | "Departments" | "People";
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

/** Those that carry every typed word. People were found by the server. */
export function matching(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return items.filter(({ group, label, words: more = "" }) => {
    const text = fold(`${label} ${more}`);
    return group === "People" || words.every((word) => text.includes(word));
  });
}
