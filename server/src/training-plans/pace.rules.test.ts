import { describe, expect, test } from "@jest/globals";
import { paceOf } from "./pace.rules.js";

const period = { from: "2025-04-01", to: "2027-03-31" };
const hours = (count: number) => count * 60;

describe("paceOf", () => {
  test.each([
    ["60 days before the end, 10 of 40 h", 10, "2027-01-31", "CRITICAL", 60],
    ["60 days before the end, 38 of 40 h", 38, "2027-01-31", "ON_PACE", 60],
    ["half-way, half done", 20, "2026-04-01", "ON_PACE", 365],
    ["half-way, a little less than half", 19, "2026-04-01", "BEHIND", 365],
    ["half-way, a quarter done: 1.5 times the even pace and no more", 10, "2026-04-01", "BEHIND", 365],
    ["half-way, less than a quarter", 9.75, "2026-04-01", "CRITICAL", 365],
    ["before the period, nothing done", 0, "2025-01-01", "ON_PACE", 730],
    ["the last day", 39, "2027-03-31", "CRITICAL", 1],
    ["the day after, not done", 39, "2027-04-01", "CRITICAL", 0],
    ["the day after, done", 40, "2027-04-01", "COMPLETE", 0],
    ["early and done", 40, "2025-05-01", "COMPLETE", 700],
  ])("[T7] %s", (_case, done, today, pace, daysLeft) => {
    expect(paceOf(period, hours(40), hours(done), today)).toMatchObject({ pace, daysLeft });
  });

  test("[T7] says what a month must bring from today", () => {
    expect(paceOf(period, hours(40), hours(10), "2027-01-31").neededPerMonth).toBeCloseTo(hours(15.21), -1);
    expect(paceOf(period, hours(40), hours(10), "2027-04-01").neededPerMonth).toBeNull();
  });
});
