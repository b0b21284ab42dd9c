import type { DepartmentShape } from "./people.js";

const NOW_SEED = 20_261_122;

/** The demo's three departments: a small volunteer one, a county's and a large city's. */
export function demoDepartments(now: Date): readonly [DepartmentShape, DepartmentShape, DepartmentShape] {
  return [
    {
      ...{ seed: NOW_SEED, name: "Willow Creek Volunteer Fire", code: "wc", userCount: 25 },
      ...{ stationCount: 2, firstNumber: 1, now },
    },
    {
      ...{ seed: NOW_SEED + 1, name: "Harlan County EMS", code: "hc", userCount: 400 },
      ...{ stationCount: 8, firstNumber: 101, now },
    },
    {
      ...{ seed: NOW_SEED + 2, name: "Metro EMS", code: "metro", userCount: 6_000 },
      ...{ stationCount: 40, firstNumber: 1_001, now },
    },
  ];
}
