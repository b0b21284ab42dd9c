import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { parseString } from "fast-csv";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { decodeId, encodeId, encodeOwnId } from "../platform/ids.js";
import { sweepBulkActions } from "./sweep-bulk-actions.js";

const BULK = `mutation ($input: BulkUsersInput!) { bulkUsers(input: $input) { id status total doneCount skippedCount } }`;
const READ = `query ($id: ID!) { bulkAction(bulkActionId: $id) {
  status doneCount skippedCount reasons { reason count } results(first: 200) { nodes { userId outcome reason message } } } }`;

interface Action {
  id: string;
  status: string;
  total: number;
  doneCount: number;
  skippedCount: number;
  reasons: { reason: string; count: number }[];
  results: { nodes: { userId: string; outcome: string; reason: string | null; message: string | null }[] };
}

const signal = new AbortController().signal;
let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId);
  asOfficer = await app.as(officer);
});

const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);

const bulk = async (action: string, selection: object, client = asOfficer) => {
  const input = { departmentId: encodeOwnId("dep", departmentId), action, selection };
  return client.execute<{ bulkUsers: Action }>(BULK, { input });
};

const read = async (id: string): Promise<Action | undefined> =>
  (await asOfficer.execute<{ bulkAction: Action }>(READ, { id })).data?.bulkAction;

/** 1,001 general users: as many as make a job. */
async function makeCrowd(): Promise<void> {
  await app.sql(
    `WITH people AS (
       INSERT INTO account (id, email, first_name, last_name, department_count)
       SELECT uuidv7(), 'kept-' || $1::text || i || '@example.org', 'Crowd', 'Number' || i, 1 FROM generate_series(1, 1001) i
       RETURNING id, email, first_name, last_name)
     INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, email)
     SELECT $1::uuid, uuidv7(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name, email FROM people`,
    [departmentId],
  );
  await app.sql(`INSERT INTO user_count VALUES ($1, 'GENERAL_USER', 'ACTIVE', 1001)`, [departmentId]);
}

const CROWD = { filter: { roles: ["GENERAL_USER"] } };

describe("who is acted on", () => {
  test("[23] are those who matched at the click, whoever comes or changes afterwards", async () => {
    await makeCrowd();
    const { data } = await bulk("ARCHIVE", { filter: { statuses: ["ACTIVE"] }, expectedCount: 1_003 });
    expect(data?.bulkUsers).toMatchObject({ status: "QUEUED", total: 1_003 });
    const late = await makeUser(app, departmentId);
    await app.runJobs();
    const [row] = await app.sql(`SELECT status FROM membership WHERE id = $1`, [late.userId]);
    expect(row).toEqual({ status: "ACTIVE" });
    expect(await read(data?.bulkUsers.id ?? "")).toMatchObject({ status: "DONE", doneCount: 1_001, skippedCount: 2 });
  });

  test("[23] another number than the officer saw is a conflict, and nothing is done", async () => {
    const user = await makeUser(app, departmentId);
    const answer = await bulk("ARCHIVE", { filter: {}, expectedCount: 2 });
    expect(answer.code).toBe("CONFLICT");
    expect(answer.errors[0]?.message).toContain("2 matched when you chose, 3 match now");
    expect(answer.errors[0]?.extensions?.current).toEqual({ total: 3 });
    const [row] = await app.sql(
      `SELECT status, (SELECT count(*)::int FROM bulk_action WHERE department_id = $2) AS actions FROM membership WHERE id = $1`,
      [user.userId, departmentId],
    );
    expect(row).toEqual({ status: "ACTIVE", actions: 0 });
    const without = { filter: {}, exceptUserIds: [idOf(officer)], expectedCount: 2 };
    expect((await bulk("SEND_PASSWORD_RESET", without)).data?.bulkUsers).toMatchObject({ total: 2, doneCount: 2 });
  });

  test("[21] the request stores them in a few rows, and a result is written when it is there", async () => {
    await makeCrowd();
    const { data } = await bulk("ARCHIVE", CROWD);
    const { id } = decodeId("bka", data?.bulkUsers.id ?? "");
    const stored = () =>
      app.sql(
        `SELECT (SELECT array_agg(cardinality(user_ids) ORDER BY number) FROM bulk_action_chunk WHERE action_id = $1) AS waiting,
                (SELECT count(*)::int FROM bulk_action_user WHERE action_id = $1) AS results`,
        [id],
      );
    expect(await stored()).toEqual([{ waiting: [500, 500, 1], results: 0 }]);
    await app.runJobs();
    expect(await stored()).toEqual([{ waiting: null, results: 1_001 }]);
  });
});

describe("what is kept", () => {
  test("[25] each user of an aborted action is listed, with why nothing was done", async () => {
    await makeCrowd();
    const { data } = await bulk("ARCHIVE", CROWD);
    const id = data?.bulkUsers.id ?? "";
    await asOfficer.execute(`mutation ($id: ID!) { abortBulkAction(bulkActionId: $id) { id } }`, { id });
    await app.runJobs();
    const action = await read(id);
    expect(action).toMatchObject({ status: "ABORTED", doneCount: 0, skippedCount: 1_001 });
    expect(action?.reasons).toEqual([{ reason: "ABORTED", count: 1_001 }]);
    expect(action?.results.nodes).toHaveLength(200);
  });

  test("[21] the sweep wakes an action whose job was lost, and forgets results after 30 days", async () => {
    await makeCrowd();
    const { data } = await bulk("ARCHIVE", CROWD);
    const id = data?.bulkUsers.id ?? "";
    await app.sql(`DELETE FROM pgboss.job WHERE name = 'run-bulk-action'`);
    await sweepBulkActions.perform({}, { signal });
    await app.runJobs();
    expect(await read(id)).toMatchObject({ status: "QUEUED", doneCount: 0 }); // its job may be about to begin
    await app.sql(`UPDATE bulk_action SET created_at = now() - interval '2 minutes' WHERE department_id = $1`, [
      departmentId,
    ]);
    await sweepBulkActions.perform({}, { signal });
    await app.runJobs();
    expect(await read(id)).toMatchObject({ status: "DONE", doneCount: 1_001 });
    const age = (days: number) =>
      app.sql(`UPDATE bulk_action SET finished_at = now() - make_interval(days => $2) WHERE department_id = $1`, [
        departmentId,
        days,
      ]);
    await age(29);
    await sweepBulkActions.perform({}, { signal });
    expect((await read(id))?.results.nodes).toHaveLength(200);
    await age(31);
    await sweepBulkActions.perform({}, { signal });
    expect(await read(id)).toMatchObject({ status: "DONE", doneCount: 1_001, results: { nodes: [] } });
  });

  test("[25] the skipped come as a CSV file with the reason of each, for officers alone", async () => {
    const done = await makeUser(app, departmentId, { firstName: "=cmd()", lastName: 'O"Neil, Jr', employeeId: "007" });
    const archived = await makeUser(app, departmentId, { firstName: "Núria", lastName: "Old", status: "ARCHIVED" });
    const { data } = await bulk("ARCHIVE", { userIds: [done, archived].map(idOf) });
    const path = `/bulk-actions/${data?.bulkUsers.id}`;
    const skipped = await asOfficer.fetch(`${path}/skipped.csv`);
    expect(skipped.headers.get("content-disposition")).toContain("skipped.csv");
    expect(await recordsOf(await skipped.text())).toEqual([
      {
        ...{ firstname: "Núria", lastname: "Old", email: archived.email, login_id: "", employee_id: "" },
        ...{ outcome: "skipped", reason: "NO_CHANGE", explanation: "This is how it was already." },
      },
    ]);
    const all = await recordsOf(await (await asOfficer.fetch(`${path}/results.csv`)).text());
    expect(all).toHaveLength(2);
    expect(all).toContainEqual({
      ...{ firstname: "'=cmd()", lastname: 'O"Neil, Jr', email: done.email, login_id: "", employee_id: "007" },
      ...{ outcome: "done", reason: "", explanation: "" },
    });
    const general = await app.as(await makeUser(app, departmentId));
    expect((await general.fetch(`${path}/skipped.csv`)).status).toBe(403);
    const stranger = await app.as(await makeOfficer(app, await makeDepartment(app)));
    expect((await stranger.fetch(`${path}/skipped.csv`)).status).toBe(404);
    expect((await app.anonymous.fetch(`${path}/skipped.csv`)).status).toBe(401);
  });
});

async function recordsOf(text: string): Promise<Record<string, string>[]> {
  const records: Record<string, string>[] = [];
  for await (const record of parseString(text, { headers: true })) records.push(record);
  return records;
}
