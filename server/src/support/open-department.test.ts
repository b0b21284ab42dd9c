import { describe, expect, test } from "@jest/globals";
import { readSheet } from "read-excel-file/node";
import { startApp } from "../../test/app.js";
import { makeAccount, makeAdmin, makeDepartment, makeInvitation, makeUser } from "../../test/factories.js";
import { ImportDesk } from "../../test/imports.js";
import { decodeOwnId, encodeId, encodeOwnId } from "../platform/ids.js";

const app = await startApp();
const support = await makeAccount(app, { isSupport: true, firstName: "Sue", lastName: "Port" });
const staff = await app.as(support);

const OPEN = `mutation ($input: OpenDepartmentInput!) { openDepartment(input: $input) {
  firstAdmin department { id name timeZone } } }`;
const VISIT = 'mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "Onboarding by form") { id } }';

interface Opened {
  openDepartment: { firstAdmin: string; department: { id: string; name: string; timeZone: string } };
}

const INPUT = {
  name: " Harbor  Rescue ",
  timeZone: "America/Chicago",
  adminEmail: "chief@harbor.example.org",
  adminFirstName: "Ada",
  adminLastName: "Chief",
};
const open = (more: object = {}, client = staff) => client.execute<Opened>(OPEN, { input: { ...INPUT, ...more } });

describe("onboarding by support", () => {
  test("[64] support opens a department; its first admin is there at once and sets a password by mail", async () => {
    const { data } = await open();
    expect(data?.openDepartment).toMatchObject({
      firstAdmin: "CREATED",
      department: { name: "Harbor Rescue", timeZone: "America/Chicago" },
    });
    const departmentId = decodeOwnId("dep", data?.openDepartment.department.id ?? "");
    await app.runJobs();
    const mail = (await app.mails()).at(-1);
    expect(mail).toMatchObject({ to: INPUT.adminEmail, subject: "Your account at Harbor Rescue" });
    const token = mail?.links[0]?.split("/").at(-1);
    const set = await app.anonymous.execute<{ setPassword: { memberships: object[] } }>(
      `mutation ($token: String!) { setPassword(token: $token, newPassword: "two tall pines stand") {
         memberships { role status canEnter department { name } } } }`,
      { token },
    );
    expect(set.data?.setPassword.memberships).toEqual([
      { role: "ADMIN", status: "ACTIVE", canEnter: true, department: { name: "Harbor Rescue" } },
    ]);
    const events = await app.sql(
      "SELECT action, actor_account_id FROM audit_event WHERE department_id = $1 AND actor_account_id = $2 ORDER BY id",
      [departmentId, support.accountId],
    );
    expect(events).toEqual([
      { action: "department.created", actor_account_id: support.accountId },
      { action: "user.added", actor_account_id: support.accountId },
    ]);
    expect(await app.sql("SELECT role, status, n FROM user_count WHERE department_id = $1", [departmentId])).toEqual([
      { role: "ADMIN", status: "ACTIVE", n: 1 },
    ]);
  });

  test("[64] a first admin who has an account is invited, and is the admin on accepting", async () => {
    const chief = await makeUser(app, await makeDepartment(app));
    const { data } = await open({ name: "Second Harbor", adminEmail: chief.email });
    expect(data?.openDepartment.firstAdmin).toBe("INVITED");
    await app.runJobs();
    expect((await app.mails()).at(-1)).toMatchObject({ to: chief.email, subject: "Second Harbor invites you to join" });
    const client = await app.as(chief);
    const pending = await client.execute<{ viewer: { pendingInvitations: { id: string; role: string }[] } }>(
      "{ viewer { pendingInvitations { id role } } }",
    );
    const [invitation] = pending.data?.viewer.pendingInvitations ?? [];
    expect(invitation?.role).toBe("ADMIN");
    const accepted = await client.execute("mutation ($id: ID!) { acceptInvitation(id: $id) { role status } }", {
      id: invitation?.id,
    });
    expect(accepted.data).toEqual({ acceptInvitation: { role: "ADMIN", status: "ACTIVE" } });
  });

  test("[64, 65] the filled-in form is imported on a visit: every new user gets a mail, and the audit names both", async () => {
    const form = await fetch(`${app.url}/support/onboarding-form.csv`);
    expect(form.headers.get("content-disposition")).toContain("muster-onboarding.csv");
    const head = (await form.text()).trimEnd();
    const { data } = await open({ name: "Third Harbor", adminEmail: "third@harbor.example.org" });
    const id = data?.openDepartment.department.id ?? "";
    const departmentId = decodeOwnId("dep", id);
    await staff.execute(VISIT, { id });
    await app.sql("INSERT INTO department_group (department_id, id, name) VALUES ($1, uuidv7(), 'A Shift')", [
      departmentId,
    ]);
    await app.sql("INSERT INTO location (department_id, id, name) VALUES ($1, uuidv7(), 'Station 1')", [departmentId]);
    app.clearMails();
    const desk = new ImportDesk(app, staff, departmentId);
    const batch = await desk.review(
      `${head}\r\nMaria,Núñez,maria@harbor.example.org,general user,00123,A Shift,Station 1\r\nJim,Oak,jim@harbor.example.org,training officer,,,\r\n`,
    );
    expect(batch).toMatchObject({ status: "REVIEW", notices: [], planCounts: { create: 2, skip: 0 } });
    await desk.run(batch.id);
    expect((await app.mails()).map(({ to }) => to).sort()).toEqual(
      expect.arrayContaining(["jim@harbor.example.org", "maria@harbor.example.org"]),
    );
    const events = await app.sql<{ actor_kind: string; actor_account_id: string; onVisit: boolean }>(
      `SELECT DISTINCT actor_kind, actor_account_id, visit_id IS NOT NULL AS "onVisit"
         FROM audit_event WHERE department_id = $1 AND action = 'user.created'`,
      [departmentId],
    );
    expect(events).toEqual([{ actor_kind: "SUPPORT", actor_account_id: support.accountId, onVisit: true }]);
  });

  test("[64] the form is there for spreadsheets as well", async () => {
    const response = await fetch(`${app.url}/support/onboarding-form.xlsx`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    expect(await readSheet(Buffer.from(await response.arrayBuffer()))).toEqual([
      ["First name", "Last name", "E-mail", "Role", "Employee ID", "Groups", "Location"],
    ]);
  });

  test("only support opens departments, and what it types is checked", async () => {
    const admin = await makeAdmin(app, await makeDepartment(app));
    expect((await open({}, await app.as(admin))).code).toBe("FORBIDDEN");
    expect((await open({}, app.anonymous)).code).toBe("UNAUTHENTICATED");
    for (const [field, value] of [
      ["name", "  "],
      ["timeZone", "Mars/Olympus"],
      ["adminEmail", "no address"],
      ["adminFirstName", ""],
      ["adminLastName", "x".repeat(201)],
    ]) {
      const { code, errors } = await open({ [field ?? ""]: value });
      expect([code, Object.keys(errors[0]?.extensions?.fields ?? {})]).toEqual(["INVALID_INPUT", [field]]);
    }
  });
});

describe("a closed department", () => {
  const CLOSE = `mutation ($id: ID!, $isClosed: Boolean!) {
    setDepartmentClosed(departmentId: $id, isClosed: $isClosed, reason: "Contract ended") }`;
  const VIEWER = "{ viewer { memberships { canEnter } pendingInvitations { id } } }";

  test("keeps its users out and its invitations unanswered, until it is opened again", async () => {
    const departmentId = await makeDepartment(app);
    const id = encodeOwnId("dep", departmentId);
    const admin = await makeAdmin(app, departmentId);
    const guest = await makeAccount(app);
    const invitation = await makeInvitation(app, departmentId, { email: guest.email, invitedBy: admin.accountId });
    const [inside, outside] = [await app.as(admin), await app.as(guest)];
    const enter = async () => (await inside.execute("query ($id: ID!) { department(id: $id) { name } }", { id })).code;
    const accept = async () =>
      (
        await outside.execute("mutation ($id: ID!) { acceptInvitation(id: $id) { status } }", {
          id: encodeId("inv", departmentId, invitation.id),
        })
      ).code;
    expect((await inside.execute(CLOSE, { id, isClosed: true })).code).toBe("FORBIDDEN");
    for (let i = 0; i < 2; i++) {
      expect((await staff.execute(CLOSE, { id, isClosed: true })).data).toEqual({ setDepartmentClosed: true });
    }
    expect([await enter(), await accept()]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    expect((await inside.execute(VIEWER)).data).toEqual({
      viewer: { memberships: [{ canEnter: false }], pendingInvitations: [] },
    });
    expect((await outside.execute(VIEWER)).data).toEqual({ viewer: { memberships: [], pendingInvitations: [] } });
    await staff.execute(VISIT, { id });
    expect((await staff.execute("query ($id: ID!) { department(id: $id) { id } }", { id })).data).toEqual({
      department: { id },
    });
    await staff.execute(CLOSE, { id, isClosed: false });
    expect([await enter(), await accept()]).toEqual([undefined, undefined]);
    expect(
      await app.sql(
        "SELECT action FROM audit_event WHERE department_id = $1 AND action LIKE 'department.%' ORDER BY id",
        [departmentId],
      ),
    ).toEqual([{ action: "department.closed" }, { action: "department.reopened" }]);
  });
});
