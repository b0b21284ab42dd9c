export type TableDensity = "COMPACT" | "NORMAL" | "COMFORTABLE";

export const densities: readonly { value: TableDensity; label: string; rowHeight: number }[] = [
  { value: "COMPACT", label: "Compact", rowHeight: 40 },
  { value: "NORMAL", label: "Normal", rowHeight: 52 },
  { value: "COMFORTABLE", label: "Comfortable", rowHeight: 66 },
];

export const isDensity = (text: unknown): text is TableDensity => densities.some(({ value }) => value === text);

export const rowHeightOf = (density: TableDensity): number =>
  densities.find(({ value }) => value === density)?.rowHeight ?? 52;
