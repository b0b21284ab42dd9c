/** What the bars of a report are filled with: a colour and a pattern each, so that no two differ by the colour alone. */
export type FillName = "complete" | "onPace" | "behind" | "critical" | "live" | "distributive";

/** The fill as a chart takes it. */
export const fillOf = (name: FillName): string => `url(#report-fill-${name})`;
