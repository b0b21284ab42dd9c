import { describe, expect, it } from "@jest/globals";
import { csvLine, guardFormula } from "../platform/csv.js";
import { delimiterOf, readHeader } from "./header.js";
import { cleanCell, ImportReason } from "./import.rules.js";
import { editRow } from "./user-rows/edit-user-row.rules.js";
import { NO_VALUES, readRow, roleOf } from "./user-rows/read-user-row.rules.js";
import { userFile } from "./user-rows/user-file.rules.js";

describe("a cell", () => {
  it.each([
    ["plain", "plain"],
    ["  spaces  around ", "spaces around"],
    ["line\r\nbreak", "line break"],
    ["O'Neil", "O'Neil"],
    ["'t Hooft", "'t Hooft"],
    ["'=1+1", "=1+1"],
    ["''=1+1", "'=1+1"],
    ["'+1 555 0100", "+1 555 0100"],
    ["\u200ezero\u200b", "zero"],
    ["\ufefffirst", "first"],
    ["Nu\u0301n\u0303ez", "Núñez"],
    ["007", "007"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["\u200b \u2060", ""],
  ])("%j is read as %j", (cell, text) => expect(cleanCell(cell)).toBe(text));

  it.each(["=1", "+1", "-1", "@x", "\tx", "'=1", "''@x", "plain", "'quoted", "O'Neil"])(
    "%j comes back from an export as it was",
    (text) => expect(cleanCell(guardFormula(text)).trim()).toBe(text.trim()),
  );

  it("is quoted in an export where it must be", () => {
    expect(csvLine(["a", 'b "c"', "d,e", "f\ng", null, "=x"])).toBe('a,"b ""c""","d,e","f\ng",,\'=x\r\n');
  });
});

const person = { firstName: "Ann", lastName: "Lee", email: "ann@example.org", role: "admin" };
const long = (length: number): string => "é".repeat(length);

describe("[60, 77] a row by itself", () => {
  it.each([
    ["nothing wrong", {}, []],
    ["no e-mail and no login ID", { email: " " }, [["email", "MISSING_EMAIL"]]],
    ["a login ID instead of an e-mail address", { email: "", loginId: "ann.lee" }, []],
    ["an e-mail address without @", { email: "ann" }, [["email", "INVALID_EMAIL"]]],
    ["an e-mail address with a space", { email: "ann lee@example.org" }, [["email", "INVALID_EMAIL"]]],
    [
      "an e-mail address with a zero-width mark in it",
      { email: "ann\u200b@example.org" },
      [["email", "INVALID_EMAIL"]],
    ],
    ["an e-mail address without a dot, as HTML5 has it", { email: "ann@localhost" }, []],
    ["an e-mail address of 254 characters", { email: `${"a".repeat(241)}@example.org.`.replace(/\.$/, "x") }, []],
    ["an e-mail address of 255 characters", { email: `${"a".repeat(243)}@example.org` }, [["email", "TOO_LONG"]]],
    ["a login ID with @", { loginId: "a@b" }, [["loginId", "INVALID_LOGIN_ID"]]],
    ["a role in capitals", { role: "TRAINING OFFICER" }, []],
    ["a role that is none", { role: "Captain" }, [["role", "UNKNOWN_ROLE"]]],
    ["a role that every object has", { role: "constructor" }, [["role", "UNKNOWN_ROLE"]]],
    ["a blank role", { role: "" }, []],
    ["a name of 200 characters", { firstName: long(200) }, []],
    ["a name of 201 characters", { firstName: long(201) }, [["firstName", "TOO_LONG"]]],
    ["a NUL", { lastName: "Le\0e" }, [["lastName", "INVALID_TEXT"]]],
    ["half of a UTF-16 pair", { lastName: "Le\ud83de" }, [["lastName", "INVALID_TEXT"]]],
    ["text that was damaged before", { lastName: "N\ufffdez" }, [["lastName", "INVALID_TEXT"]]],
    ["a mark that turns the direction", { lastName: "abc\u202edef" }, [["lastName", "INVALID_TEXT"]]],
    ["a name in another script", { firstName: "राम", lastName: "岡本" }, []],
    [
      "too many groups",
      { groupNames: Array.from({ length: 51 }, (_, n) => `g${n}`).join(";") },
      [["groupNames", "TOO_LONG"]],
    ],
  ])("%s", (_what, cells, problems) => {
    expect(readRow({ ...person, ...cells }).problems.map(({ field, reason }) => [field, reason])).toEqual(problems);
  });

  it.each([
    ["general user", "GENERAL_USER"],
    ["General_User", "GENERAL_USER"],
    ["training officer", "TRAINING_OFFICER"],
    ["Training-Officer", "TRAINING_OFFICER"],
    [" ADMIN ", "ADMIN"],
    ["administrator", null],
  ])("[60] the role %j is %s", (text, role) => expect(roleOf(text)).toBe(role));

  it("keeps too long a value short enough for an index, and still too long", () => {
    const { values } = readRow({ ...person, employeeId: "x".repeat(60_000) });
    expect(values.employeeId).toHaveLength(65);
    expect(readRow({ employeeId: values.employeeId ?? "" }).problems[0]?.reason).toBe("TOO_LONG");
  });

  it("takes several groups out of one cell, each once", () => {
    expect(readRow({ groupNames: "A Shift; FTO|A Shift;;" }).values.groupNames).toEqual(["A Shift", "FTO"]);
  });
});

describe("an edit", () => {
  const row = {
    ...NO_VALUES,
    line: 2,
    roleText: "Captain",
    problems: [
      { field: "role" as const, reason: ImportReason.UNKNOWN_ROLE },
      { field: "email" as const, reason: ImportReason.MISSING_EMAIL },
    ],
  };

  it("[69] a chosen role overrides what the file says", () => {
    const edited = editRow(row, { role: "ADMIN" as never });
    expect(edited).toMatchObject({ role: "ADMIN", roleText: null, isEdited: true });
    expect(edited.problems).toEqual([{ field: "email", reason: "MISSING_EMAIL" }]);
  });

  it("leaves cells that it does not name with their problems", () => {
    expect(editRow(row, { email: "a@b.org" }).problems).toEqual([{ field: "role", reason: "UNKNOWN_ROLE" }]);
    expect(editRow(row, {})).toEqual({ ...row, isEdited: false });
  });

  it("empties a cell by null or blank text", () => {
    expect(editRow({ ...row, firstName: "Ann" }, { firstName: null }).firstName).toBeNull();
    expect(editRow({ ...row, groupNames: ["A"] }, { groupNames: [] }).groupNames).toEqual([]);
  });

  it("makes a line that could not be read a row like others", () => {
    const broken = {
      ...NO_VALUES,
      line: 3,
      problems: [{ field: "line" as const, reason: ImportReason.MALFORMED_LINE }],
    };
    expect(editRow(broken, { email: "a@b.org", firstName: "Ann" }).problems).toEqual([]);
  });
});

describe("[59] the first line", () => {
  it.each([
    [["email", "ROLE", "Last Name", "First_Name"]],
    [["firstname", "lastname", "email", "role", "employee_id"]],
    [["Employee ID", "Role", "E-mail", "lastname", "FIRSTNAME", "Groups", "location", "Login ID"]],
    [["firstname", "lastname", "login_id", "role"]],
  ])("%j is understood", (cells) => expect(readHeader(cells, userFile)).toMatchObject({ notices: [] }));

  it("names what it does not take", () => {
    expect(readHeader(["firstname", "lastname", "email", "role", "Phone", "Rank", "Badge"], userFile)).toMatchObject({
      notices: [
        "The column phone is not imported: people enter their phone numbers themselves.",
        "Not imported: Rank, Badge.",
      ],
    });
  });

  it.each([
    [["firstname", "lastname", "email"], "the column role is missing"],
    [["name", "mail"], "the columns firstname, lastname, role, email are missing"],
    [["firstname", "lastname", "email", "role", "E-Mail"], 'The column "E-Mail" stands more than once'],
    [["Ann", "Lee", "ann@example.org", "admin"], "put the column names above it"],
    [Array.from({ length: 51 }, (_, n) => `c${n}`), "51 columns"],
  ])("%j is refused with the reason", (cells, reason) => {
    expect(readHeader(cells, userFile)).toEqual({ failure: expect.stringContaining(reason) });
  });

  it.each([
    ["a,b,c", ","],
    ["a;b;c", ";"],
    ["a\tb\tc", "\t"],
    ['"a;b;c",d,e', ","],
    ["alone", ","],
  ])("%j is cut by %j", (line, delimiter) => expect(delimiterOf(line)).toBe(delimiter));
});
