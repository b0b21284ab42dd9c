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
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recount } from "../users/counts.js";

const GROUPS = `query ($id: ID!) { department(id: $id) { groups { id name userCount } } }`;
const USERS = `query ($id: ID!) { department(id: $id) { users(sort: { field: LOCATION }) { nodes { id location { name } groups { name } } } } }`;
const CREATE = `mutation ($departmentId: ID!, $name: String!) { createGroup(departmentId: $departmentId, name: $name) { id name userCount } }`;
const RENAME = `mutation ($groupId: ID!, $name: String!) { renameGroup(groupId: $groupId, name: $name) { name } }`;
const MERGE = `mutation ($groupId: ID!, $intoGroupId: ID!) { mergeGroups(groupId: $groupId, intoGroupId: $intoGroupId) { name userCount } }`;
const DELETE = `mutation ($groupId: ID!) { deleteGroup(groupId: $groupId) { users invitations } }`;
const TOUCHED = `query ($groupId: ID!) { touchedByGroup(groupId: $groupId) { users invitations links } }`;
const LINK = `mutation ($id: ID!) { createInvitationLink(departmentId: $id) { url } }`;
const LINK_OPTIONS = `mutation ($input: InvitationLinkOptionsInput!) { setInvitationLinkOptions(input: $input) { groups { name } } }`;
const LINK_GROUPS = `query ($id: ID!) { department(id: $id) { invitationLink { groups { name } } } }`;
const LOCATIONS = `query ($id: ID!) { department(id: $id) { locations { name userCount } } }`;
const RENAME_LOCATION = `mutation ($locationId: ID!, $name: String!) { renameLocation(locationId: $locationId, name: $name) { name } }`;
const DELETE_LOCATION = `mutation ($locationId: ID!) { deleteLocation(locationId: $locationId) { users } }`;
const MERGE_LOCATIONS = `mutation ($locationId: ID!, $into: ID!) { mergeLocations(locationId: $locationId, intoLocationId: $into) { name } }`;

interface Groups {
  department: { groups: { id: string; name: string; userCount: number }[] };
}

let app: TestApp;
let departmentId: string;
let id: string;
let asOfficer: GraphqlClient;

const grp = (uuid: string): string => encodeId("grp", departmentId, uuid);
const loc = ({ id: uuid }: { id: string }): string => encodeId("loc", departmentId, uuid);
const groups = async () =>
  (await asOfficer.execute<Groups>(GROUPS, { id })).data?.department.groups.map(({ name, userCount }) => [
    name,
    userCount,
  ]);
const historyOf = ({ userId }: MadeUser) =>
  app.sql(`SELECT action, changes FROM audit_event WHERE department_id = $1 AND user_id = $2 ORDER BY id`, [
    departmentId,
    userId,
  ]);
const locationsByName = async () =>
  (
    await asOfficer.execute<{ department: { users: { nodes: { location: { name: string } | null }[] } } }>(USERS, {
      id,
    })
  ).data?.department.users.nodes.map(({ location }) => location?.name ?? null);

async function expectRightCounts(): Promise<void> {
  const maintained = await app.sql(
    `SELECT NULL AS "groupId", role, status, n FROM user_count WHERE department_id = $1 AND n <> 0
     UNION ALL SELECT group_id, role, status, n FROM group_count WHERE department_id = $1 AND n <> 0`,
    [departmentId],
  );
  const sorted = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(maintained)).toEqual(sorted(await asSystem(departmentId, recount)));
}

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  await makeAdmin(app, departmentId);
  asOfficer = await app.as(await makeOfficer(app, departmentId));
});

describe("groups", () => {
  test("[90] an officer creates, renames and deletes a group; another department never sees it", async () => {
    const created = await asOfficer.execute<{ createGroup: { id: string } }>(CREATE, {
      departmentId: id,
      name: " Swift  water ",
    });
    expect(created.data?.createGroup).toMatchObject({ name: "Swift water", userCount: 0 });
    const groupId = created.data?.createGroup.id;
    await asOfficer.execute(RENAME, { groupId, name: "Swift-water team" });
    expect(await groups()).toEqual([["Swift-water team", 0]]);
    const stranger = await app.as(await makeOfficer(app, await makeDepartment(app)));
    for (const document of [RENAME, DELETE, TOUCHED]) {
      expect((await stranger.execute(document, { groupId, ...(document === RENAME && { name: "Mine" }) })).code).toBe(
        "NOT_FOUND",
      );
    }
    expect((await asOfficer.execute(DELETE, { groupId })).data).toEqual({ deleteGroup: { users: 0, invitations: 0 } });
    expect(await groups()).toEqual([]);
    const events = await app.sql(`SELECT action FROM audit_event WHERE department_id = $1 ORDER BY id`, [departmentId]);
    expect(events.map(({ action }) => action)).toEqual(["group.created", "group.renamed", "group.deleted"]);
  });

  test("[90] one name is one group, whatever case and accents", async () => {
    await makeGroup(app, departmentId, "Équipe A");
    const { code, errors } = await asOfficer.execute(CREATE, { departmentId: id, name: "equipe a" });
    expect([code, Object.keys(errors[0]?.extensions?.fields ?? {})]).toEqual(["INVALID_INPUT", ["name"]]);
  });

  test("[90, T2] a name that an export could not be taken apart by is refused, and so are marks that turn the text", async () => {
    const codeOf = async (name: string) => (await asOfficer.execute(CREATE, { departmentId: id, name })).code;
    expect(await codeOf("A; Shift")).toBe("INVALID_INPUT");
    expect(await codeOf("A | B")).toBe("INVALID_INPUT");
    expect(await codeOf("A \u202eShift")).toBe("INVALID_INPUT");
    expect(await codeOf("A, B & C")).toBeUndefined();
  });

  test("[90] deleting says what it touches, takes the group from people and keeps them", async () => {
    const groupId = await makeGroup(app, departmentId, "Engine 1");
    const person = await makeUser(app, departmentId, {
      groupIds: [groupId, await makeGroup(app, departmentId, "Engine 2")],
    });
    expect((await asOfficer.execute(TOUCHED, { groupId: grp(groupId) })).data).toEqual({
      touchedByGroup: { users: 1, invitations: 0, links: 0 },
    });
    expect((await asOfficer.execute(DELETE, { groupId: grp(groupId) })).data).toEqual({
      deleteGroup: { users: 1, invitations: 0 },
    });
    expect(await groups()).toEqual([["Engine 2", 1]]);
    expect(await historyOf(person)).toEqual([
      { action: "user.groups-removed", changes: { groups: [["Engine 1"], null] } },
    ]);
    await expectRightCounts();
  });

  test("[90, 91] merging moves the people, each once", async () => {
    const [a, b] = [await makeGroup(app, departmentId, "Old"), await makeGroup(app, departmentId, "New")];
    await makeUser(app, departmentId, { groupIds: [a, b] });
    const moved = await makeUser(app, departmentId, { groupIds: [a] });
    const { data } = await asOfficer.execute(MERGE, { groupId: grp(a), intoGroupId: grp(b) });
    expect(data).toEqual({ mergeGroups: { name: "New", userCount: 2 } });
    expect(await groups()).toEqual([["New", 2]]);
    expect(await historyOf(moved)).toEqual([{ action: "user.group-merged", changes: { groups: [["Old"], ["New"]] } }]);
    await expectRightCounts();
    expect((await asOfficer.execute(MERGE, { groupId: grp(b), intoGroupId: grp(b) })).code).toBe("INVALID_INPUT");
  });

  test("[90, 41] the invitation link follows its groups: told before, merged into the other, gone with the last", async () => {
    const [a, b] = [await makeGroup(app, departmentId, "Old"), await makeGroup(app, departmentId, "New")];
    await asOfficer.execute(LINK, { id });
    const input = { departmentId: id, allowedDomains: [], groupIds: [grp(a)] };
    await asOfficer.execute(LINK_OPTIONS, { input });
    const linkGroups = async () =>
      (
        await asOfficer.execute<{ department: { invitationLink: { groups: { name: string }[] } } }>(LINK_GROUPS, { id })
      ).data?.department.invitationLink.groups.map(({ name }) => name);
    expect((await asOfficer.execute(TOUCHED, { groupId: grp(a) })).data).toMatchObject({
      touchedByGroup: { links: 1 },
    });
    await asOfficer.execute(MERGE, { groupId: grp(a), intoGroupId: grp(b) });
    expect(await linkGroups()).toEqual(["New"]);
    await asOfficer.execute(DELETE, { groupId: grp(b) });
    expect(await linkGroups()).toEqual([]);
    const [told] = await app.sql(
      `SELECT changes FROM audit_event WHERE department_id = $1 AND action = 'invitation-link.changed'`,
      [departmentId],
    );
    expect(told).toEqual({ changes: { groups: [[], ["Old"]] } });
  });
});

describe("locations", () => {
  test("[8] each says how many are stationed there, without the archived", async () => {
    const [a, b] = [await makeLocation(app, departmentId, "Alpha"), await makeLocation(app, departmentId, "Bravo")];
    await makeUser(app, departmentId, { location: a });
    await makeUser(app, departmentId, { location: a, status: "INACTIVE" });
    await makeUser(app, departmentId, { location: a, status: "ARCHIVED" });
    expect((await asOfficer.execute(LOCATIONS, { id })).data).toEqual({
      department: {
        locations: [
          { name: a.name, userCount: 2 },
          { name: b.name, userCount: 0 },
        ],
      },
    });
    const general = await app.as(await makeUser(app, departmentId, { location: b }));
    const own = await general.execute("{ viewer { memberships { location { name userCount } } } }");
    expect(own.code).toBe("FORBIDDEN");
  });

  test("[8, 9] renaming a location moves its people in the order of the table", async () => {
    const [a, b] = [await makeLocation(app, departmentId, "Alpha"), await makeLocation(app, departmentId, "Bravo")];
    await makeUser(app, departmentId, { location: a });
    await makeUser(app, departmentId, { location: b });
    expect(await locationsByName()).toEqual(["Alpha", "Bravo", null, null]);
    await asOfficer.execute(RENAME_LOCATION, { locationId: loc(a), name: "Zulu" });
    expect(await locationsByName()).toEqual(["Bravo", "Zulu", null, null]);
  });

  test("[8] deleting and merging locations keep the people", async () => {
    const [a, b] = [await makeLocation(app, departmentId, "Alpha"), await makeLocation(app, departmentId, "Bravo")];
    const person = await makeUser(app, departmentId, { location: a });
    await asOfficer.execute(MERGE_LOCATIONS, { locationId: loc(a), into: loc(b) });
    expect(await locationsByName()).toEqual(["Bravo", null, null]);
    expect((await asOfficer.execute(DELETE_LOCATION, { locationId: loc(b) })).data).toEqual({
      deleteLocation: { users: 1 },
    });
    expect(await locationsByName()).toEqual([null, null, null]);
    expect((await historyOf(person)).map(({ changes }) => changes)).toEqual([
      { location: ["Alpha", "Bravo"] },
      { location: ["Bravo", null] },
    ]);
  });
});
