import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import { decodeId, encodeOwnId } from "../platform/ids.js";
import { runBulkAction } from "./run-bulk-action.js";

const BULK = `mutation ($input: BulkUsersInput!) { bulkUsers(input: $input) { id } }`;
const PROGRESS = `subscription ($id: ID!) { bulkProgress(bulkActionId: $id) { status processed total viewerCanAbort } }`;

interface Progress {
  status: string;
  processed: number;
  total: number;
  viewerCanAbort: boolean;
}

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
const clients: Client[] = [];

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId);
  await app.sql(
    `WITH people AS (
       INSERT INTO account (id, email, first_name, last_name, department_count)
       SELECT uuidv7(), 'live-' || $1::text || i || '@example.org', 'Crowd', 'Number' || i, 1 FROM generate_series(1, 1200) i
       RETURNING id, email, first_name, last_name)
     INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, email)
     SELECT $1::uuid, uuidv7(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name, email FROM people`,
    [departmentId],
  );
  await app.sql(`INSERT INTO user_count VALUES ($1, 'GENERAL_USER', 'ACTIVE', 1200)`, [departmentId]);
});

async function archiveEverybody(): Promise<string> {
  const selection = { filter: { roles: ["GENERAL_USER"] } };
  const input = { departmentId: encodeOwnId("dep", departmentId), action: "ARCHIVE", selection };
  const { data } = await (await app.as(officer)).execute<{ bulkUsers: { id: string } }>(BULK, { input });
  return data?.bulkUsers.id ?? "";
}

async function watch(user: MadeUser, id: string): Promise<AsyncIterableIterator<{ data?: unknown; errors?: unknown }>> {
  const cookie = await app.cookieOf(user);
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { cookie } });
    }
  }
  const url = `${app.url.replace("http", "ws")}/graphql`;
  const client = createClient({ url, webSocketImpl: WithCookie, retryAttempts: 0 });
  clients.push(client);
  return client.iterate({ query: PROGRESS, variables: { id } });
}

test("[21] progress comes live, from now to done, to officers alone", async () => {
  const id = await archiveEverybody();
  const states: Progress[] = [];
  for await (const { data } of await watch(officer, id)) {
    const { bulkProgress } = data as { bulkProgress: Progress };
    if (states.push(bulkProgress) === 1) void app.runJobs();
  }
  expect(states[0]).toEqual({ status: "QUEUED", processed: 0, total: 1_200, viewerCanAbort: true });
  expect(states.at(-1)).toEqual({ status: "DONE", processed: 1_200, total: 1_200, viewerCanAbort: false });
  const processed = states.map((state) => state.processed);
  expect(processed).toEqual([...processed].sort((a, b) => a - b));
  const general = await makeUser(app, departmentId);
  const refused = (await watch(general, id)).next().then(
    ({ value }) => value,
    (error: unknown) => error,
  );
  expect(JSON.stringify(await refused)).toContain("FORBIDDEN");
});

test("[21] a job that ends in the middle goes on where it was; nobody is archived or recorded twice", async () => {
  const { id: actionId } = decodeId("bka", await archiveEverybody());
  let chunks = 0;
  const throwIfAborted = (): void => {
    if (++chunks > 1) throw new Error("The process ends.");
  };
  const signal = Object.assign(new AbortController().signal, { throwIfAborted });
  await expect(runBulkAction.perform({ departmentId, actionId }, { signal })).rejects.toThrow("The process ends.");
  const state = () =>
    app.sql(
      `SELECT status, done_count AS done, (SELECT count(*)::int FROM audit_event WHERE department_id = $1 AND action = 'user.archived') AS recorded
         FROM bulk_action WHERE department_id = $1 AND id = $2`,
      [departmentId, actionId],
    );
  expect(await state()).toEqual([{ status: "RUNNING", done: 500, recorded: 500 }]);
  await app.runJobs();
  expect(await state()).toEqual([{ status: "DONE", done: 1_200, recorded: 1_200 }]);
});
