import { describe, expect, test } from "@jest/globals";
import { minutesOf, type PlanContent, requiredMinutes, requirementsOf } from "../plan.rules.js";
import { NCCP_LEVELS, nccp2016Template, nccp2025Template, nccpPeriod } from "./nccp.js";
import { TEMPLATES } from "./templates.js";
import { TEXAS_LEVELS, texasTemplate } from "./texas.js";

const hoursByComponent = ({ components }: PlanContent) =>
  components.map((component) => minutesOf(requirementsOf(component)) / 60);

const TOTALS = { EMR: [8, 4, 4], EMT: [20, 10, 10], AEMT: [25, 12.5, 12.5], PARAMEDIC: [30, 15, 15] };

describe("plan templates", () => {
  test.each(NCCP_LEVELS)("[T6] NCCP 2016 and 2025 ask %s for the published hours by component", (level) => {
    expect(hoursByComponent(nccp2016Template(level))).toEqual(TOTALS[level]);
    expect(hoursByComponent(nccp2025Template(level))).toEqual(TOTALS[level]);
  });

  test("[T6] NCCP 2016 has the published hours by category", () => {
    const hours = (level: "EMR" | "EMT" | "AEMT" | "PARAMEDIC") =>
      nccp2016Template(level).components[0]?.categories.map(({ requirements }) => minutesOf(requirements) / 60);
    expect(hours("EMR")).toEqual([1, 2.5, 0.5, 3, 1]);
    expect(hours("EMT")).toEqual([1.5, 6, 1.5, 6, 5]);
    expect(hours("AEMT")).toEqual([2.5, 7, 3, 7.5, 5]);
    expect(hours("PARAMEDIC")).toEqual([3.5, 8.5, 3, 8.5, 6.5]);
  });

  test("[T6] the historic limits on distributive education are there only where asked for", () => {
    const caps = (content: PlanContent) => content.components.map(({ distributiveCap }) => distributiveCap);
    expect(caps(nccp2016Template("EMT"))).toEqual([undefined, undefined, undefined]);
    expect(caps(nccp2016Template("EMT", true))).toEqual([420, 420, 600]);
  });

  test("[T6] NCCP 2025 asks for a tenth of National in pediatrics, all of it to be confirmed", () => {
    const national = nccp2025Template("EMT").components[0];
    expect(
      national && requirementsOf(national).map(({ name, minutes, toConfirm }) => [name, minutes, toConfirm]),
    ).toEqual([
      ["Pediatric", 120, true],
      ["Any National topic", 1080, true],
    ]);
  });

  test("[T6] the model and the period follow from the day of expiry", () => {
    const modelOf = (level: string, day: string) =>
      TEMPLATES.filter(
        ({ family, level: its, endsFrom, endsUntil }) =>
          family.includes("NCCP") && its === level && (endsFrom ?? day) <= day && day <= (endsUntil ?? day),
      ).map(({ id }) => id);
    expect([modelOf("EMT", "2025-03-31"), modelOf("EMT", "2025-04-01")]).toEqual([
      ["nccp-2016-emt"],
      ["nccp-2025-emt"],
    ]);
    expect([modelOf("EMR", "2025-09-30"), modelOf("EMR", "2025-10-01")]).toEqual([
      ["nccp-2016-emr"],
      ["nccp-2025-emr"],
    ]);
    expect(nccpPeriod("2027-03-31")).toEqual({ from: "2025-04-01", to: "2027-03-31" });
    expect(nccpPeriod("2026-02-28")).toEqual({ from: "2024-02-29", to: "2026-02-28" });
  });

  test("[T6] Texas asks for its published totals", () => {
    expect(TEXAS_LEVELS.map((level) => requiredMinutes(texasTemplate(level)) / 60)).toEqual([36, 72, 108, 144]);
  });
});
