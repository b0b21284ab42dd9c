import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
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
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recount } from "./counts.js";

const call = (name: string): string =>
  `mutation ($userId: ID!) { ${name}(userId: $userId) ${name === "removeUser" ? "" : "{ status role }"} }`;
const ACCEPT = `mutation ($id: ID!) { acceptInvitation(id: $id) { id status } }`;
const RECORD = `query ($id: ID!) { user(id: $id) {
  id firstName lastName name email loginId phone emsId employeeId role status createdAt
  location { id name } groups { id name userCount } department { id name }
  transcript { totalCount totalMinutes nodes { id className minutes completedOn state } }
  trainingPlans { plan { id name } periodTo requiredMinutes doneMinutes percent pace }
  history(first: 200) { nodes { id at action actorName changes { field oldValue newValue } } } } }`;
const MAKE_LINK = `mutation ($id: ID!) { createInvitationLink(departmentId: $id) { url } }`;
const JOIN = `mutation ($input: JoinByLinkInput!) { joinByInvitationLink(input: $input) { id status } }`;
const APPROVE = `mutation ($userId: ID!) { approveUser(userId: $userId, notify: false) { status } }`;
const OWN = `query { viewer { account { email } memberships { id } } }`;
const DEPARTMENT = `query ($id: ID!) { department(id: $id) { name } }`;

interface Seen {
  history: { nodes: object[] };
}

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let officer: MadeUser;
let person: MadeUser;
let asOfficer: GraphqlClient;

const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);
const run = (client: GraphqlClient, name: string, user: MadeUser) =>
  client.execute<Record<string, { status: string; role: string }>>(call(name), { userId: idOf(user) });

/** All that the department has of a person, but what says when and how often it changed. */
const recordOf = async ({ userId }: MadeUser): Promise<unknown> => [
  await app.sql(
    `SELECT role, employee_id, location_id, location_key, first_name, last_name, email, created_at FROM membership WHERE id = $1`,
    [userId],
  ),
  await app.sql(`SELECT group_id, name_key, created_at FROM group_member WHERE user_id = $1 ORDER BY group_id`, [
    userId,
  ]),
];

const PLAN = {
  components: [
    {
      kind: "INDIVIDUAL",
      name: "Individual",
      categories: [{ name: "Any", requirements: [{ id: "any", name: "Any", minutes: 120 }] }],
    },
  ],
};

/** Gives somebody a completed class and a plan that it counts towards. */
async function train({ accountId, userId }: MadeUser): Promise<void> {
  await app.sql(
    `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, minutes, completed_on, recorded_in)
     VALUES ($1, gen_random_uuid(), 'Airway', 'Metro', 'LIVE', 'CAPCE', 90, '2026-05-01', $2)`,
    [accountId, departmentId],
  );
  await app.sql(
    `WITH plan AS (
       INSERT INTO training_plan (department_id, id, name, content, period_from, period_to)
       VALUES ($1, gen_random_uuid(), 'A plan', $3, '2026-01-01', '2027-12-31') RETURNING *)
     INSERT INTO plan_assignment (department_id, plan_id, user_id, period_from, period_to, required_minutes)
     SELECT department_id, id, $2, period_from, period_to, 120 FROM plan`,
    [departmentId, userId, PLAN],
  );
}

async function expectRightCounts(): Promise<void> {
  const maintained = await app.sql(
    `SELECT NULL AS "groupId", role, status, n FROM user_count WHERE department_id = $1 AND n <> 0
     UNION ALL SELECT group_id, role, status, n FROM group_count WHERE department_id = $1 AND n <> 0`,
    [departmentId],
  );
  const counted = await asSystem(departmentId, recount);
  const sorted = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(maintained)).toEqual(sorted(counted));
}

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  admin = await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId);
  person = await makeUser(app, departmentId, {
    employeeId: "0042",
    groupIds: [await makeGroup(app, departmentId), await makeGroup(app, departmentId)],
    location: await makeLocation(app, departmentId),
  });
  asOfficer = await app.as(officer);
});

describe("removal", () => {
  test("[100, 102, 103] the person can still sign in, sees no membership, and the department is closed to them", async () => {
    const live = await app.as(person);
    expect((await live.execute(DEPARTMENT, { id: encodeOwnId("dep", departmentId) })).code).toBeUndefined();
    expect((await run(asOfficer, "removeUser", person)).data).toEqual({ removeUser: true });
    expect((await live.execute(OWN)).data).toEqual({ viewer: { account: { email: person.email }, memberships: [] } });
    expect((await live.execute(DEPARTMENT, { id: encodeOwnId("dep", departmentId) })).code).toBe("NOT_FOUND");
    await expectRightCounts();
  });

  test("[104] officers no longer see the record, by any mutation", async () => {
    await run(asOfficer, "removeUser", person);
    for (const name of ["removeUser", "archiveUser", "restoreUser", "notifyUser", "sendPasswordReset"]) {
      expect([name, (await run(asOfficer, name, person)).code]).toEqual([name, "NOT_FOUND"]);
    }
  });

  test("[105] invited back and accepted: role, groups, location and employee ID are as they were", async () => {
    const before = await recordOf(person);
    await run(asOfficer, "removeUser", person);
    const { id } = await makeInvitation(app, departmentId, { email: person.email, invitedBy: officer.accountId });
    const joined = await (await app.as(person)).execute(ACCEPT, { id: encodeId("inv", departmentId, id) });
    expect(joined.data).toEqual({ acceptInvitation: { id: idOf(person), status: "ACTIVE" } });
    expect(await recordOf(person)).toEqual(before);
    await expectRightCounts();
  });

  test("[105] all that officers saw of a person before the removal, they see after the return, however it came about", async () => {
    const emsId = String(Math.trunc(Math.random() * 1e12)).padStart(12, "0");
    await app.sql("UPDATE account SET ems_id = $2 WHERE id = $1", [person.accountId, emsId]);
    const number = `mutation ($userId: ID!) { updateUser(input: { userId: $userId, employeeId: "0043" }) { id } }`;
    await asOfficer.execute(number, { userId: idOf(person) });
    await train(person);
    const seen = async () => (await asOfficer.execute<{ user: Seen }>(RECORD, { id: idOf(person) })).data?.user;
    const before = await seen();
    expect(before).toMatchObject({
      transcript: { totalMinutes: 90 },
      trainingPlans: [{ doneMinutes: 90, percent: 75 }],
    });
    const asPerson = await app.as(person);
    const ways: [string, () => Promise<unknown>][] = [
      [
        "an invitation",
        async () => {
          const { id } = await makeInvitation(app, departmentId, { email: person.email, invitedBy: officer.accountId });
          await asPerson.execute(ACCEPT, { id: encodeId("inv", departmentId, id) });
        },
      ],
      [
        "the invitation link",
        async () => {
          const id = encodeOwnId("dep", departmentId);
          const made = await asOfficer.execute<{ createInvitationLink: { url: string } }>(MAKE_LINK, { id });
          const token = made.data?.createInvitationLink.url.split("/").at(-1);
          await asPerson.execute(JOIN, { input: { token, accountId: encodeOwnId("acc", person.accountId) } });
          await asOfficer.execute(APPROVE, { userId: idOf(person) }); // a link alone brings nobody back
        },
      ],
    ];
    for (const [way, returnBy] of ways) {
      await run(asOfficer, "removeUser", person);
      expect((await asOfficer.execute(RECORD, { id: idOf(person) })).code).toBe("NOT_FOUND");
      await returnBy();
      const after = await seen();
      const old = after?.history.nodes.slice(-(before?.history.nodes.length ?? 0));
      expect([way, { ...after, history: { nodes: old } }]).toEqual([way, before]);
    }
    await expectRightCounts();
  });

  test("[101, 107] removing and archiving delete no row", async () => {
    const tables = ["account", "membership", "group_member"];
    const count = () => Promise.all(tables.map((table) => app.sql(`SELECT count(*)::int AS n FROM ${table}`)));
    const before = await count();
    await run(asOfficer, "archiveUser", person);
    await run(asOfficer, "removeUser", person);
    expect(await count()).toEqual(before);
  });

  test("[111] nobody removes the last admin or themself", async () => {
    expect((await run(asOfficer, "removeUser", admin)).code).toBe("LAST_ADMIN");
    expect((await run(asOfficer, "archiveUser", admin)).code).toBe("LAST_ADMIN");
    expect((await run(asOfficer, "removeUser", officer)).code).toBe("FORBIDDEN");
    expect((await run(asOfficer, "archiveUser", officer)).code).toBe("FORBIDDEN");
  });
});

describe("archive", () => {
  test("[14, 106, 109] archived people cannot enter, stay readable to officers, and are restored in full", async () => {
    const before = await recordOf(person);
    const live = await app.as(person);
    expect((await run(asOfficer, "archiveUser", person)).data?.archiveUser?.status).toBe("ARCHIVED");
    expect((await live.execute(DEPARTMENT, { id: encodeOwnId("dep", departmentId) })).code).toBe("NOT_FOUND");
    expect((await run(asOfficer, "archiveUser", person)).data?.archiveUser?.status).toBe("ARCHIVED");
    expect((await run(asOfficer, "restoreUser", person)).data?.restoreUser?.status).toBe("ACTIVE");
    expect(await recordOf(person)).toEqual(before);
    expect((await live.execute(DEPARTMENT, { id: encodeOwnId("dep", departmentId) })).code).toBeUndefined();
    await expectRightCounts();
  });

  test("[106] what is archived is not edited until it is restored", async () => {
    await run(asOfficer, "archiveUser", person);
    expect((await run(asOfficer, "sendPasswordReset", person)).code).toBe("CONFLICT");
    await run(asOfficer, "restoreUser", person);
    expect((await run(asOfficer, "restoreUser", person)).code).toBeUndefined();
    expect((await run(asOfficer, "sendPasswordReset", person)).code).toBeUndefined();
  });
});
