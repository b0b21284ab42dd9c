import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { csv, deskOf, type ImportDesk } from "../../test/imports.js";

let app: TestApp;
let departmentId: string;
let elsewhere: string;
let admin: MadeUser;
let desk: ImportDesk;

beforeAll(async () => {
  app = await startApp();
  elsewhere = await makeDepartment(app, { name: "Elsewhere" });
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Here" });
  admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Chief" });
  desk = await deskOf(app, admin);
  app.clearMails();
});

const countsOf = (id: string) =>
  app.sql(
    `SELECT (SELECT jsonb_object_agg(role || status, n) FROM user_count WHERE department_id = $1 AND n <> 0) AS kept,
            (SELECT jsonb_object_agg(k, n) FROM (SELECT role || status AS k, count(*) AS n FROM membership
                                                  WHERE department_id = $1 GROUP BY 1) c) AS real`,
    [id],
  );

describe("a run", () => {
  it("[65, 73, 74, 75, 76, 77, 80] creates, updates, invites and skips as planned, and mails whom it should", async () => {
    await makeUser(app, departmentId, { email: "same@example.org", firstName: "Same", lastName: "Person" });
    const changing = await makeUser(app, departmentId, {
      email: "change@example.org",
      firstName: "Old",
      lastName: "Name",
    });
    const outside = await makeUser(app, elsewhere, {
      email: "Outside@example.org",
      firstName: "Out",
      lastName: "Side",
    });
    const accounts = await app.sql("SELECT count(*)::int AS n FROM account");
    const batch = await desk.review(
      csv(
        "New,Person,new@example.org,general user,0012",
        "Same,Person,same@example.org,general user,",
        "New,Name,change@example.org,training officer,77",
        "Other,Name,outside@EXAMPLE.org,general user,",
        "Bad,Row,bad@example.org,Captain,",
      ),
    );
    const done = await desk.run(batch.id);
    expect(done).toMatchObject({ status: "DONE", processedCount: 5 });
    expect(done.outcomeCounts).toEqual({ created: 1, updated: 2, unchanged: 1, invited: 1, skipped: 1 });
    const rows = await desk.rows(batch.id);
    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["CREATED", null],
      ["UPDATED", "NO_CHANGE"],
      ["UPDATED", null],
      ["INVITED", null],
      ["SKIPPED", "UNKNOWN_ROLE"],
    ]);
    expect(await app.sql("SELECT count(*)::int AS n FROM account")).toEqual([{ n: Number(accounts[0]?.n) + 1 }]);
    expect(
      await app.sql(
        "SELECT first_name, role, status, employee_id FROM membership WHERE department_id = $1 AND email = $2",
        [departmentId, "new@example.org"],
      ),
    ).toEqual([{ first_name: "New", role: "GENERAL_USER", status: "ACTIVE", employee_id: "0012" }]);
    expect(
      await app.sql("SELECT first_name, role, employee_id, version FROM membership WHERE id = $1", [changing.userId]),
    ).toEqual([{ first_name: "New", role: "TRAINING_OFFICER", employee_id: "77", version: 2 }]);
    expect(await app.sql("SELECT first_name, version FROM account WHERE id = $1", [changing.accountId])).toEqual([
      { first_name: "New", version: 2 },
    ]);
    expect(
      await app.sql("SELECT email, account_id, status FROM invitation WHERE department_id = $1", [departmentId]),
    ).toEqual([{ email: "outside@EXAMPLE.org", account_id: outside.accountId, status: "PENDING" }]);
    const mails = await app.mails();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ["new@example.org", "Your account at Here"],
      ["outside@EXAMPLE.org", "Here invites you to join"],
    ]);
    const [counts] = await countsOf(departmentId);
    expect(counts?.kept).toEqual(counts?.real);
    const audit = await app.sql(
      "SELECT action, batch_line, actor_kind, actor_account_id FROM audit_event WHERE department_id = $1 AND batch_line IS NOT NULL ORDER BY batch_line",
      [departmentId],
    );
    expect(audit).toEqual(
      [
        ["user.created", 2],
        ["user.updated", 4],
        ["invitation.created", 5],
      ].map(([action, batch_line]) => ({
        action,
        batch_line,
        actor_kind: "MEMBER",
        actor_account_id: admin.accountId,
      })),
    );
  });
});
