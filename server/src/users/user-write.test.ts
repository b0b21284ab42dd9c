import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recount } from "./counts.js";

const FIELDS =
  "id role status employeeId version firstName email location { name } groups { name } approvedAt notifiedAt";
const SET_STATUS = `mutation ($input: SetUserStatusInput!) { setUserStatus(input: $input) { ${FIELDS} } }`;
const CHANGE_ROLE = `mutation ($input: ChangeUserRoleInput!) { changeUserRole(input: $input) { ${FIELDS} } }`;
const SET_LOCATION = `mutation ($input: SetUserLocationInput!) { setUserLocation(input: $input) { ${FIELDS} } }`;
const one = (name: string, more = ""): string =>
  `mutation ($userId: ID!) { ${name}(userId: $userId ${more}) ${name === "removeUser" ? "" : `{ ${FIELDS} }`} }`;
const inGroup = (name: string): string =>
  `mutation ($userId: ID!, $groupId: ID!) { ${name}(userId: $userId, groupId: $groupId) { ${FIELDS} } }`;

interface Written {
  role: string;
  status: string;
  employeeId: string | null;
  version: number;
  location: { name: string } | null;
  groups: { name: string }[];
  approvedAt: string | null;
  notifiedAt: string | null;
}
type Data = Record<string, Written>;

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let officer: MadeUser;
let person: MadeUser;
let asAdmin: GraphqlClient;
let asOfficer: GraphqlClient;

const idOf = ({ departmentId: department, userId }: MadeUser): string => encodeId("usr", department, userId);
const setStatus = (client: GraphqlClient, user: MadeUser, status: string, version?: number) =>
  client.execute<Data>(SET_STATUS, { input: { userId: idOf(user), status, version } });
const changeRole = (client: GraphqlClient, user: MadeUser, role: string) =>
  client.execute<Data>(CHANGE_ROLE, { input: { userId: idOf(user), role } });
const eventsOf = (user: MadeUser) =>
  app.sql<{ action: string; changes: Record<string, unknown>; actor: string }>(
    `SELECT action, changes, actor_account_id AS actor FROM audit_event WHERE department_id = $1 AND user_id = $2 ORDER BY id`,
    [user.departmentId, user.userId],
  );

/** Whoever may enter sees their department's name. */
const mayEnter = async (user: MadeUser): Promise<boolean> => {
  const client = await app.as(user);
  const answer = await client.execute(one("notifyUser"), { userId: idOf(user) });
  return answer.code !== "NOT_FOUND";
};

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
    groupIds: [await makeGroup(app, departmentId, "Engine 1")],
    location: await makeLocation(app, departmentId),
  });
  asAdmin = await app.as(admin);
  asOfficer = await app.as(officer);
});

describe("status", () => {
  test("[92] one mutation makes a user inactive, and the audit log says who, whom, from and to", async () => {
    const { data } = await setStatus(asOfficer, person, "INACTIVE");
    expect(data?.setUserStatus?.status).toBe("INACTIVE");
    expect(await eventsOf(person)).toEqual([
      { action: "user.status-set", changes: { status: ["ACTIVE", "INACTIVE"] }, actor: officer.accountId },
    ]);
    await expectRightCounts();
  });

  test("[93] inactive under REVOKE_ACCESS loses a live session at the next request", async () => {
    const colleague = await makeOfficer(app, departmentId);
    const live = await app.as(colleague);
    const attempt = () => live.execute(one("notifyUser"), { userId: idOf(person) });
    expect((await attempt()).code).toBeUndefined();
    await setStatus(asOfficer, colleague, "INACTIVE");
    expect((await attempt()).code).toBe("NOT_FOUND");
  });

  test("[96] inactive under REPORT_ONLY keeps access", async () => {
    await app.sql("UPDATE department SET inactive_policy = 'REPORT_ONLY' WHERE id = $1", [departmentId]);
    const colleague = await makeOfficer(app, departmentId);
    await setStatus(asOfficer, colleague, "INACTIVE");
    expect(await mayEnter(colleague)).toBe(true);
  });

  test("[95] active again: role, groups, location and employee ID as before", async () => {
    const before = await setStatus(asOfficer, person, "ACTIVE");
    await setStatus(asOfficer, person, "INACTIVE");
    const { data } = await setStatus(asOfficer, person, "ACTIVE");
    const same = (user?: Written) => ({ ...user, version: 0, approvedAt: null });
    expect(same(data?.setUserStatus)).toEqual(same(before.data?.setUserStatus));
    await expectRightCounts();
  });

  test("[92] two officers at once: the second gets CONFLICT with the state as it is", async () => {
    await changeRole(asAdmin, person, "TRAINING_OFFICER");
    const { code, errors } = await setStatus(asOfficer, person, "INACTIVE", 1);
    expect(code).toBe("CONFLICT");
    expect(errors[0]?.extensions?.current).toMatchObject({ version: 2, role: "TRAINING_OFFICER", status: "ACTIVE" });
    expect((await setStatus(asOfficer, person, "INACTIVE", 2)).data?.setUserStatus?.version).toBe(3);
    expect((await setStatus(asOfficer, person, "INACTIVE", 2)).data?.setUserStatus?.status).toBe("INACTIVE");
  });

  test("[111] nobody inactivates the last admin or themself", async () => {
    expect((await setStatus(asOfficer, admin, "INACTIVE")).code).toBe("LAST_ADMIN");
    await makeAdmin(app, departmentId);
    expect((await setStatus(asAdmin, admin, "INACTIVE")).code).toBe("FORBIDDEN");
    expect((await setStatus(asOfficer, admin, "INACTIVE")).code).toBeUndefined();
  });

  test("[111] of the last two admins, taken at the same moment, one stays", async () => {
    const second = await makeAdmin(app, departmentId);
    const answers = await Promise.all([
      changeRole(asOfficer, admin, "GENERAL_USER"),
      changeRole(asOfficer, second, "GENERAL_USER"),
    ]);
    expect(answers.map(({ code }) => code).sort()).toEqual(["LAST_ADMIN", undefined]);
  });
});

describe("role", () => {
  test("[88] a change counts at the next request", async () => {
    const live = await app.as(person);
    const attempt = () => live.execute(one("notifyUser"), { userId: idOf(officer) });
    expect((await attempt()).code).toBe("NOT_FOUND");
    const { data } = await changeRole(asOfficer, person, "TRAINING_OFFICER");
    expect(data?.changeUserRole?.role).toBe("TRAINING_OFFICER");
    expect((await attempt()).code).toBeUndefined();
    await expectRightCounts();
  });

  test("[88] the last admin cannot be demoted, not even by themself", async () => {
    expect((await changeRole(asAdmin, admin, "GENERAL_USER")).code).toBe("LAST_ADMIN");
  });

  test("[88] officers make admins only while the department lets them, and never themselves", async () => {
    expect((await changeRole(asOfficer, officer, "ADMIN")).code).toBe("FORBIDDEN");
    expect((await changeRole(asOfficer, person, "ADMIN")).code).toBeUndefined();
    await app.sql("UPDATE department SET officers_may_grant_admin = false WHERE id = $1", [departmentId]);
    expect((await changeRole(asOfficer, person, "GENERAL_USER")).code).toBe("FORBIDDEN");
    expect((await setStatus(asOfficer, person, "INACTIVE")).code).toBe("FORBIDDEN");
    expect((await changeRole(asAdmin, person, "GENERAL_USER")).code).toBeUndefined();
  });
});

describe("groups and location", () => {
  test("[89, 91] adding to a group and removing from it work, twice is once, and two groups are fine", async () => {
    const groupId = encodeId("grp", departmentId, await makeGroup(app, departmentId, "Swift water"));
    const variables = { userId: idOf(person), groupId };
    for (const name of ["addToGroup", "addToGroup"]) {
      const { data } = await asOfficer.execute<Data>(inGroup(name), variables);
      expect(data?.[name]?.groups).toEqual([{ name: "Engine 1" }, { name: "Swift water" }]);
    }
    await expectRightCounts();
    for (const name of ["removeFromGroup", "removeFromGroup"]) {
      const { data } = await asOfficer.execute<Data>(inGroup(name), variables);
      expect(data?.[name]?.groups).toEqual([{ name: "Engine 1" }]);
    }
    await expectRightCounts();
    expect((await eventsOf(person)).map(({ action, changes }) => [action, changes])).toEqual([
      ["user.groups-added", { groups: [null, ["Swift water"]] }],
      ["user.groups-removed", { groups: [["Swift water"], null] }],
    ]);
  });

  test("[89] a group or location of another department does not exist", async () => {
    const elsewhere = await makeDepartment(app);
    const groupId = encodeId("grp", elsewhere, await makeGroup(app, elsewhere));
    const locationId = encodeId("loc", elsewhere, (await makeLocation(app, elsewhere)).id);
    const userId = idOf(person);
    expect((await asOfficer.execute(inGroup("addToGroup"), { userId, groupId })).code).toBe("NOT_FOUND");
    expect((await asOfficer.execute(SET_LOCATION, { input: { userId, locationId } })).code).toBe("NOT_FOUND");
  });

  test("[8] a location is set and taken away", async () => {
    const location = await makeLocation(app, departmentId, "Harbor");
    const userId = idOf(person);
    const locationId = encodeId("loc", departmentId, location.id);
    const set = await asOfficer.execute<Data>(SET_LOCATION, { input: { userId, locationId } });
    expect(set.data?.setUserLocation?.location).toEqual({ name: "Harbor" });
    const none = await asOfficer.execute<Data>(SET_LOCATION, { input: { userId, locationId: null } });
    expect(none.data?.setUserLocation?.location).toBeNull();
    expect((await eventsOf(person)).at(-1)?.changes).toEqual({ location: ["Harbor", null] });
  });
});

describe("approve and notify", () => {
  const mailsTo = async ({ email }: MadeUser): Promise<number> =>
    (await app.mails()).filter(({ to }) => to === email).length;
  const marks = (user?: Written): boolean[] => [user?.approvedAt !== null, user?.notifiedAt !== null];

  test("[19, 112, 114] approving without a mail gives one mark, notifying then the other", async () => {
    const newcomer = await makeUser(app, departmentId, { status: "PENDING_APPROVAL" });
    expect(await mayEnter(newcomer)).toBe(false);
    const approved = await asOfficer.execute<Data>(one("approveUser", ", notify: false"), { userId: idOf(newcomer) });
    expect(approved.errors).toEqual([]);
    expect(approved.data?.approveUser?.status).toBe("ACTIVE");
    expect(marks(approved.data?.approveUser)).toEqual([true, false]);
    const notified = await asOfficer.execute<Data>(one("notifyUser"), { userId: idOf(newcomer) });
    expect(marks(notified.data?.notifyUser)).toEqual([true, true]);
    await expectRightCounts();
  });

  test("[112, 113] approving with a mail sends one; notifying again sends a second and moves the time", async () => {
    const newcomer = await makeUser(app, departmentId, { status: "PENDING_APPROVAL" });
    const userId = idOf(newcomer);
    const first = await asOfficer.execute<Data>(one("approveUser", ", notify: true"), { userId });
    await app.runJobs();
    expect(await mailsTo(newcomer)).toBe(1);
    const second = await asOfficer.execute<Data>(one("notifyUser"), { userId });
    await app.runJobs();
    expect(await mailsTo(newcomer)).toBe(2);
    const times = [first.data?.approveUser?.notifiedAt, second.data?.notifyUser?.notifiedAt];
    expect(times[0] && times[1] && times[0] < times[1]).toBe(true);
  });

  test("[19] who waits for approval is neither notified nor made active by the side door", async () => {
    const newcomer = await makeUser(app, departmentId, { status: "PENDING_APPROVAL" });
    expect((await asOfficer.execute(one("notifyUser"), { userId: idOf(newcomer) })).code).toBe("CONFLICT");
    expect((await setStatus(asOfficer, newcomer, "ACTIVE")).code).toBe("CONFLICT");
  });
});

describe("password reset", () => {
  test("[98] the person gets one mail with a link; the officer never sees it", async () => {
    await app.runJobs();
    app.clearMails();
    const answer = await asOfficer.execute(one("sendPasswordReset"), { userId: idOf(person) });
    await app.runJobs();
    const [mail, ...others] = await app.mails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(person.email);
    const [link = ""] = mail?.links ?? [];
    expect(link).toContain("/reset-password/tk_");
    expect(JSON.stringify(answer)).not.toContain("tk_");
  });

  test("[98] five an hour; people without e-mail are told apart", async () => {
    const userId = idOf(person);
    for (let i = 0; i < 5; i++)
      expect((await asOfficer.execute(one("sendPasswordReset"), { userId })).code).toBeUndefined();
    expect((await asOfficer.execute(one("sendPasswordReset"), { userId })).code).toBe("RATE_LIMITED");
    const silent = await makeUser(app, departmentId, { email: null });
    expect((await asOfficer.execute(one("sendPasswordReset"), { userId: idOf(silent) })).code).toBe("INVALID_INPUT");
  });
});
