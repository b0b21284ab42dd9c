import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAccount, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import { csv, deskOf, ImportDesk } from "../../test/imports.js";
import { until } from "../../test/until.js";
import type { Ctx } from "../platform/context.js";
import { encodeOwnId } from "../platform/ids.js";
import { watchImport } from "./watch-import.js";

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let desk: ImportDesk;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Here" });
  admin = await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Chief" });
  desk = await deskOf(app, admin);
  app.clearMails();
});

describe("around a run", () => {
  it("[78, 79] the summary searches by address within a tab, and stays in the history, newest first", async () => {
    const batch = await desk.review(
      csv("A,B,sum1@example.org,general user,", "A,B,sum2@example.org,general user,", "A,B,sum3@example.org,Chief,"),
    );
    await desk.run(batch.id);
    expect((await desk.rows(batch.id, { outcomes: ["CREATED"], search: "SUM2" })).map(({ email }) => email)).toEqual([
      "sum2@example.org",
    ]);
    expect(await desk.rows(batch.id, { outcomes: ["CREATED"], search: "sum3" })).toEqual([]);
    expect(await desk.rows(batch.id, { outcomes: ["SKIPPED"], search: "100%_" })).toEqual([]);
    const newer = await desk.review(csv("A,B,sum4@example.org,general user,"));
    const history = await desk.client.execute<{
      department: { importBatches: { nodes: { id: string; createdByName: string }[] } };
    }>(
      "query ($id: ID!) { department(id: $id) { importBatches { nodes { id createdByName onVisit viewerCanRun viewerCanAbort } } } }",
      { id: encodeOwnId("dep", departmentId) },
    );
    expect(history.data?.department.importBatches.nodes).toEqual([
      { id: newer.id, createdByName: "Ada Chief", onVisit: false, viewerCanRun: true, viewerCanAbort: false },
      { id: batch.id, createdByName: "Ada Chief", onVisit: false, viewerCanRun: false, viewerCanAbort: false },
    ]);
  });

  it("[74] answers with the user that a row became", async () => {
    const batch = await desk.review(csv("A,B,linked@example.org,general user,", "A,B,nolink@example.org,Chief,"));
    await desk.run(batch.id);
    const { data } = await desk.client.execute<{ importBatch: { rows: { nodes: unknown[] } } }>(
      `query ($id: ID!) { importBatch(id: $id) { rows { nodes { user { name email role groups { name } viewerCanOpenRecord } } } } }`,
      { id: batch.id },
    );
    expect(data?.importBatch.rows.nodes).toEqual([
      {
        user: { name: "A B", email: "linked@example.org", role: "GENERAL_USER", groups: [], viewerCanOpenRecord: true },
      },
      { user: null },
    ]);
  });

  it("[64] support on a visit runs the same import; the audit names the person and the visit", async () => {
    const support = await makeAccount(app, { isSupport: true, firstName: "Sup", lastName: "Port" });
    const client = await app.as(support);
    const visit = await client.execute(
      'mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "Onboarding") { id } }',
      { id: encodeOwnId("dep", departmentId) },
    );
    expect(visit.errors).toEqual([]);
    const at = new ImportDesk(app, client, departmentId);
    const batch = await at.review(csv("A,B,onboarded@example.org,admin,"));
    const done = await at.run(batch.id);
    expect(done).toMatchObject({ status: "DONE", outcomeCounts: { created: 1 } });
    const events = await app.sql<{ action: string }>(
      `SELECT action, actor_kind, actor_account_id = $2 AS is_support, visit_id IS NOT NULL AS is_visit FROM audit_event
        WHERE department_id = $1 AND actor_kind <> 'SYSTEM' AND action NOT LIKE 'support%' ORDER BY at, id`,
      [departmentId, support.accountId],
    );
    expect(events).toEqual(
      ["import.uploaded", "import.started", "user.created"].map((action) => ({
        action,
        actor_kind: "SUPPORT",
        is_support: true,
        is_visit: true,
      })),
    );
  });

  it("does not run what takes more rights than who clicks has", async () => {
    const known = await makeUser(app, departmentId, {
      email: "renamed@example.org",
      firstName: "Old",
      lastName: "Name",
    });
    const batch = await desk.review(csv("New,Name,renamed@example.org,,"));
    const officer = await deskOf(app, await makeOfficer(app, departmentId));
    const refused = await officer.start(batch.id);
    expect([refused.code, refused.errors[0]?.message]).toEqual(["FORBIDDEN", expect.stringContaining("1 row changes")]);
    expect((await desk.batch(batch.id)).status).toBe("REVIEW");
    expect(await app.sql("SELECT first_name FROM account WHERE id = $1", [known.accountId])).toEqual([
      { first_name: "Old" },
    ]);
  });

  it("[T11] tells who watches, until it has ended", async () => {
    const batch = await desk.review(csv("A,B,watched@example.org,general user,"));
    const ctx = {
      person: { accountId: admin.accountId, name: "Ada Chief", isSupport: false },
      entered: new Map(),
    } as unknown as Ctx;
    const seen: string[] = [];
    const watching = (async () => {
      for await (const { status, processedCount } of watchImport(ctx, batch.id))
        seen.push(`${status} ${processedCount}`);
    })();
    await until(() => seen.length === 1);
    await desk.run(batch.id);
    await watching;
    expect([seen[0], seen.at(-1)]).toEqual(["REVIEW 0", "DONE 1"]);
    const ended = watchImport(ctx, batch.id);
    await ended.next();
    expect(await ended.return?.()).toEqual({ value: undefined, done: true });
  });
});
