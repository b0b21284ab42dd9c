import { describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import {
  makeAccount,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { encodeId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recount } from "../users/counts.js";

const PENDING = `{ viewer { pendingInvitations { id email role status inviterName department { name } } memberships { department { name } } } }`;
const ACCEPT = `mutation Accept($id: ID!) {
  acceptInvitation(id: $id) { id role status employeeId canEnter approvedAt notifiedAt groups { name } location { name } department { name } }
}`;
const DECLINE = "mutation Decline($id: ID!) { declineInvitation(id: $id) { status answeredAt department { name } } }";

const app = await startApp();

/** A department with an officer who invited somebody that has an account elsewhere. */
async function invited(wish: { approval?: string; role?: "ADMIN" | "GENERAL_USER"; expiresAt?: Date } = {}) {
  const departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  await app.sql("UPDATE department SET approval = $2 WHERE id = $1", [departmentId, wish.approval ?? "NONE"]);
  const officer = await makeOfficer(app, departmentId);
  const home = await makeDepartment(app);
  const person = await makeUser(app, home);
  const { id } = await makeInvitation(app, departmentId, {
    ...wish,
    email: person.email,
    invitedBy: officer.accountId,
  });
  return {
    departmentId,
    officer,
    person,
    uuid: id,
    id: encodeId("inv", departmentId, id),
    client: await app.as(person),
  };
}

const storedCounts = (departmentId: string): Promise<unknown[]> =>
  app.sql(
    `SELECT NULL AS "groupId", role, status, n FROM user_count WHERE department_id = $1 AND n <> 0
     UNION ALL SELECT group_id::text, role, status, n FROM group_count WHERE department_id = $1 AND n <> 0`,
    [departmentId],
  );
const expectRightCounts = async (departmentId: string): Promise<void> => {
  const counted = await asSystem(departmentId, recount);
  const stored = await storedCounts(departmentId);
  expect(stored).toHaveLength(counted.length);
  expect(stored).toEqual(expect.arrayContaining([...counted]));
};

describe("an invitation to somebody with an account", () => {
  test("[76] shows on the dashboard, and makes no member until it is accepted", async () => {
    const { client, departmentId, person } = await invited({ role: "ADMIN" });
    const { data } = await client.execute<{ viewer: { pendingInvitations: object[]; memberships: object[] } }>(PENDING);
    expect(data?.viewer.pendingInvitations).toEqual([
      {
        id: expect.stringMatching(/^inv_/),
        email: person.email,
        role: "ADMIN",
        status: "PENDING",
        inviterName: "An officer",
        department: { name: "Bay Rescue" },
      },
    ]);
    expect(data?.viewer.memberships).toHaveLength(1);
    expect(
      await app.sql("SELECT FROM membership WHERE department_id = $1 AND account_id = $2", [
        departmentId,
        person.accountId,
      ]),
    ).toEqual([]);
  });

  test("accepted, makes them a user with its role, groups, location and employee ID, and leaves the dashboard", async () => {
    const { client, departmentId, person, id, uuid } = await invited({ role: "ADMIN" });
    const groupId = await makeGroup(app, departmentId, "Night shift");
    const location = await makeLocation(app, departmentId, "Station 4");
    await app.sql(
      "UPDATE invitation SET group_ids = ARRAY[$2::uuid], location_id = $3, employee_id = '0042' WHERE id = $1",
      [uuid, groupId, location.id],
    );
    const answer = await client.execute<{ acceptInvitation: object }>(ACCEPT, { id });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.acceptInvitation).toMatchObject({
      role: "ADMIN",
      status: "ACTIVE",
      employeeId: "0042",
      canEnter: true,
      approvedAt: expect.stringMatching(/Z$/),
      groups: [{ name: "Night shift" }],
      location: { name: "Station 4" },
      department: { name: "Bay Rescue" },
    });
    const after = await client.execute<{ viewer: { pendingInvitations: object[]; memberships: object[] } }>(PENDING);
    expect(after.data?.viewer.pendingInvitations).toEqual([]);
    expect(after.data?.viewer.memberships).toHaveLength(2);
    const [account] = await app.sql("SELECT department_count FROM account WHERE id = $1", [person.accountId]);
    expect(account).toEqual({ department_count: 2 });
    await expectRightCounts(departmentId);
    const [event] = await app.sql("SELECT * FROM audit_event WHERE department_id = $1 AND subject_id = $2", [
      departmentId,
      uuid,
    ]);
    expect(event).toMatchObject({
      action: "invitation.accepted",
      actor_kind: "ACCOUNT",
      actor_account_id: person.accountId,
      changes: { role: [null, "ADMIN"], status: [null, "ACTIVE"] },
    });
  });

  test("waits for approval where everybody is approved", async () => {
    const { client, id, departmentId } = await invited({ approval: "ALL" });
    const answer = await client.execute<{ acceptInvitation: object }>(ACCEPT, { id });
    expect(answer.data?.acceptInvitation).toMatchObject({
      status: "PENDING_APPROVAL",
      canEnter: false,
      approvedAt: null,
    });
    await expectRightCounts(departmentId);
  });

  test("is accepted once by twenty tries at once", async () => {
    const { client, departmentId, person, id } = await invited();
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.execute(ACCEPT, { id })));
    const codes = answers.map(({ code }) => code ?? "JOINED").sort();
    expect(codes).toEqual([...Array(19).fill("CONFLICT"), "JOINED"]);
    const [found] = await app.sql(
      `SELECT (SELECT count(*)::int FROM membership WHERE department_id = $1 AND account_id = $2) AS memberships,
              (SELECT count(*)::int FROM audit_event WHERE department_id = $1 AND action = 'invitation.accepted') AS events,
              (SELECT department_count FROM account WHERE id = $2) AS departments`,
      [departmentId, person.accountId],
    );
    expect(found).toEqual({ memberships: 1, events: 1, departments: 2 });
    await expectRightCounts(departmentId);
  });

  test("brings back who was removed, with groups, location and employee ID as they were", async () => {
    const { client, departmentId, person, id } = await invited();
    const groupId = await makeGroup(app, departmentId, "Divers");
    const location = await makeLocation(app, departmentId, "Pier 1");
    const before = await makeUser(app, departmentId, {
      account: person,
      role: "TRAINING_OFFICER",
      status: "REMOVED",
      employeeId: "0007",
      groupIds: [groupId],
      location,
    });
    const answer = await client.execute<{ acceptInvitation: object }>(ACCEPT, { id });
    expect(answer.data?.acceptInvitation).toMatchObject({
      id: encodeId("usr", departmentId, before.userId),
      role: "GENERAL_USER",
      status: "ACTIVE",
      employeeId: "0007",
      groups: [{ name: "Divers" }],
      location: { name: "Pier 1" },
    });
    await expectRightCounts(departmentId);
  });

  test("leaves an employee ID with whoever has it by now", async () => {
    const { client, departmentId, person, id } = await invited();
    await makeUser(app, departmentId, { account: person, status: "REMOVED", employeeId: "0008" });
    await makeUser(app, departmentId, { employeeId: "0008" });
    const answer = await client.execute<{ acceptInvitation: object }>(ACCEPT, { id });
    expect(answer.data?.acceptInvitation).toMatchObject({ status: "ACTIVE", employeeId: null });
  });

  test("does not open the archive", async () => {
    const { client, departmentId, person, id } = await invited();
    await makeUser(app, departmentId, { account: person, status: "ARCHIVED" });
    expect((await client.execute(ACCEPT, { id })).code).toBe("CONFLICT");
    expect(
      (await client.execute<{ viewer: { pendingInvitations: object[] } }>(PENDING)).data?.viewer.pendingInvitations,
    ).toHaveLength(1);
  });

  test("declined, is over: its waiting mail is taken back, and it cannot be accepted any more", async () => {
    const { client, departmentId, id, uuid, person } = await invited();
    await app.sql(
      `INSERT INTO mail (department_id, id, template, to_address, account_id, invitation_id)
       VALUES ($1, uuidv7(), 'INVITATION', $2, $3, $4)`,
      [departmentId, person.email, person.accountId, uuid],
    );
    const answer = await client.execute<{ declineInvitation: object }>(DECLINE, { id });
    expect(answer.data?.declineInvitation).toMatchObject({
      status: "DECLINED",
      answeredAt: expect.stringMatching(/Z$/),
      department: { name: "Bay Rescue" },
    });
    expect((await client.execute(ACCEPT, { id })).code).toBe("CONFLICT");
    expect((await client.execute(DECLINE, { id })).code).toBe("CONFLICT");
    expect(await app.sql("SELECT status FROM mail WHERE invitation_id = $1", [uuid])).toEqual([
      { status: "CANCELLED" },
    ]);
  });

  test("expired, is neither shown nor accepted", async () => {
    const { client, id } = await invited({ expiresAt: new Date(Date.now() - 1000) });
    expect(
      (await client.execute<{ viewer: { pendingInvitations: object[] } }>(PENDING)).data?.viewer.pendingInvitations,
    ).toEqual([]);
    expect((await client.execute(ACCEPT, { id })).code).toBe("CONFLICT");
  });

  test("of somebody else is not found, as an unknown one is", async () => {
    const { id, departmentId, officer, uuid } = await invited();
    const stranger = await app.as(await makeAccount(app));
    const unknown = encodeId("inv", departmentId, officer.userId);
    for (const operation of [ACCEPT, DECLINE]) {
      const answers = [];
      for (const one of [id, unknown, "inv_x"]) answers.push(await stranger.execute(operation, { id: one }));
      answers.push(await (await app.as(officer)).execute(operation, { id }));
      const bodies = answers.map(({ errors }) => errors.map(({ message, extensions }) => ({ message, extensions })));
      expect(bodies[0]).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
      expect(new Set([bodies[0], bodies[1], bodies[3]].map((body) => JSON.stringify(body))).size).toBe(1);
      expect(answers[2]?.code).toBe("NOT_FOUND");
    }
    expect(await app.sql("SELECT status FROM invitation WHERE id = $1", [uuid])).toEqual([{ status: "PENDING" }]);
  });
});

test("an invitation by address alone is for whoever has verified that address, and for nobody else", async () => {
  const departmentId = await makeDepartment(app);
  const officer = await makeOfficer(app, departmentId);
  const { id } = await makeInvitation(app, departmentId, { email: "Later@example.org", invitedBy: officer.accountId });
  const person = await makeAccount(app, { email: "later@example.org", isVerified: false });
  const client = await app.as(person);
  const pending = async () =>
    (await client.execute<{ viewer: { pendingInvitations: object[] } }>(PENDING)).data?.viewer.pendingInvitations
      .length;
  const invitationId = encodeId("inv", departmentId, id);
  expect(await pending()).toBe(0);
  expect((await client.execute(ACCEPT, { id: invitationId })).code).toBe("NOT_FOUND");
  await app.sql("UPDATE account SET email_verified_at = now() WHERE id = $1", [person.accountId]);
  expect(await pending()).toBe(1);
  expect((await client.execute(ACCEPT, { id: invitationId })).errors).toEqual([]);
});
