import { beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { startApp, type TestApp } from "../../test/app.js";
import { makeOfficer } from "../../test/factories.js";
import { generateDepartment } from "../../test/generated.js";
import { Role, UserStatus } from "../platform/actor.js";
import { enterAsMember, enterByToken, enterByVisit } from "../platform/entry-statements.js";
import { encodeId, newId } from "../platform/ids.js";
import type { Statement } from "../platform/read.js";
import { SortDirection } from "../platform/sort-direction.js";
import { asSystem } from "../platform/transaction.js";
import { userCriteria } from "./user-filter.js";
import { type UserFilter, UserSortField } from "./user-list.input.js";
import { type UserPageRequest, userPageStatements } from "./user-page.js";

const ALL_EXTRAS = { groups: true, groupCounts: true, location: true, emsId: true, dates: true };
const NO_EXTRAS = { groups: false, groupCounts: false, location: false, emsId: false, dates: false };

let app: TestApp;
let departmentId: string;
let groupIds: string[];
let locationIds: string[];

const request = (filter: UserFilter, wish: Partial<UserPageRequest> = {}): UserPageRequest => ({
  departmentId,
  criteria: userCriteria(filter),
  sort: { field: UserSortField.NAME, direction: SortDirection.ASC },
  page: { size: 50, isBackward: false, cursor: null },
  extras: ALL_EXTRAS,
  withTotal: true,
  withCursors: true,
  ...wish,
});

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Actual Loops"?: number;
  readonly "Actual Rows"?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The nodes of a statement's plan as the application's role has it, after it ran; as a prepared one, which knows no values. */
async function planOf({ text, values }: Statement, setting = "SELECT"): Promise<PlanNode[]> {
  return asSystem(departmentId, async (tx) => {
    await tx.query(setting);
    await tx.query("SET LOCAL plan_cache_mode = force_generic_plan");
    const [row] = await tx.query<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF, FORMAT JSON) ${text}`,
      values,
    );
    const all = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(all)];
    return row ? all(row["QUERY PLAN"][0].Plan) : [];
  });
}

const LARGE = new Set(["membership", "group_member", "account"]);
const scansOf = (plan: readonly PlanNode[]): string[] =>
  plan
    .filter((node) => node["Node Type"].includes("Seq Scan") && LARGE.has(node["Relation Name"] ?? ""))
    .map((node) => `${node["Node Type"]} on ${node["Relation Name"]}`);
const indexesOf = (plan: readonly PlanNode[]): string[] => plan.flatMap((node) => node["Index Name"] ?? []);

beforeAll(async () => {
  app = await startApp();
  // One among others: what is most of a table may well be read from end to end.
  departmentId = await generateDepartment(10_000);
  await generateDepartment(4_000);
  await app.sql("VACUUM ANALYZE"); // also empties the list of what the trigram index has yet to take in
  const ids = async (table: string, kind: "grp" | "loc"): Promise<string[]> =>
    (
      await app.sql<{ id: string }>(`SELECT id FROM ${table} WHERE department_id = $1 ORDER BY name`, [departmentId])
    ).map(({ id }) => encodeId(kind, departmentId, id));
  [groupIds, locationIds] = [await ids("department_group", "grp"), await ids("location", "loc")];
}, 120_000);

describe("no page of a large department reads a table from end to end", () => {
  const shapes: [string, () => UserFilter, string][] = [
    ["all", () => ({}), "membership_by_name"],
    ["role and status", () => ({ roles: [Role.TRAINING_OFFICER], statuses: [UserStatus.INACTIVE] }), "membership_by_"],
    ["one group", () => ({ groupIds: groupIds.slice(0, 1), roles: [Role.GENERAL_USER] }), "group_member_by_name"],
    ["two groups", () => ({ groupIds: groupIds.slice(3, 5) }), "group_member_"],
    ["one location", () => ({ locationIds: locationIds.slice(0, 1) }), "membership_by_"],
    ["a word", () => ({ search: "nunez" }), "membership_search"],
    [
      "two words, a group and a role",
      () => ({ search: "nunez jo", groupIds: groupIds.slice(0, 1), roles: [Role.ADMIN] }),
      "membership_search",
    ],
    ["the beginning of a name", () => ({ search: "nu" }), "membership_by_name"],
  ];
  for (const [name, filter, index] of shapes) {
    test(`[6, 10, 11, 12] ${name}`, async () => {
      const { page, total } = userPageStatements(request(filter()));
      const plan = await planOf(page);
      expect({ name, scans: scansOf(plan) }).toEqual({ name, scans: [] });
      expect(indexesOf(plan).join()).toContain(index);
      if (total && !name.includes("location")) expect(scansOf(await planOf(total))).toEqual([]);
    });
  }

  for (const field of Object.values(UserSortField)) {
    for (const direction of Object.values(SortDirection)) {
      test(`[9] sorted by ${field} ${direction}, from its index alone: no sort of the department`, async () => {
        const { page } = userPageStatements(request({}, { sort: { field, direction } }));
        const plan = await planOf(page);
        expect(scansOf(plan)).toEqual([]);
        const read = plan
          .filter((node) => node["Relation Name"] === "membership")
          .reduce((sum, node) => sum + (node["Actual Rows"] ?? 0) * (node["Actual Loops"] ?? 0), 0);
        expect(read).toBeLessThanOrEqual(51);
      });
    }
  }
});

test("[9] a page far down begins where the one before it ended: it reads no more than the first one", async () => {
  const [row] = await app.sql<{ key: string; id: string }>(
    "SELECT name_key AS key, id FROM membership WHERE department_id = $1 ORDER BY name_key, id OFFSET 6000 LIMIT 1",
    [departmentId],
  );
  const cursor = Buffer.from(JSON.stringify(["NAME", 0, row?.key, row?.id])).toString("base64url");
  const { page } = userPageStatements(request({}, { page: { size: 50, isBackward: false, cursor } }));
  const plan = await planOf(page);
  expect(scansOf(plan)).toEqual([]);
  const read = plan.filter((node) => node["Relation Name"] === "membership");
  expect(read.map((node) => [node["Index Name"], node["Actual Rows"]])).toEqual([["membership_by_name", 51]]);
});

const RECORD = `query ($id: ID!) { user(id: $id) {
  name groups { name } location { name }
  trainingPlans { plan { name } doneMinutes }
  paced: trainingPlans { pace }
  explained: trainingPlans { components { doneMinutes } }
  transcript(first: 20) { totalCount totalMinutes nodes { className completedOn } } } }`;

/** What the driver is asked while `work` runs: statements with values. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const asked: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
    const [batch] = words as [{ readonly statements?: readonly Statement[] }];
    asked.push(...(batch.statements ?? []));
    return Reflect.apply(query, this, words);
  } as typeof query;
  await work().finally(() => {
    pg.Client.prototype.query = query;
  });
  return asked;
}

test("[82, 134] a user's record finds everything by an index: profile, groups, plans, transcript", async () => {
  const officer = await makeOfficer(app, departmentId);
  const [someone] = await app.sql<{ id: string }>(
    "SELECT id FROM membership WHERE department_id = $1 ORDER BY id OFFSET 5000 LIMIT 1",
    [departmentId],
  );
  const client = await app.as(officer);
  const id = encodeId("usr", departmentId, someone?.id ?? "");
  const asked = await statementsOf(() => client.execute(RECORD, { id }));
  expect(asked.map(({ name }) => name.replace(/-[\w-]{16}$/, ""))).toEqual(
    expect.arrayContaining([
      "user",
      "groups",
      "plain-plans-of-one",
      "kept-plans-of-one",
      "assigned-plans-of-one",
      "countable-of-users-of-one",
      "transcript",
      "transcript-total",
    ]),
  );
  for (const statement of asked) {
    // Nobody has completed anything here: so small a table is read from end to end wherever that is possible at all.
    const plan = await planOf(statement, "SET LOCAL enable_seqscan = off");
    const scans = plan.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"]);
    expect({ name: statement.name, scans }).toEqual({ name: statement.name, scans: [] });
  }
});

test("[87, 90] whoever enters is found by an index: a member, support on a visit, a partner's token", async () => {
  const nobody = newId();
  const token = { id: nobody, secretHash: Buffer.alloc(32) };
  const entering = [enterAsMember, enterByVisit].map((enter) => enter(departmentId, nobody));
  for (const statement of [...entering, enterByToken(departmentId, token)]) {
    const plan = await planOf(statement, "SET LOCAL enable_seqscan = off");
    const scans = plan.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"]);
    expect({ name: statement.name, scans }).toEqual({ name: statement.name, scans: [] });
    expect(indexesOf(plan)).toContain(statement.name === "enter-by-token" ? "api_token_pkey" : "membership_account");
  }
});

describe("a statement does no work that nobody asked for", () => {
  test("no groups, locations, accounts, dates or totals unless they were selected", () => {
    const lean = userPageStatements(request({}, { extras: NO_EXTRAS, withTotal: false, withCursors: false }));
    expect(lean.total).toBeNull();
    expect(lean.page.text).not.toMatch(/group_member|location|account|created_at|count\(|key0/);
    const full = userPageStatements(request({}));
    expect(full.page.text).toMatch(/group_member/);
    expect(full.page.text).toMatch(/account/);
  });

  test("one text and name for each shape, whatever the values", () => {
    const of = (filter: UserFilter) => userPageStatements(request(filter)).page;
    const [one, other] = [
      of({ roles: [Role.ADMIN], groupIds: groupIds.slice(0, 1) }),
      of({ roles: [Role.ADMIN], groupIds: groupIds.slice(1, 2) }),
    ];
    expect(other.text).toBe(one.text);
    expect(other.name).toBe(one.name);
    expect(of({}).name).not.toBe(one.name);
    expect(one.name.length).toBeLessThan(64);
  });
});

describe("the search view is fenced by itself", () => {
  test("[90] another department's rows never come, with the filter taken away", async () => {
    const other = await generateDepartment(30);
    const seen = await asSystem(other, (tx) =>
      tx.query<{ department_id: string }>("SELECT department_id FROM searchable_membership"),
    );
    expect(seen).toHaveLength(30);
    expect(new Set(seen.map((row) => row.department_id))).toEqual(new Set([other]));
    const invited = await asSystem(other, (tx) => tx.query("SELECT department_id FROM searchable_invitation"));
    expect(invited).toEqual([]);
  });

  test("without a department it shows nothing, and other roles may not look", async () => {
    const nobody = await asSystem(departmentId, async (tx) => {
      await tx.query("SET LOCAL app.department_id = ''");
      return tx.query("SELECT FROM searchable_membership");
    });
    expect(nobody).toEqual([]);
    for (const role of ["muster_account", "muster_system"]) {
      const look = asSystem(departmentId, async (tx) => {
        await tx.query(`SET LOCAL ROLE ${role}`);
        return tx.query("SELECT FROM searchable_membership");
      });
      await expect(look).rejects.toThrow(/permission denied/);
    }
  });
});
