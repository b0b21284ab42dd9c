import { beforeAll, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeUser } from "../../test/factories.js";
import { csv, deskOf, type ImportDesk } from "../../test/imports.js";

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let desk: ImportDesk;

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app);
  admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Chief" });
  desk = await deskOf(app, admin);
});

describe("what becomes of a row", () => {
  it("[67, 74, 75, 76] shows each row with its plan, and writes nothing before", async () => {
    const other = await makeDepartment(app);
    await makeUser(app, departmentId, { email: "same@example.org", firstName: "Same", lastName: "Person" });
    await makeUser(app, departmentId, {
      email: "other@example.org",
      firstName: "Old",
      lastName: "Name",
      employeeId: "007",
    });
    await makeUser(app, other, { email: "elsewhere@example.org" });
    const before = await app.sql(
      "SELECT (SELECT count(*) FROM account) a, (SELECT count(*) FROM membership) m, (SELECT count(*) FROM invitation) i",
    );
    const batch = await desk.review(
      csv(
        "New,Person,new@example.org,general user,1",
        "Same,Person,SAME@example.org,general user,",
        "New,Name,other@example.org,training officer,008",
        "Else,Where,elsewhere@example.org,general user,",
        "Bad,Role,bad@example.org,Captain,",
        "New,Again,NEW@example.org,general user,",
      ),
    );
    expect(batch).toMatchObject({ status: "REVIEW", failure: null, rowCount: 6, notices: [], delimiter: "," });
    expect(batch.planCounts).toEqual({ create: 1, update: 1, unchanged: 1, invite: 1, skip: 2, removed: 0 });
    const rows = await desk.rows(batch.id);
    expect(rows.map(({ line, plan, reason }) => [line, plan, reason])).toEqual([
      [2, "CREATE", null],
      [3, "UNCHANGED", "NO_CHANGE"],
      [4, "UPDATE", null],
      [5, "INVITE", null],
      [6, "SKIP", "UNKNOWN_ROLE"],
      [7, "SKIP", "DUPLICATE_IN_FILE"],
    ]);
    expect(rows[2]?.changes).toEqual([
      { field: "firstName", oldValue: "Old", newValue: "New" },
      { field: "role", oldValue: "GENERAL_USER", newValue: "TRAINING_OFFICER" },
      { field: "employeeId", oldValue: "007", newValue: "008" },
    ]);
    expect(
      await app.sql(
        "SELECT (SELECT count(*) FROM account) a, (SELECT count(*) FROM membership) m, (SELECT count(*) FROM invitation) i",
      ),
    ).toEqual(before);
  });
});
