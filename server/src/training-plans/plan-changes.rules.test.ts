import { describe, expect, test } from "@jest/globals";
import type { PlanContent } from "./plan.rules.js";
import { contentChange } from "./plan-changes.rules.js";

const requirement = (id: string, name: string, minutes: number) => ({ id, name, minutes });
/** Two requirements whose names are the same words at different places. */
const plan = (underAirway: number, airway: number): PlanContent => ({
  components: [
    {
      kind: "NATIONAL",
      name: "National",
      categories: [
        { name: "National", requirements: [requirement("a", "Airway", underAirway)] },
        { name: "Airway", requirements: [requirement("b", "Airway", airway)] },
      ],
    },
  ],
});

describe("contentChange", () => {
  test("[120] a change of either of two requirements with the same names leaves its trace", () => {
    expect(contentChange(plan(60, 60), plan(120, 60))).toEqual([
      "National / Airway: 1 h; any education",
      "National / Airway: 2 h; any education",
    ]);
    expect(contentChange(plan(60, 60), plan(60, 120))[1]).toBe("National / Airway: 2 h; any education");
    expect(contentChange(plan(60, 60), plan(60, 60))).toEqual([null, null]);
  });
});
