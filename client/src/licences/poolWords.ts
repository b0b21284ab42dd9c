const nearDays = 45;
const dayMs = 86_400_000;

/** How a pool's forecast looks. */
export interface Outlook {
  kind: "EMPTY" | "NEAR" | "FAR" | "NONE";
  /** When it will be empty, where that can be said and is to come. */
  day: string | null;
}

export function outlookOf({ available, runsOutOn }: { available: number; runsOutOn: string | null }): Outlook {
  if (available === 0) return { kind: "EMPTY", day: null };
  if (!runsOutOn) return { kind: "NONE", day: null };
  const isNear = Date.parse(runsOutOn) - Date.now() < nearDays * dayMs;
  return { kind: isNear ? "NEAR" : "FAR", day: runsOutOn };
}
