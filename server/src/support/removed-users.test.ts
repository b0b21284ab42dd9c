import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeAccount, makeAdmin, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCompletion } from "../../test/training.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const REMOVED = `query ($id: ID!, $search: String) {
  department(id: $id) { removedUsers(search: $search) { id name email role removedAt } }
}`;
const BRING_BACK = "mutation ($userId: ID!) { bringBackUser(userId: $userId) }";
const REMOVE = "mutation ($userId: ID!) { removeUser(userId: $userId) }";
const RECORD = `query ($id: ID!) {
  user(id: $id) { name role status employeeId groups { name } transcript { totalCount } }
}`;

const app = await startApp();
const departmentId = await makeDepartment(app, { name: "Harlan County EMS" });
const id = encodeOwnId("dep", departmentId);
let officer: GraphqlClient;
let support: GraphqlClient;

beforeAll(async () => {
  officer = await app.as(await makeAdmin(app, departmentId));
  support = await app.as(await makeAccount(app, { isSupport: true }));
  await support.execute(`mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "A call") { id } }`, {
    id,
  });
});

describe("people who were removed by mistake", () => {
  test("[104, 105, 133] support on a visit finds them, and brings them back with all that they had", async () => {
    const groupIds = [await makeGroup(app, departmentId, "A Shift")];
    const person = await makeUser(app, departmentId, {
      ...{ firstName: "Dana", lastName: "Núñez", email: "dana@example.org", employeeId: "0042", groupIds },
    });
    await makeCompletion(app, person);
    const userId = encodeId("usr", departmentId, person.userId);
    const before = await officer.execute(RECORD, { id: userId });
    expect(before.errors).toEqual([]);
    await officer.execute(REMOVE, { userId });
    expect((await officer.execute(RECORD, { id: userId })).code).toBe("NOT_FOUND");

    const { data } = await support.execute(REMOVED, { id, search: "nunez" });
    expect(data).toEqual({
      department: {
        removedUsers: [
          {
            ...{ id: userId, name: "Dana Núñez", email: "dana@example.org", role: "GENERAL_USER" },
            removedAt: expect.stringMatching(/^\d{4}-/),
          },
        ],
      },
    });
    expect((await support.execute(REMOVED, { id, search: "nobody" })).data).toEqual({
      department: { removedUsers: [] },
    });
    const counts = () =>
      app.sql(`SELECT role, status, n FROM user_count WHERE department_id = $1 AND n <> 0 ORDER BY role, status`, [
        departmentId,
      ]);
    const [twice] = [
      await Promise.all([support.execute(BRING_BACK, { userId }), support.execute(BRING_BACK, { userId })]),
    ];
    expect(twice.map(({ code }) => code).sort()).toEqual(["CONFLICT", undefined]);
    expect((await officer.execute(RECORD, { id: userId })).data).toEqual(before.data);
    expect(await counts()).toEqual([
      { role: "ADMIN", status: "ACTIVE", n: 1 },
      { role: "GENERAL_USER", status: "ACTIVE", n: 1 },
    ]);
    const [event] = await app.sql(
      `SELECT actor_kind, user_id, changes FROM audit_event WHERE department_id = $1 AND action = 'user.brought-back'`,
      [departmentId],
    );
    expect(event).toEqual({
      ...{ actor_kind: "SUPPORT", user_id: person.userId },
      changes: { status: ["REMOVED", "ACTIVE"] },
    });
  });

  test("[104] are nobody else's to see or to bring back", async () => {
    const person = await makeUser(app, departmentId);
    const userId = encodeId("usr", departmentId, person.userId);
    await officer.execute(REMOVE, { userId });
    const trainingOfficer = await app.as(await makeOfficer(app, departmentId));
    for (const client of [officer, trainingOfficer]) {
      expect((await client.execute(REMOVED, { id })).code).toBe("FORBIDDEN");
      expect((await client.execute(BRING_BACK, { userId })).code).toBe("FORBIDDEN");
    }
    const elsewhere = await app.as(await makeAccount(app, { isSupport: true }));
    expect((await elsewhere.execute(BRING_BACK, { userId })).code).toBe("NOT_FOUND");
  });
});
