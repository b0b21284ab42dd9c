import type { PlanContent } from "../plan.rules.js";

/** Texas certification levels, lowest first. */
export const TEXAS_LEVELS = ["ECA", "EMT", "EMT-I", "EMT-P"] as const;

export type TexasLevel = (typeof TEXAS_LEVELS)[number];

/** Hours by content area in the order of the levels (dshs.texas.gov, recertification content area requirements). */
const HOURS: Readonly<Record<string, readonly number[]>> = {
  Preparatory: [3, 6, 9, 12],
  Airway: [3, 6, 9, 12],
  "Patient Assessment": [2, 4, 6, 8],
  Trauma: [3, 6, 9, 12],
  Medical: [9, 18, 27, 36],
  "Special Considerations": [3, 6, 9, 12],
  Operations: [1, 2, 3, 4],
  Pediatric: [3, 6, 9, 12],
};

const ADDITIONAL = [9, 18, 27, 36];

/** The content areas of Texas and its additional hours of any education. */
export function texasTemplate(level: TexasLevel): PlanContent {
  const at = TEXAS_LEVELS.indexOf(level);
  const categories = Object.entries(HOURS).map(([area, hours]) => ({
    name: area,
    requirements: [{ id: area, name: area, minutes: (hours[at] ?? 0) * 60, areas: [area] }],
  }));
  const additional = { id: "Additional", name: "Additional", minutes: (ADDITIONAL[at] ?? 0) * 60 };
  return {
    components: [
      { kind: "LOCAL_STATE", name: "Content areas", categories },
      {
        kind: "INDIVIDUAL",
        name: "Additional",
        categories: [{ name: "Additional", requirements: [additional] }],
      },
    ],
  };
}
