import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeInvitation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const app = await startApp();

const REMOVE = `mutation ($userId: ID!) { removeUser(userId: $userId) }`;
const SETTING = `mutation ($input: UpdateDepartmentInput!) { updateDepartment(input: $input) { notifyRemoved version } }`;
const READ = `query ($id: ID!) { department(id: $id) { notifyRemoved } }`;

let departmentId: string;
let id: string;
let admin: MadeUser;
let officer: MadeUser;
let person: MadeUser;

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  id = encodeOwnId("dep", departmentId);
  admin = await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Reed" });
  person = await makeUser(app, departmentId, { firstName: "Dana" });
  await app.runJobs();
  app.clearMails();
});

const turn = async (notifyRemoved: boolean, who = admin) =>
  (await app.as(who)).execute(SETTING, { input: { departmentId: id, notifyRemoved } });
const remove = async (user: MadeUser) => {
  const answer = await (await app.as(officer)).execute(REMOVE, { userId: encodeId("usr", departmentId, user.userId) });
  expect(answer.data).toEqual({ removeUser: true });
};

describe("the removal notice", () => {
  test("[100] is off until an admin turns it on: nobody is mailed", async () => {
    expect((await (await app.as(officer)).execute(READ, { id })).data).toEqual({
      department: { notifyRemoved: false },
    });
    expect((await (await app.as(person)).execute(READ, { id })).code).toBe("FORBIDDEN");
    expect((await turn(true, officer)).code).toBe("FORBIDDEN");
    await remove(person);
    await app.runJobs();
    expect(await app.mails()).toEqual([]);
  });

  test("[100, 101] turned on, tells each who is removed, from the department, answered by the officer; audited", async () => {
    expect((await turn(true)).data).toEqual({ updateDepartment: { notifyRemoved: true, version: 2 } });
    const [event] = await app.sql<{ changes: object }>(
      "SELECT changes FROM audit_event WHERE department_id = $1 AND action = 'department.settings-changed'",
      [departmentId],
    );
    expect(event?.changes).toEqual({ notifyRemoved: [false, true] });
    await remove(person);
    await remove(await makeUser(app, departmentId, { email: null })); // has no address
    await app.runJobs();
    const [mail, ...others] = await app.mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: person.email,
      subject: "You are no longer in Bay Rescue",
      replyTo: officer.email,
      from: "Bay Rescue via Muster <muster@example.org>",
    });
    expect(mail?.text).toContain("Hello Dana,");
    expect(mail?.text).toContain("Olga Reed removed you from Bay Rescue");
    expect(mail?.text).toContain("your own records");
  });

  test("[105] does not leave when the person is back before it was sent", async () => {
    await turn(true);
    await remove(person);
    const invitation = await makeInvitation(app, departmentId, { email: person.email, invitedBy: officer.accountId });
    const back = await (await app.as(person)).execute("mutation ($id: ID!) { acceptInvitation(id: $id) { status } }", {
      id: encodeId("inv", departmentId, invitation.id),
    });
    expect(back.data).toEqual({ acceptInvitation: { status: "ACTIVE" } });
    await app.runJobs();
    expect(await app.mails()).toEqual([]);
  });
});
