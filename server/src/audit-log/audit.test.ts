import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const HISTORY = `query ($id: ID!, $asOf: DateTimeISO) { user(id: $id) {
  history(first: 20, asOf: $asOf) { nodes { action way actorName subjectName importLine wayDetail changes { field oldValue newValue } at } } } }`;
const AS_OF = `query ($id: ID!, $at: DateTimeISO!) { user(id: $id) {
  asOf(at: $at) { hadJoined firstName role status employeeId groups location } } }`;
const LOG = `query ($id: ID!, $filter: AuditFilter, $first: Int, $after: String) { department(id: $id) {
  auditLog(filter: $filter, first: $first, after: $after) { nodes { action subjectName actorName at } totalCount pageInfo { hasNextPage endCursor } } } }`;
const ROLE = `mutation ($userId: ID!, $role: Role!) { changeUserRole(input: { userId: $userId, role: $role }) { role } }`;
const EMPLOYEE_ID = `mutation ($userId: ID!, $n: String) { updateUser(input: { userId: $userId, employeeId: $n }) { id } }`;
const GROUP = `mutation ($userId: ID!, $groupId: ID!) { addToGroup(userId: $userId, groupId: $groupId) { id } }`;
const SETTINGS = `mutation ($id: ID!) { updateDepartment(input: { departmentId: $id, name: "Renamed" }) { name } }`;

interface Event {
  action: string;
  at: string;
  subjectName: string | null;
  actorName: string | null;
}
interface Log {
  department: {
    auditLog: { nodes: Event[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
}

let app: TestApp;
let departmentId: string;
let id: string;
let asAdmin: GraphqlClient;
let asOfficer: GraphqlClient;
let person: MadeUser;
let personId: string;

const log = async (client: GraphqlClient, filter: object = {}) =>
  (await client.execute<Log>(LOG, { id, filter })).data?.department.auditLog.nodes.map(({ action }) => action);

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  asAdmin = await app.as(await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Min" }));
  asOfficer = await app.as(await makeOfficer(app, departmentId, { firstName: "Otto", lastName: "Officer" }));
  person = await makeUser(app, departmentId, { firstName: "Pat", lastName: "Rescue", employeeId: "1" });
  personId = encodeId("usr", departmentId, person.userId);
  await app.sql(`UPDATE membership SET created_at = now() - interval '1 day' WHERE id = $1`, [person.userId]);
  await asOfficer.execute(EMPLOYEE_ID, { userId: personId, n: "0042" });
  await asOfficer.execute(GROUP, {
    userId: personId,
    groupId: encodeId("grp", departmentId, await makeGroup(app, departmentId, "Engine 1")),
  });
  await asAdmin.execute(ROLE, { userId: personId, role: "ADMIN" });
  await asAdmin.execute(SETTINGS, { id });
});

describe("history of a user", () => {
  test("[T9] who, for whom, which way, old and new, the newest first", async () => {
    const { data } = await asOfficer.execute<{ user: { history: { nodes: Event[] } } }>(HISTORY, { id: personId });
    expect(data?.user.history.nodes).toMatchObject([
      {
        ...{ action: "user.role-changed", way: "PAGE", actorName: "Ada Min", subjectName: "Pat Rescue" },
        changes: [{ field: "role", oldValue: "GENERAL_USER", newValue: "ADMIN" }],
      },
      { action: "user.groups-added", changes: [{ field: "groups", oldValue: null, newValue: "Engine 1" }] },
      {
        ...{ action: "user.employee-id-set", actorName: "Otto Officer" },
        changes: [{ field: "employeeId", oldValue: "1", newValue: "0042" }],
      },
    ]);
  });

  test("[T9] as of any moment: what came later is taken back", async () => {
    const { data } = await asOfficer.execute<{ user: { history: { nodes: Event[] } } }>(HISTORY, { id: personId });
    const [role, group, number] = data?.user.history.nodes ?? [];
    const asOf = async (at?: string) =>
      (await asOfficer.execute<{ user: { asOf: object } }>(AS_OF, { id: personId, at })).data?.user.asOf;
    const now = {
      hadJoined: true,
      firstName: "Pat",
      role: "ADMIN",
      status: "ACTIVE",
      employeeId: "0042",
      groups: ["Engine 1"],
      location: null,
    };
    expect(await asOf(new Date(Date.now() + 1000).toISOString())).toEqual(now);
    const justBefore = (event?: Event): string => new Date(Date.parse(event?.at ?? "") - 1).toISOString();
    expect(await asOf(justBefore(role))).toEqual({ ...now, role: "GENERAL_USER" });
    expect(await asOf(justBefore(group))).toEqual({ ...now, role: "GENERAL_USER", groups: [] });
    expect(await asOf(justBefore(number))).toEqual({ ...now, role: "GENERAL_USER", groups: [], employeeId: "1" });
    expect(await asOf("2020-01-01T00:00:00Z")).toMatchObject({ hadJoined: false });
    const until = await asOfficer.execute<{ user: { history: { nodes: Event[] } } }>(HISTORY, {
      id: personId,
      asOf: number?.at,
    });
    expect(until.data?.user.history.nodes.map(({ action }) => action)).toEqual(["user.employee-id-set"]);
  });

  test("[T9] a person sees what happened to them, and nobody else's", async () => {
    const general = await makeUser(app, departmentId);
    const client = await app.as(general);
    const own = encodeId("usr", departmentId, general.userId);
    expect((await client.execute(HISTORY, { id: own })).code).toBeUndefined();
    expect((await client.execute(HISTORY, { id: personId })).code).toBe("NOT_FOUND");
  });
});

describe("the department's log", () => {
  test("[T9] admins see all of it, training officers what happened to people, others nothing", async () => {
    expect(await log(asAdmin)).toEqual([
      "department.settings-changed",
      "user.role-changed",
      "user.groups-added",
      "user.employee-id-set",
    ]);
    expect(await log(asOfficer)).toEqual(["user.role-changed", "user.groups-added", "user.employee-id-set"]);
    const general = await app.as(await makeUser(app, departmentId));
    expect((await general.execute(LOG, { id })).code).toBe("FORBIDDEN");
  });

  test("[T9] it is filtered by action, person, actor and time, and paged", async () => {
    expect(await log(asAdmin, { actions: ["user.role-changed", "department."] })).toEqual([
      "department.settings-changed",
      "user.role-changed",
    ]);
    expect(await log(asAdmin, { userId: personId })).toHaveLength(3);
    expect(await log(asAdmin, { actor: "OTTO" })).toEqual(["user.groups-added", "user.employee-id-set"]);
    expect(await log(asAdmin, { to: "2020-01-01T00:00:00Z" })).toEqual([]);
    expect((await asAdmin.execute(LOG, { id, filter: { actions: ["%"] } })).code).toBe("INVALID_INPUT");
    const actions: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const answer: { data: Log | null } = await asAdmin.execute<Log>(LOG, { id, first: 1, after });
      const page: Log["department"]["auditLog"] | undefined = answer.data?.department.auditLog;
      actions.push(...(page?.nodes ?? []).map(({ action }) => action));
      after = page?.pageInfo.endCursor ?? null;
      more = page?.pageInfo.hasNextPage ?? false;
    }
    expect(actions).toEqual(await log(asAdmin));
  });

  test("[T9] it is found by whom or what it happened to, and by which way; each view says how many there are", async () => {
    expect(await log(asAdmin, { subject: "rescue PAT" })).toHaveLength(3);
    expect(await log(asAdmin, { subject: person.email.toUpperCase() })).toHaveLength(3);
    expect(await log(asAdmin, { subject: "nobody%" })).toEqual([]);
    const group = `mutation ($id: ID!) { createGroup(departmentId: $id, name: "Swift water") { id } }`;
    await asAdmin.execute(group, { id });
    expect(await log(asAdmin, { subject: "swift" })).toEqual(["group.created"]);
    expect(await log(asOfficer, { subject: "swift" })).toEqual([]);
    expect(await log(asAdmin, { ways: ["PAGE"] })).toHaveLength(5);
    expect(await log(asAdmin, { ways: ["IMPORT", "SYSTEM", "SELF", "SUPPORT", "TOKEN"] })).toEqual([]);
    expect((await asAdmin.execute(LOG, { id, filter: { subject: "\u0000" } })).code).toBe("INVALID_INPUT");
    const { data } = await asAdmin.execute<Log>(LOG, { id, filter: { subject: "rescue" }, first: 1 });
    expect(data?.department.auditLog).toMatchObject({ totalCount: 3, nodes: [{ action: "user.role-changed" }] });
    await app.sql(`DELETE FROM department_group WHERE department_id = $1 AND name = 'Swift water'`, [departmentId]);
    await app.sql(`DELETE FROM audit_event WHERE department_id = $1 AND action = 'group.created'`, [departmentId]);
  });

  test("[T9, 104] training officers no longer see what happened to somebody who was removed", async () => {
    const gone = await makeUser(app, departmentId, { firstName: "Gone", lastName: "Away" });
    const goneId = encodeId("usr", departmentId, gone.userId);
    await asAdmin.execute(EMPLOYEE_ID, { userId: goneId, n: "7" });
    expect(await log(asOfficer, { subject: "Gone Away" })).toHaveLength(1);
    await app.sql(`UPDATE membership SET status = 'REMOVED' WHERE id = $1`, [gone.userId]);
    expect(await log(asOfficer, { subject: "Gone Away" })).toEqual([]);
    expect(await log(asAdmin, { subject: "Gone Away" })).toHaveLength(1);
    await app.sql(`DELETE FROM audit_event WHERE user_id = $1`, [gone.userId]);
  });

  test("[T9] it is exported with the same filters and rights", async () => {
    const path = `/departments/${id}/audit-log.csv`;
    const text = await (await asAdmin.fetch(path)).text();
    expect(text.trim().split("\r\n")).toHaveLength(5);
    expect(text).toContain("Ada Min");
    expect(text).toContain("role: GENERAL_USER → ADMIN");
    expect(
      (await (await asOfficer.fetch(`${path}?action=user.role-changed`)).text()).trim().split("\r\n"),
    ).toHaveLength(2);
    const lines = async (query: string) =>
      (await (await asAdmin.fetch(`${path}?${query}`)).text()).trim().split("\r\n");
    expect(await lines("subject=rescue&way=PAGE&actor=otto")).toHaveLength(3);
    expect(await lines("way=TOKEN")).toHaveLength(1);
    const general = await app.as(await makeUser(app, departmentId));
    expect((await general.fetch(path)).status).toBe(403);
    for (const wrong of ["actor=%00", "action=A", "from=never"]) {
      expect((await asAdmin.fetch(`${path}?${wrong}`)).status).toBe(400);
    }
    expect((await asAdmin.fetch(`${path}?user=usr_x`)).status).toBe(404);
  });

  test("[T9] another department's log does not exist, and nobody can change their own", async () => {
    const stranger = await app.as(await makeAdmin(app, await makeDepartment(app)));
    expect((await stranger.execute(LOG, { id })).code).toBe("NOT_FOUND");
    const rights = await app.sql(
      `SELECT privilege_type FROM information_schema.role_table_grants
        WHERE table_name = 'audit_event' AND grantee = 'muster_app' ORDER BY 1`,
    );
    expect(rights).toEqual([{ privilege_type: "INSERT" }, { privilege_type: "SELECT" }]);
  });
});
