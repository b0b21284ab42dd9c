import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAccount,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { csv, deskOf, ImportDesk } from "../../test/imports.js";
import { until } from "../../test/until.js";
import type { Ctx } from "../platform/context.js";
import { encodeOwnId } from "../platform/ids.js";
import { watchImport } from "./watch-import.js";

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
      ["outside@example.org", "Here invites you to join"],
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

  it("[T1] ends a row as changed meanwhile when its person was edited since, and does the others", async () => {
    const one = await makeUser(app, departmentId, { email: "one@example.org", firstName: "A", lastName: "B" });
    const two = await makeUser(app, departmentId, { email: "two@example.org", firstName: "A", lastName: "B" });
    const same = await makeUser(app, departmentId, { email: "three@example.org", firstName: "A", lastName: "B" });
    const batch = await desk.review(
      csv(
        "A,B,one@example.org,,1",
        "A,B,two@example.org,,2",
        "A,B,three@example.org,general user,",
        "N,N,brand@example.org,general user,4",
      ),
    );
    await app.sql("UPDATE membership SET employee_id = '9', version = version + 1 WHERE id = $1", [one.userId]);
    await app.sql("UPDATE membership SET role = 'ADMIN', version = version + 1 WHERE id = $1", [same.userId]);
    const done = await desk.run(batch.id);
    expect((await desk.rows(batch.id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["SKIPPED", "CHANGED_MEANWHILE"],
      ["UPDATED", null],
      ["SKIPPED", "CHANGED_MEANWHILE"],
      ["CREATED", null],
    ]);
    expect(done.outcomeCounts).toEqual({ created: 1, updated: 1, unchanged: 0, invited: 0, skipped: 2 });
    expect(
      await app.sql("SELECT employee_id FROM membership WHERE id = ANY ($1) ORDER BY employee_id", [
        [one.userId, two.userId],
      ]),
    ).toEqual([{ employee_id: "2" }, { employee_id: "9" }]);
  });

  it("[80, T1] what appeared since the review never gets a second account: invited, or changed meanwhile", async () => {
    const batch = await desk.review(
      csv(
        "A,B,late1@example.org,general user,",
        "A,B,late2@example.org,general user,",
        "A,B,late3@example.org,general user,E3",
        "A,B,late4@example.org,general user,E4",
      ),
    );
    await makeUser(app, elsewhere, { email: "Late1@example.org" });
    await makeUser(app, departmentId, { email: "late2@example.org" });
    await makeUser(app, departmentId, { employeeId: "E3", firstName: "Quick", lastName: "Er" });
    await makeInvitation(app, departmentId, { email: "late4@example.org", invitedBy: admin.accountId });
    const before = await app.sql("SELECT count(*) FROM account");
    await desk.run(batch.id);
    expect((await desk.rows(batch.id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["INVITED", null],
      ["SKIPPED", "CHANGED_MEANWHILE"],
      ["SKIPPED", "EMPLOYEE_ID_TAKEN"],
      ["SKIPPED", "ALREADY_INVITED"],
    ]);
    expect(await app.sql("SELECT count(*) FROM account")).toEqual(before);
    expect((await app.mails()).map(({ subject }) => subject)).toEqual(["Here invites you to join"]);
  });

  it("[T1] rechecks the last admin, names that may not change any more, and locations that are gone", async () => {
    const officer = await deskOf(app, await makeOfficer(app, departmentId));
    const second = await makeAdmin(app, departmentId, { email: "second@example.org" });
    const demoting = await officer.review(csv("A,B,second@example.org,general user,"));
    await app.sql("UPDATE membership SET role = 'GENERAL_USER', version = version + 1 WHERE id = $1", [admin.userId]);
    await officer.run(demoting.id);
    expect(await officer.rows(demoting.id)).toMatchObject([{ outcome: "SKIPPED", reason: "LAST_ADMIN" }]);
    const at = await deskOf(app, second);
    const station = await makeLocation(app, departmentId, "Station 3");
    const named = await makeUser(app, departmentId, { email: "named@example.org", firstName: "Old", lastName: "Name" });
    const batch = await at.review(
      "firstname,lastname,email,role,location\nNew,Name,named@example.org,,\nA,B,newat@example.org,general user,station 3\n",
    );
    await makeUser(app, elsewhere, { account: named });
    await app.sql("DELETE FROM location WHERE id = $1", [station.id]);
    await at.run(batch.id);
    expect((await at.rows(batch.id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["SKIPPED", "CHANGED_MEANWHILE"],
      ["SKIPPED", "CHANGED_MEANWHILE"],
    ]);
  });

  it("[65, 89] puts people into groups and a location, with the groups' counts right", async () => {
    const shift = await makeGroup(app, departmentId, "A Shift");
    const station = await makeLocation(app, departmentId, "Station 1");
    const known = await makeUser(app, departmentId, {
      email: "known@example.org",
      firstName: "A",
      lastName: "B",
      groupIds: [shift],
    });
    const fto = await makeGroup(app, departmentId, "FTO");
    const batch = await desk.review(
      [
        "firstname,lastname,email,role,groups,location",
        "A,B,known@example.org,training officer,FTO,Station 1",
        "C,D,grouped@example.org,general user,A Shift; FTO,station 1",
      ].join("\n"),
    );
    await desk.run(batch.id);
    const members = await app.sql(
      `SELECT g.group_id, g.role, m.email, m.location_id FROM group_member g JOIN membership m ON m.id = g.user_id
        WHERE g.department_id = $1 AND g.name_key = m.name_key ORDER BY m.email, g.group_id`,
      [departmentId],
    );
    expect(members).toEqual(
      [
        [shift, "GENERAL_USER", "grouped@example.org"],
        [fto, "GENERAL_USER", "grouped@example.org"],
        [shift, "TRAINING_OFFICER", "known@example.org"],
        [fto, "TRAINING_OFFICER", "known@example.org"],
      ].map(([group_id, role, email]) => ({ group_id, role, email, location_id: station.id })),
    );
    expect(known).toBeDefined();
    const [counts] = await app.sql(
      `SELECT (SELECT jsonb_object_agg(group_id || role, n) FROM group_count WHERE department_id = $1 AND n <> 0) AS kept,
              (SELECT jsonb_object_agg(k, n) FROM (SELECT group_id || role AS k, count(*) n FROM group_member
                                                    WHERE department_id = $1 GROUP BY 1) c) AS real`,
      [departmentId],
    );
    expect(counts?.kept).toEqual(counts?.real);
  });

  it("[F6] clicked twenty times runs once, and twice is once afterwards too", async () => {
    const batch = await desk.review(csv("A,B,often@example.org,general user,"));
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.start(batch.id)));
    expect(new Set(answers.map(({ data }) => data?.runImport.status))).toEqual(new Set(["QUEUED"]));
    await app.runJobs();
    expect((await desk.start(batch.id)).data?.runImport.status).toBe("DONE");
    await app.runJobs();
    expect((await app.mails()).length).toBe(1);
    expect(
      await app.sql(
        "SELECT count(*)::int AS n FROM audit_event WHERE action = 'import.started' AND department_id = $1",
        [departmentId],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it("[T11] aborted, keeps what is done and skips the rest; imports of a department run one after the other", async () => {
    const first = await desk.review(csv("A,B,first@example.org,general user,", "A,,,,"));
    const second = await desk.review(csv("A,B,second2@example.org,general user,"));
    await desk.start(first.id);
    await desk.start(second.id);
    const aborted = await desk.abort(first.id);
    expect(aborted.data?.abortImport).toMatchObject({ status: "ABORTED", outcomeCounts: { created: 0, skipped: 2 } });
    expect((await desk.rows(first.id)).map(({ reason }) => reason)).toEqual(["ABORTED", "MISSING_EMAIL"]);
    expect((await desk.abort(first.id)).data?.abortImport.status).toBe("ABORTED");
    await app.runJobs();
    expect((await desk.batch(second.id)).status).toBe("DONE");
    expect((await desk.abort(second.id)).data?.abortImport.status).toBe("DONE");
    expect((await app.mails()).map(({ to }) => to)).toEqual(["second2@example.org"]);
  });

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
