import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeDepartment,
  makeGroup,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const USERS = `query ($id: ID!, $filter: UserFilter, $sort: UserSort, $first: Int, $after: String) {
  department(id: $id) { users(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } }
    nodes { id name firstName lastName email loginId employeeId phone role status createdAt updatedAt version
      location { id name } groups { id name userCount } department { id name } canEnter viewerCanOpenRecord } } } }`;

interface Node {
  id: string;
  name: string;
  email: string | null;
  loginId: string | null;
  location: { name: string } | null;
  groups: { name: string; userCount: number }[];
}
interface Data {
  department: { users: { totalCount: number; nodes: Node[]; edges: { cursor: string; node: { id: string } }[] } };
}

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;
let groups: string[];
let stations: { id: string; name: string }[];

const list = (client: GraphqlClient, variables: object = {}) =>
  client.execute<Data>(USERS, { id: encodeOwnId("dep", departmentId), ...variables });
const namesOf = async (filter: object): Promise<string[]> => {
  const { data, errors } = await list(asOfficer, { filter });
  expect(errors).toEqual([]);
  expect(data?.department.users.totalCount).toBe(data?.department.users.nodes.length);
  return data?.department.users.nodes.map(({ name }) => name) ?? [];
};
const grp = (i: number): string => encodeId("grp", departmentId, groups[i] ?? "");
const loc = (i: number): string => encodeId("loc", departmentId, stations[i]?.id ?? "");

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app, { name: "Metro" });
  groups = [await makeGroup(app, departmentId, "B Shift"), await makeGroup(app, departmentId, "A Shift")];
  stations = [await makeLocation(app, departmentId, "Station 1"), await makeLocation(app, departmentId, "Station 2")];
  const [one, two] = stations;
  const [b = "", a = ""] = groups;
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Officer", email: "olga@example.org" });
  const make = (wish: Parameters<typeof makeUser>[2]) => makeUser(app, departmentId, wish);
  await make({
    ...{ firstName: "José", lastName: "Núñez", email: "Jose.Nunez@example.org", employeeId: "0042" },
    ...{ phone: "615-555-0142", groupIds: [a, b], ...(one && { location: one }) },
  });
  await make({
    ...{ firstName: "Lena", lastName: "Login", email: null, loginId: "lena.l", groupIds: [a] },
    ...(two && { location: two }),
  });
  await make({ firstName: "Ida", lastName: "Inactive", email: "ida@example.org", status: "INACTIVE", groupIds: [b] });
  await make({ firstName: "Pia", lastName: "Pending", email: "p_ia@example.org", status: "PENDING_APPROVAL" });
  await make({ firstName: "Art", lastName: "Archived", email: "art@example.org", status: "ARCHIVED", groupIds: [a] });
  await make({ firstName: "Rem", lastName: "Removed", email: "rem@example.org", status: "REMOVED", groupIds: [a] });
  await make({
    firstName: "Ada",
    lastName: "Admin",
    email: "ada@example.org",
    role: "ADMIN",
    ...(one && { location: one }),
  });
  await makeInvitation(app, departmentId, { invitedBy: officer.accountId });
  asOfficer = await app.as(officer);
});

describe("who is listed", () => {
  test("[6] an officer sees exactly the users of their department; invited and removed people are not listed", async () => {
    const [a, b] = [await makeDepartment(app), await makeDepartment(app)];
    const one = await makeOfficer(app, a);
    for (const id of [a, a, b, b]) await makeUser(app, id);
    await makeUser(app, a, { status: "REMOVED" });
    await makeInvitation(app, a, { invitedBy: one.accountId });
    const { data } = await (await app.as(one)).execute<Data>(USERS, { id: encodeOwnId("dep", a) });
    expect(data?.department.users.totalCount).toBe(3);
    expect(data?.department.users.nodes).toHaveLength(3);
  });

  test("[1] a general user is refused the list, and another department's officer finds no such department", async () => {
    expect((await list(await app.as(await makeUser(app, await makeDepartment(app))))).code).toBe("NOT_FOUND");
    const general = await makeUser(app, departmentId, { firstName: "Gus", lastName: "General", status: "ACTIVE" });
    expect((await list(await app.as(general))).code).toBe("FORBIDDEN");
    await app.sql("DELETE FROM membership WHERE id = $1", [general.userId]);
    await app.sql(
      "UPDATE user_count SET n = n - 1 WHERE department_id = $1 AND role = 'GENERAL_USER' AND status = 'ACTIVE'",
      [departmentId],
    );
  });

  test("[7] name, employee ID, phone, e-mail, role and status are as stored", async () => {
    const { data } = await list(asOfficer, { filter: { search: "jose" } });
    expect(data?.department.users.nodes).toEqual([
      expect.objectContaining({
        ...{ name: "José Núñez", firstName: "José", lastName: "Núñez", email: "Jose.Nunez@example.org", loginId: null },
        ...{ employeeId: "0042", phone: "615-555-0142", role: "GENERAL_USER", status: "ACTIVE", version: 1 },
        location: { id: loc(0), name: "Station 1" },
        groups: [
          { id: grp(1), name: "A Shift", userCount: 2 },
          { id: grp(0), name: "B Shift", userCount: 2 },
        ],
        department: { id: encodeOwnId("dep", departmentId), name: "Metro" },
        ...{ canEnter: true, viewerCanOpenRecord: true },
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      }),
    ]);
  });

  test("[8] a person without e-mail shows the login ID, and without a location nothing", async () => {
    const { data } = await list(asOfficer);
    const named = (name: string) => data?.department.users.nodes.find((node) => node.name === name);
    expect(named("Lena Login")).toMatchObject({ email: null, loginId: "lena.l", location: { name: "Station 2" } });
    expect(named("Ida Inactive")).toMatchObject({ location: null, groups: [{ name: "B Shift" }] });
  });
});

describe("filters", () => {
  test("[10] by status", async () => {
    expect(await namesOf({ statuses: ["INACTIVE"] })).toEqual(["Ida Inactive"]);
    expect(await namesOf({ statuses: ["INACTIVE", "PENDING_APPROVAL"] })).toEqual(["Ida Inactive", "Pia Pending"]);
  });

  test("[14] the archived are listed only when asked for", async () => {
    expect(await namesOf({})).not.toContain("Art Archived");
    expect(await namesOf({ statuses: ["ARCHIVED"] })).toEqual(["Art Archived"]);
  });

  test("[11] by role", async () => {
    expect(await namesOf({ roles: ["ADMIN"] })).toEqual(["Ada Admin"]);
    expect(await namesOf({ roles: ["TRAINING_OFFICER"] })).toEqual(["Olga Officer"]);
    expect(await namesOf({ roles: ["GENERAL_USER"] })).toEqual([
      "Ida Inactive",
      "Lena Login",
      "José Núñez",
      "Pia Pending",
    ]);
  });

  test("[12] by groups: members of either, each once", async () => {
    expect(await namesOf({ groupIds: [grp(1)] })).toEqual(["Lena Login", "José Núñez"]);
    expect(await namesOf({ groupIds: [grp(0), grp(1)] })).toEqual(["Ida Inactive", "Lena Login", "José Núñez"]);
    expect(await namesOf({ groupIds: [grp(0), grp(0)] })).toEqual(["Ida Inactive", "José Núñez"]);
  });

  test("[13] location, groups, status and role combine in one result", async () => {
    expect(await namesOf({ locationIds: [loc(0)] })).toEqual(["Ada Admin", "José Núñez"]);
    expect(await namesOf({ locationIds: [loc(0), loc(1)] })).toEqual(["Ada Admin", "Lena Login", "José Núñez"]);
    const all = { locationIds: [loc(0)], groupIds: [grp(0), grp(1)], statuses: ["ACTIVE"], roles: ["GENERAL_USER"] };
    expect(await namesOf(all)).toEqual(["José Núñez"]);
    expect(await namesOf({ ...all, search: "nunez" })).toEqual(["José Núñez"]);
    expect(await namesOf({ ...all, statuses: ["INACTIVE"] })).toEqual([]);
  });

  test("an empty filter list filters nothing", async () => {
    const all = await namesOf({});
    expect(await namesOf({ statuses: [], roles: [], groupIds: [], locationIds: [], search: " " })).toEqual(all);
  });

  test("[6, 90] groups and locations of another department match nobody, as unknown ones do", async () => {
    const elsewhere = await makeDepartment(app);
    const [group, station] = [await makeGroup(app, elsewhere), await makeLocation(app, elsewhere)];
    await makeUser(app, elsewhere, { groupIds: [group], location: station });
    expect(await namesOf({ groupIds: [encodeId("grp", elsewhere, group)] })).toEqual([]);
    expect(await namesOf({ groupIds: [encodeId("grp", departmentId, group)] })).toEqual([]);
    expect(await namesOf({ locationIds: [encodeId("loc", elsewhere, station.id)] })).toEqual([]);
  });
});

describe("search", () => {
  test("finds parts of name, e-mail, login ID and employee ID, without case and accents, in any order of the words", async () => {
    expect(await namesOf({ search: "NUÑ" })).toEqual(["José Núñez"]);
    expect(await namesOf({ search: "nez, jos" })).toEqual(["José Núñez"]);
    expect(await namesOf({ search: "nunez@exam" })).toEqual(["José Núñez"]);
    expect(await namesOf({ search: "ena.l" })).toEqual(["Lena Login"]);
    expect(await namesOf({ search: "0042" })).toEqual(["José Núñez"]);
    expect(await namesOf({ search: "nunez lena" })).toEqual([]);
  });

  test("takes the characters of LIKE as they are", async () => {
    expect(await namesOf({ search: "p_ia" })).toEqual(["Pia Pending"]);
    expect(await namesOf({ search: "i_a@" })).toEqual([]);
    expect(await namesOf({ search: "%%%" })).toEqual([]);
    expect(await namesOf({ search: "％％％" })).toEqual([]);
    expect(await namesOf({ search: "\\\\\\" })).toEqual([]);
  });

  test("with one or two letters finds how the last name begins", async () => {
    expect(await namesOf({ search: "Nú" })).toEqual(["José Núñez"]);
    expect(await namesOf({ search: "l" })).toEqual(["Lena Login"]);
    expect(await namesOf({ search: "é" })).toEqual([]);
  });

  test("refuses what no database can look for, and what is too long", async () => {
    for (const search of ["a\0bc", "abc\ud800", "x".repeat(201)]) {
      expect((await list(asOfficer, { filter: { search } })).code).toBe("INVALID_INPUT");
    }
  });
});

test("a count alone needs no page, and is the same", async () => {
  const COUNT = `query ($id: ID!, $filter: UserFilter) { department(id: $id) { users(filter: $filter) { totalCount } } }`;
  const count = async (filter: object) =>
    (await asOfficer.execute<Data>(COUNT, { id: encodeOwnId("dep", departmentId), filter })).data?.department.users
      .totalCount;
  expect(await count({})).toBe(6);
  expect(await count({ search: "example.org" })).toBe(5);
  expect(await count({ groupIds: [grp(0), grp(1)] })).toBe(3);
  expect(await count({ groupIds: [grp(1)], roles: ["GENERAL_USER"] })).toBe(2);
});
