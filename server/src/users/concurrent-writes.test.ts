import { beforeAll, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeGroup, makeLocation, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recount } from "./counts.js";

const STATUS = `mutation ($u: ID!, $s: UserStatus!) { setUserStatus(input: { userId: $u, status: $s }) { id } }`;
const ROLE = `mutation ($u: ID!, $r: Role!) { changeUserRole(input: { userId: $u, role: $r }) { id } }`;
const LOCATION = `mutation ($u: ID!, $l: ID) { setUserLocation(input: { userId: $u, locationId: $l }) { id } }`;
const IN_GROUP = `mutation ($u: ID!, $g: ID!) { addToGroup(userId: $u, groupId: $g) { id } }`;
const OUT_OF_GROUP = `mutation ($u: ID!, $g: ID!) { removeFromGroup(userId: $u, groupId: $g) { id } }`;
const ARCHIVE = `mutation ($u: ID!) { archiveUser(userId: $u) { id } }`;
const RESTORE = `mutation ($u: ID!) { restoreUser(userId: $u) { id } }`;
const RENAME = `mutation ($l: ID!, $n: String!) { renameLocation(locationId: $l, name: $n) { id } }`;
const BULK = `mutation ($input: BulkUsersInput!) { bulkUsers(input: $input) { id } }`;

/** What officers may well hear when they work at the same time; anything else is a fault of ours. */
const EXPECTED = [undefined, "CONFLICT", "LAST_ADMIN", "FORBIDDEN"];

let app: TestApp;
let departmentId: string;
let users: MadeUser[];
let admins: GraphqlClient[];
let groups: string[];
let locations: string[];

/** The same choices at each run. */
let seed = 7;
const pick = <T>(from: readonly T[]): T => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  const one = from[seed % from.length];
  if (one === undefined) throw new Error("Nothing to pick from.");
  return one;
};

function randomOperation(): [string, object] {
  const user = pick(users);
  const u = encodeId("usr", departmentId, user.userId);
  const input = {
    departmentId: encodeOwnId("dep", departmentId),
    selection: { userIds: [0, 1, 2, 3].map(() => encodeId("usr", departmentId, pick(users).userId)) },
  };
  return pick<[string, object]>([
    [STATUS, { u, s: pick(["ACTIVE", "INACTIVE"]) }],
    [ROLE, { u, r: pick(["GENERAL_USER", "TRAINING_OFFICER", "ADMIN"]) }],
    [LOCATION, { u, l: pick([...locations, null]) }],
    [IN_GROUP, { u, g: pick(groups) }],
    [OUT_OF_GROUP, { u, g: pick(groups) }],
    [ARCHIVE, { u }],
    [RESTORE, { u }],
    [RENAME, { l: pick(locations), n: `Station ${pick(["A", "B", "C", "D", "E", "F"])}${pick(["1", "2", "3"])}` }],
    [BULK, { input: { ...input, action: pick(["INACTIVATE", "ACTIVATE", "ARCHIVE", "RESTORE"]) } }],
    [BULK, { input: { ...input, action: "CHANGE_ROLE", role: pick(["GENERAL_USER", "ADMIN"]) } }],
    [BULK, { input: { ...input, action: pick(["ADD_TO_GROUPS", "REMOVE_FROM_GROUPS"]), groupIds: [pick(groups)] } }],
  ]);
}

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app);
  const makeMany = <T>(n: number, make: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, make));
  groups = (await makeMany(4, () => makeGroup(app, departmentId))).map((id) => encodeId("grp", departmentId, id));
  locations = (await makeMany(3, () => makeLocation(app, departmentId))).map(({ id }) =>
    encodeId("loc", departmentId, id),
  );
  users = await makeMany(12, () => makeUser(app, departmentId));
  admins = await makeMany(4, async () => app.as(await makeAdmin(app, departmentId)));
});

test("[88, 92, 94, 111] after 300 random writes, eight at a time, counts, copies and seats are what the rows say", async () => {
  const [seatsBefore] = await app.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM membership WHERE department_id = $1 AND status = 'ACTIVE'`,
    [departmentId],
  );
  const codes = new Set<string | undefined>();
  const worker = async (): Promise<void> => {
    for (let i = 0; i < 38; i++) codes.add((await pick(admins).execute(...randomOperation())).code);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect([...codes].filter((code) => !EXPECTED.includes(code) && code !== "INVALID_INPUT")).toEqual([]);

  const maintained = await app.sql(
    `SELECT NULL AS "groupId", role, status, n FROM user_count WHERE department_id = $1 AND n <> 0
     UNION ALL SELECT group_id, role, status, n FROM group_count WHERE department_id = $1 AND n <> 0`,
    [departmentId],
  );
  const sorted = (rows: object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(maintained)).toEqual(sorted(await asSystem(departmentId, recount)));

  const [stale] = await app.sql(
    `SELECT (SELECT count(*)::int FROM group_member g JOIN membership m ON m.department_id = g.department_id AND m.id = g.user_id
              WHERE g.department_id = $1 AND (g.role, g.status, g.name_key) IS DISTINCT FROM (m.role, m.status, m.name_key)) AS copies,
            (SELECT count(*)::int FROM membership m LEFT JOIN location l ON l.department_id = m.department_id AND l.id = m.location_id
              WHERE m.department_id = $1 AND m.location_key IS DISTINCT FROM l.name_key) AS locations`,
    [departmentId],
  );
  expect(stale).toEqual({ copies: 0, locations: 0 });

  const [seats] = await app.sql<{ active: number; ledger: number }>(
    `SELECT (SELECT count(*)::int FROM membership WHERE department_id = $1 AND status = 'ACTIVE') AS active,
            (SELECT coalesce(sum(change), 0)::int FROM seat_entry WHERE department_id = $1) AS ledger`,
    [departmentId],
  );
  expect((seatsBefore?.n ?? 0) + (seats?.ledger ?? 0)).toBe(seats?.active);
}, 120_000);
