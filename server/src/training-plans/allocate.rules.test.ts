import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Allocation, allocate, progressOf } from "./allocate.rules.js";
import {
  type CountableCompletion,
  type PlanComponent,
  type PlanComponentKind,
  type PlanContent,
  type PlanRequirement,
  requirementsOf,
} from "./plan.rules.js";

const period = { from: "2025-04-01", to: "2027-03-31" };

const requirement = (id: string, minutes: number, areas?: string[]): PlanRequirement => ({
  id,
  name: id,
  minutes,
  ...(areas && { areas }),
});

const component = (
  kind: PlanComponentKind,
  requirements: PlanRequirement[],
  distributiveCap?: number,
): PlanComponent => ({
  kind,
  name: kind,
  ...(distributiveCap !== undefined && { distributiveCap }),
  categories: [{ name: kind, requirements }],
});

const cardiac = (minutes: number, more: Partial<CountableCompletion> = {}): CountableCompletion => ({
  id: "cardiac",
  className: "Cardiac emergencies",
  provider: "Metro EMS",
  isDistributive: false,
  creditType: "CAPCE",
  completedOn: "2026-05-01",
  minutes,
  areas: [{ area: "Cardiovascular", minutes }],
  ...more,
});

const told = ({ counted }: Allocation) =>
  counted.map(({ completion, component: kind, area, minutes }) => [completion.id, kind, area, minutes]);

describe("allocate", () => {
  test("[T6] a 2 h cardiac class with 0.5 h left in National shows 0.5 National and 1.5 Individual", () => {
    const content = {
      components: [
        component("NATIONAL", [requirement("Cardiovascular", 30, ["cardiovascular"])]),
        component("INDIVIDUAL", [requirement("Individual", 240)]),
      ],
    };
    const allocation = allocate(content, period, [cardiac(120)]);
    expect(told(allocation)).toEqual([
      ["cardiac", "NATIONAL", "Cardiovascular", 30],
      ["cardiac", "INDIVIDUAL", undefined, 90],
    ]);
    expect(allocation.notCounted).toEqual([]);
  });

  test("[T6] a class gives way where another one fits only there", () => {
    const content = {
      components: [
        component("NATIONAL", [requirement("a", 60, ["Stroke"]), requirement("b", 60, ["Stroke", "Trauma"])]),
      ],
    };
    const both = cardiac(60, { id: "both", areas: [{ area: "Stroke", minutes: 60 }] });
    const one = cardiac(60, { id: "one", className: "Trauma", areas: [{ area: "trauma ", minutes: 60 }] });
    expect(progressOf(content, allocate(content, period, [both, one])).done).toBe(120);
  });

  test("[T6] what does not count says why", () => {
    const content = {
      components: [
        component("NATIONAL", [requirement("c", 60, ["Cardiovascular"]), requirement("t", 60, ["Trauma"])], 30),
      ],
    };
    const whyOf = (...completions: CountableCompletion[]) =>
      allocate(content, period, completions).notCounted.map(({ completion, minutes, why }) => [
        completion.id,
        minutes,
        why,
      ]);
    expect(whyOf(cardiac(90))).toEqual([["cardiac", 30, "REQUIREMENT_MET"]]);
    expect(whyOf(cardiac(60, { isDistributive: true }))).toEqual([["cardiac", 30, "DISTRIBUTIVE_CAP"]]);
    expect(whyOf(cardiac(60, { areas: [] }))).toEqual([["cardiac", 60, "NOT_ACCEPTED"]]);
    expect(whyOf(cardiac(60, { completedOn: "2025-03-31" }))).toEqual([["cardiac", 60, "OUTSIDE_PERIOD"]]);
    expect(whyOf(cardiac(60), cardiac(60, { id: "again", completedOn: "2026-06-01" }))).toEqual([
      ["again", 60, "DUPLICATE"],
    ]);
  });

  test("[T6] the period's first and last day count", () => {
    const content = { components: [component("INDIVIDUAL", [requirement("i", 600)])] };
    const ends = [period.from, period.to].map((completedOn) =>
      cardiac(60, { id: completedOn, className: completedOn, completedOn }),
    );
    expect(progressOf(content, allocate(content, period, ends)).done).toBe(120);
  });

  test("[T6] credit types that a requirement does not take count elsewhere", () => {
    const content = {
      components: [
        component("LOCAL_STATE", [{ ...requirement("local", 60), creditTypes: ["DEPARTMENT"] }]),
        component("INDIVIDUAL", [requirement("i", 60)]),
      ],
    };
    expect(told(allocate(content, period, [cardiac(60)]))).toEqual([["cardiac", "INDIVIDUAL", undefined, 60]]);
  });
});

const AREAS = ["Airway", "Stroke", "Trauma"];

const completions = (most: number, minute = 15) =>
  fc
    .array(
      fc.record({
        isDistributive: fc.boolean(),
        areas: fc.uniqueArray(fc.record({ area: fc.constantFrom(...AREAS), units: fc.integer({ min: 1, max: 3 }) }), {
          selector: ({ area }) => area,
          maxLength: 2,
        }),
        general: fc.integer({ min: 0, max: 2 }),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { maxLength: most },
    )
    .map((made) =>
      made.map(
        ({ isDistributive, areas, general, day }, index): CountableCompletion => ({
          id: `c${index}`,
          className: `Class ${index}`,
          provider: null,
          isDistributive,
          creditType: "CAPCE",
          completedOn: `2026-05-${day}`,
          minutes: minute * (general + areas.reduce((sum, { units }) => sum + units, 0)),
          areas: areas.map(({ area, units }) => ({ area, minutes: units * minute })),
        }),
      ),
    );

const content = (unit = 15) =>
  fc
    .record({
      national: fc.uniqueArray(
        fc.record({
          areas: fc.uniqueArray(fc.constantFrom(...AREAS), { minLength: 1, maxLength: 2 }),
          units: fc.integer({ min: 0, max: 4 }),
        }),
        { minLength: 1, maxLength: 3, selector: ({ areas }) => areas.join() },
      ),
      cap: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      individual: fc.integer({ min: 0, max: 4 }),
      individualCap: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    })
    .map(
      ({ national, cap, individual, individualCap }): PlanContent => ({
        components: [
          component(
            "NATIONAL",
            national.map(({ areas, units }, index) => requirement(`n${index}`, units * unit, areas)),
            cap === undefined ? undefined : cap * unit,
          ),
          component(
            "INDIVIDUAL",
            [requirement("individual", individual * unit)],
            individualCap === undefined ? undefined : individualCap * unit,
          ),
        ],
      }),
    );

const sumOf = (rows: readonly { readonly minutes: number }[]) => rows.reduce((sum, { minutes }) => sum + minutes, 0);

describe("allocate, whatever the plan and the classes", () => {
  test("[T6] no minute counts twice, no requirement and no limit is exceeded, and every minute is accounted for", () => {
    fc.assert(
      fc.property(content(), completions(8), (plan, made) => {
        const { counted, notCounted } = allocate(plan, period, made);
        for (const completion of made) {
          const own = counted.filter((row) => row.completion === completion);
          expect(sumOf(own) + sumOf(notCounted.filter((row) => row.completion === completion))).toBe(
            completion.minutes,
          );
          for (const { area, minutes } of completion.areas) {
            expect(sumOf(own.filter((row) => row.area === area))).toBeLessThanOrEqual(minutes);
          }
        }
        for (const part of plan.components) {
          const here = counted.filter((row) => row.component === part.kind);
          for (const { id, minutes } of requirementsOf(part)) {
            expect(sumOf(here.filter((row) => row.requirement.id === id))).toBeLessThanOrEqual(minutes);
          }
          const distributive = sumOf(here.filter((row) => row.completion.isDistributive));
          expect(distributive).toBeLessThanOrEqual(part.distributiveCap ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("[T6] one more class never makes less of National, nor of the whole", () => {
    fc.assert(
      fc.property(content(), completions(8), (plan, made) => {
        const before = progressOf(plan, allocate(plan, period, made.slice(1)));
        const after = progressOf(plan, allocate(plan, period, made));
        expect(after.components[0]?.done).toBeGreaterThanOrEqual(before.components[0]?.done ?? 0);
        expect(after.done).toBeGreaterThanOrEqual(before.done);
      }),
      { numRuns: 400 },
    );
  });

  test("[T6] the order in which classes come does not matter", () => {
    const shuffled = completions(8).chain((made) =>
      fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length, maxLength: made.length })),
    );
    fc.assert(
      fc.property(content(), shuffled, (plan, [made, other]) => {
        expect(allocate(plan, period, other)).toEqual(allocate(plan, period, made));
      }),
      { numRuns: 200 },
    );
  });

  test("[T6] as much counts as any way of counting could give, found by trying all of them", () => {
    fc.assert(
      fc.property(content(1), completions(3, 1), (plan, made) => {
        const { components, done } = progressOf(plan, allocate(plan, period, made));
        expect([components[0]?.done, done]).toEqual(bestByTrial(plan, made));
      }),
      { numRuns: 150 },
    );
  });
});

/** Tries every way to spend each minute, and keeps the best: National first, then the sum. */
function bestByTrial(plan: PlanContent, made: readonly CountableCompletion[]): [national: number, all: number] {
  const minutes = made.flatMap(({ isDistributive, areas, minutes: whole }) => [
    ...areas.flatMap(({ area, minutes: n }) => Array.from({ length: n }, () => ({ isDistributive, area }))),
    ...Array.from({ length: whole - sumOf(areas) }, () => ({ isDistributive, area: undefined })),
  ]);
  const places = plan.components.flatMap((part) => requirementsOf(part).map((its) => ({ ...its, kind: part.kind })));
  const start = {
    left: places.map((place) => place.minutes),
    caps: Object.fromEntries(plan.components.map((part) => [part.kind, part.distributiveCap ?? 1_000])),
  };
  const seen = new Map<string, [number, number]>();

  type Minute = (typeof minutes)[number];
  const spend = ({ isDistributive, area }: Minute, { left, caps }: typeof start) =>
    places.flatMap(({ areas, kind }, index) => {
      const fits = !areas || (area !== undefined && areas.includes(area));
      const after = {
        left: left.with(index, (left[index] ?? 0) - 1),
        caps: { ...caps, [kind]: (caps[kind] ?? 0) - (isDistributive ? 1 : 0) },
      };
      return fits && Math.min(...after.left, ...Object.values(after.caps)) >= 0 ? [{ kind, after }] : [];
    });

  const best = (at: number, state: typeof start): [number, number] => {
    const minute = minutes[at];
    if (!minute) return [0, 0];
    const key = JSON.stringify([at, state]);
    const known = seen.get(key);
    if (known) return known;
    const found = spend(minute, state)
      .map(({ kind, after }): [number, number] => {
        const [national, all] = best(at + 1, after);
        return [national + (kind === "NATIONAL" ? 1 : 0), all + 1];
      })
      .reduce((a, b) => (b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a), best(at + 1, state));
    seen.set(key, found);
    return found;
  };
  return best(0, start);
}
