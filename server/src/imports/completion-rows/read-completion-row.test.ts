import { describe, expect, it } from "@jest/globals";
import { readHeader } from "../header.js";
import { isDoubtful, readAreas, readCreditType, readDay, readHours, readTakeType } from "./class-cells.rules.js";
import { completionFile } from "./completion-file.rules.js";
import { editCompletionRow } from "./edit-completion-row.rules.js";
import { readCompletionRow } from "./read-completion-row.rules.js";

describe("the cells of a completion", () => {
  it.each([
    ["2026-11-22", "2026-11-22"],
    ["2026/1/5", "2026-01-05"],
    ["11/22/2026", "2026-11-22"],
    ["1/5/26", "2026-01-05"],
    ["5-6-1999", "1999-05-06"],
    ["22 Nov 2026", "2026-11-22"],
    ["22-Nov-2026", "2026-11-22"],
    ["November 22nd, 2026", "2026-11-22"],
    ["2026-11-22 00:00:00", "2026-11-22"],
    ["22/11/2026", null],
    ["2026-02-30", null],
    ["1949-12-31", null],
    ["46348", null],
    ["soon", null],
    ["14 Foo 2026", null],
  ])("[125] %j is the day %j", (text, day) => expect(readDay(text)).toBe(day));

  it.each([
    ["5/6/2026", true],
    ["5/5/2026", false],
    ["5/22/2026", false],
    ["2026-05-06", false],
  ])("%j could be meant the other way round: %j", (text, isIt) => expect(isDoubtful(text)).toBe(isIt));

  it.each([
    ["1.5", 90],
    ["1,5 h", 90],
    [".5", 30],
    ["1:30", 90],
    ["90 min", 90],
    ["1 h 30 min", 90],
    ["2hrs", 120],
    ["1000", 60_000],
    ["0", null],
    ["1001", null],
    ["-1", null],
    ["1e3", null],
    ["two", null],
  ])("[125] %j are %j minutes", (text, minutes) => expect(readHours(text)).toBe(minutes));

  it.each([
    ["live", "LIVE"],
    ["In person", "LIVE"],
    ["DISTRIBUTIVE", "DISTRIBUTIVE"],
    ["F3", "DISTRIBUTIVE"],
    ["f5", "LIVE"],
    ["F4", undefined],
    ["constructor", undefined],
  ])("[125] %j was taken %j", (text, takeType) => expect(readTakeType(text)?.takeType).toBe(takeType));

  it("[127] credit types are read by their codes and by their words", () => {
    expect(
      ["capce", "State EMS office", "Education programme", "ACADEMIC", "department", "other", "constructor"].map(
        readCreditType,
      ),
    ).toEqual(["CAPCE", "STATE", "PROGRAM", "ACADEMIC", "DEPARTMENT", null, null]);
  });

  it.each([
    [
      "Airway: 1; Trauma: 0.5",
      [
        ["Airway", 60],
        ["Trauma", 30],
      ],
    ],
    ["Airway|", [["Airway", null]]],
    ["Peds: Airway: 30 min", [["Peds: Airway", 30]]],
    ["Airway; Trauma", null],
    ["Airway: 1; airway: 1", null],
    ["Airway: much", null],
    ["Airway:1:30", [["Airway", 90]]],
    ["Airway : 1:30", [["Airway", 90]]],
    ["Peds:2:0:45", [["Peds:2", 45]]],
    ["Level 1: 30", [["Level 1", 1800]]],
    ["Level 1:30", null],
    ["Airway:2000:30", null],
    [": 1", null],
  ])("[124] content areas %j", (text, areas) =>
    expect(readAreas(text)?.map(({ area, minutes }) => [area, minutes]) ?? null).toEqual(areas),
  );

  it("[125] hours and minutes of one class say the same, and a CAPCE number goes with the take type", () => {
    const row = { email: "a@b.org", className: "Airway", completedOn: "2026-11-22" };
    const reasons = (cells: object) => readCompletionRow({ ...row, ...cells }).problems.map(({ reason }) => reason);
    expect(readCompletionRow({ ...row, minutes: "90" }).class).toMatchObject({ hours: "1.5", minutes: 90 });
    expect(reasons({ hours: "1.5", minutes: "90" })).toEqual([]);
    expect(reasons({ hours: "1", minutes: "90" })).toEqual(["INVALID_HOURS"]);
    expect(reasons({ capceNumber: "24-emt-f3-0001", takeType: "F3" })).toEqual([]);
    expect(reasons({ capceNumber: "24-EMT-F3-0001", takeType: "live" })).toEqual(["TAKE_TYPE_MISMATCH"]);
    expect(reasons({ capceNumber: "24-EMT-F1-0001", takeType: "F2" })).toEqual(["TAKE_TYPE_MISMATCH"]);
    expect(reasons({ capceNumber: "none" })).toEqual(["INVALID_CAPCE"]);
    expect(reasons({ email: "", className: " ", completedOn: "" })).toEqual([
      ...["MISSING_DATE", "MISSING_PERSON", "MISSING_CLASS"],
    ]);
  });

  it("[T2] an edit is read by the same rules, and what could not be stored stays a problem until it is typed anew", () => {
    const read = (cells: object) => {
      const { email, loginId, employeeId, class: ofClass, problems } = readCompletionRow(cells);
      return { cells: { email, loginId, employeeId, ...ofClass, minutes: null }, problems };
    };
    const bad = read({ email: "a@b.org\u0007", className: "Airway", completedOn: "13/13/2026", hours: "x" });
    expect(bad.problems.map(({ reason }) => reason)).toEqual(["INVALID_TEXT", "INVALID_DATE", "INVALID_HOURS"]);
    const better = editCompletionRow(bad, { completedOn: "2026-11-22", hours: "2" });
    expect(better?.problems.map(({ reason }) => reason)).toEqual(["INVALID_TEXT"]);
    expect(better?.class).toMatchObject({ completedOn: "2026-11-22", day: "2026-11-22", hours: "2", minutes: 120 });
    expect(editCompletionRow(bad, { email: "a@b.org", completedOn: "2026-11-22", hours: null })?.problems).toEqual([]);
    expect(editCompletionRow(bad, {})).toBeNull();
  });
});

describe("the first line of a file of completions", () => {
  it.each([
    [["email", "class_name", "completion_date"]],
    [["Employee ID", "Course Name", "Date Completed", "Contact Hours"]],
    [["login_id", "CAPCE Number", "Completed On", "Content Areas", "Credit Type", "Take Type", "Provider"]],
  ])("%j is understood", (cells) => expect(readHeader(cells, completionFile)).toMatchObject({ notices: [] }));

  it("names what lacks, and says what is left out", () => {
    expect(readHeader(["class", "hours"], completionFile)).toEqual({
      failure: expect.stringContaining("the columns email, completion_date are missing"),
    });
    expect(readHeader(["First Name", "Last Name", "email", "class", "date", "score"], completionFile)).toMatchObject({
      notices: [expect.stringContaining("Names are not read"), "Not imported: score."],
    });
    expect(readHeader(["email", "class", "date", "Constructor"], completionFile)).toMatchObject({
      notices: ["Not imported: Constructor."],
    });
    expect(readHeader(["email", "class", "course", "date"], completionFile)).toEqual({
      failure: expect.stringContaining('"course" stands more than once'),
    });
  });
});
