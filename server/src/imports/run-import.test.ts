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
import { csv, deskOf, ImportDesk } from "../../test/imports.js";

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

  it("[65, 74, 76] who was created signs in by the mail's link; who was invited sees it at log-in and joins by it", async () => {
    const shift = await makeGroup(app, departmentId, "Night");
    const outside = await makeUser(app, elsewhere, {
      email: "joining@example.org",
      firstName: "Out",
      lastName: "Side",
    });
    const batch = await desk.review(
      [
        "firstname,lastname,email,role,employee_id,groups",
        "New,Comer,newcomer@example.org,general user,,",
        "Other,Name,joining@example.org,training officer,0815,Night",
      ].join("\n"),
    );
    await desk.run(batch.id);
    const link = (await app.mails()).find(({ to }) => to === "newcomer@example.org")?.links[0];
    const token = new URL(link ?? "").pathname.split("/").at(-1);
    const signedIn = await app.anonymous.execute(
      'mutation ($token: String!) { setPassword(token: $token, newPassword: "a long new password") { account { name } memberships { canEnter } } }',
      { token },
    );
    expect(signedIn.data).toEqual({
      setPassword: { account: { name: "New Comer" }, memberships: [{ canEnter: true }] },
    });
    const person = await app.as(outside);
    const viewer = await person.execute<{ viewer: { pendingInvitations: { id: string }[] } }>(
      "{ viewer { pendingInvitations { id email role department { name } inviterName } } }",
    );
    expect(viewer.data?.viewer.pendingInvitations).toMatchObject([
      {
        email: "joining@example.org",
        role: "TRAINING_OFFICER",
        department: { name: "Here" },
        inviterName: "Ada Chief",
      },
    ]);
    const members = "SELECT role, employee_id, first_name FROM membership WHERE department_id = $1 AND account_id = $2";
    expect(await app.sql(members, [departmentId, outside.accountId])).toEqual([]);
    const id = viewer.data?.viewer.pendingInvitations[0]?.id;
    const accepted = await person.execute("mutation ($id: ID!) { acceptInvitation(id: $id) { groups { name } } }", {
      id,
    });
    expect(accepted.data).toEqual({ acceptInvitation: { groups: [{ name: "Night" }] } });
    expect(await app.sql(members, [departmentId, outside.accountId])).toEqual([
      { role: "TRAINING_OFFICER", employee_id: "0815", first_name: "Out" },
    ]);
    expect(shift).toBeDefined();
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
});
