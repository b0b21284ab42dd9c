import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { id name scopes lastUsedAt } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiToken(tokenId: $id) { revokedAt } }`;
const LIST = `query ($id: ID!) { department(id: $id) { apiTokens { name scopes lastUsedAt revokedAt createdByName } } }`;
const USERS = `query ($id: ID!) { department(id: $id) { users { totalCount nodes { name employeeId } } } }`;
const BY_NUMBER = `query ($id: ID!) { department(id: $id) { user(employeeId: "0042") { id name } } }`;
const INVITATIONS = `query ($id: ID!) { department(id: $id) { invitations { totalCount } } }`;
const IMPORTS = `query ($id: ID!) { department(id: $id) { importBatches { totalCount } } }`;
const SET_STATUS = `mutation ($userId: ID!) { setUserStatus(input: { userId: $userId, status: INACTIVE }) { status } }`;
const ROLE = `mutation ($userId: ID!, $role: Role!) { changeUserRole(input: { userId: $userId, role: $role }) { role } }`;
const ADD = `mutation ($input: AddUserInput!) { addUser(input: $input) { user { status } } }`;
const SETTINGS = `mutation ($id: ID!) { updateDepartment(input: { departmentId: $id, name: "Theirs" }) { name } }`;
const LOG = `query ($id: ID!) { department(id: $id) { auditLog { nodes { action way wayDetail actorName } } } }`;

interface Made {
  createApiToken: { secret: string; token: { id: string; lastUsedAt: string | null } };
}
interface Answer {
  status: number;
  code: string | undefined;
  data: Record<string, unknown> | null;
  headers: Headers;
}

let app: TestApp;
let departmentId: string;
let id: string;
let asAdmin: GraphqlClient;
let person: MadeUser;

const create = (scopes: readonly string[], more: object = {}, client = asAdmin) =>
  client.execute<Made>(CREATE, { input: { departmentId: id, name: "Rostering", scopes, ...more } });
const tokenFor = async (...scopes: string[]): Promise<Made["createApiToken"]> => {
  const { data } = await create(scopes);
  if (!data) throw new Error("No token was made.");
  return data.createApiToken;
};
const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);

async function byToken(secret: string, query: string, variables: object = { id }): Promise<Answer> {
  const response = await fetch(`${app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
  const { status, headers } = response;
  return { status, headers, data: body.data ?? null, code: body.errors?.[0]?.extensions.code };
}

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  asAdmin = await app.as(await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Min" }));
  person = await makeUser(app, departmentId, { firstName: "Pat", lastName: "Rescue", employeeId: "0042" });
});

describe("an API token", () => {
  test("[87] reads by the same schema, and finds a member by employee ID", async () => {
    const { secret } = await tokenFor("USERS_READ");
    expect((await byToken(secret, USERS)).data).toMatchObject({ department: { users: { totalCount: 2 } } });
    expect((await byToken(secret, BY_NUMBER)).data).toEqual({
      department: { user: { id: idOf(person), name: "Pat Rescue" } },
    });
  });

  test("[87] its secret is shown once and stored as a hash; its last use is told", async () => {
    const { secret } = await tokenFor("USERS_READ");
    const [row] = await app.sql(
      `SELECT secret_hash = sha256(convert_to($2, 'UTF8')) AS plain, length(secret_hash) AS n FROM api_token WHERE department_id = $1`,
      [departmentId, secret],
    );
    expect(row).toEqual({ plain: false, n: 32 });
    const before = await asAdmin.execute<{ department: { apiTokens: { lastUsedAt: string | null }[] } }>(LIST, { id });
    expect(before.data?.department.apiTokens).toMatchObject([
      { name: "Rostering", scopes: ["USERS_READ"], lastUsedAt: null, createdByName: "Ada Min" },
    ]);
    expect(JSON.stringify(before.data)).not.toContain(secret);
    await byToken(secret, USERS);
    const after = await asAdmin.execute<{ department: { apiTokens: { lastUsedAt: string | null }[] } }>(LIST, { id });
    expect(after.data?.department.apiTokens[0]?.lastUsedAt).not.toBeNull();
  });

  test("[87] does what its scopes say and nothing more", async () => {
    const users = await tokenFor("USERS_READ");
    expect((await byToken(users.secret, SET_STATUS, { userId: idOf(person) })).code).toBe("FORBIDDEN");
    expect((await byToken(users.secret, INVITATIONS)).code).toBe("FORBIDDEN");
    expect((await byToken(users.secret, IMPORTS)).code).toBe("FORBIDDEN");
    const others = await tokenFor("INVITATIONS_READ", "IMPORTS_READ");
    expect((await byToken(others.secret, USERS)).code).toBe("FORBIDDEN");
    expect((await byToken(others.secret, INVITATIONS)).code).toBeUndefined();
    expect((await byToken(others.secret, IMPORTS)).code).toBeUndefined();
    const writing = await tokenFor("USERS_WRITE");
    expect((await byToken(writing.secret, USERS)).code).toBeUndefined();
    expect((await byToken(writing.secret, SET_STATUS, { userId: idOf(person) })).data).toEqual({
      setUserStatus: { status: "INACTIVE" },
    });
    const input = {
      departmentId: id,
      firstName: "New",
      lastName: "One",
      role: "GENERAL_USER",
      email: "by-token@example.org",
    };
    expect((await byToken(writing.secret, ADD, { input })).data).toEqual({ addUser: { user: { status: "ACTIVE" } } });
  });

  test("[87] never makes or unmakes an admin, changes settings, or makes tokens, whatever its scopes", async () => {
    const { secret } = await tokenFor("USERS_WRITE", "INVITATIONS_WRITE", "IMPORTS_WRITE", "TRAINING_WRITE");
    const second = await makeAdmin(app, departmentId);
    expect((await byToken(secret, ROLE, { userId: idOf(person), role: "ADMIN" })).code).toBe("FORBIDDEN");
    expect((await byToken(secret, ROLE, { userId: idOf(second), role: "GENERAL_USER" })).code).toBe("FORBIDDEN");
    expect((await byToken(secret, SET_STATUS, { userId: idOf(second) })).code).toBe("FORBIDDEN");
    expect((await byToken(secret, SETTINGS)).code).toBe("FORBIDDEN");
    expect(
      (await byToken(secret, CREATE, { input: { departmentId: id, name: "More", scopes: ["USERS_READ"] } })).code,
    ).toBe("FORBIDDEN");
    expect((await byToken(secret, LOG)).code).toBe("FORBIDDEN");
  });

  test("[87, 21] a bulk action that becomes a job keeps the token's rights, not those of its maker", async () => {
    const { secret } = await tokenFor("USERS_WRITE");
    await app.sql(
      `WITH people AS (
         INSERT INTO account (id, login_id, first_name, last_name, department_count)
         SELECT uuidv7(), 'bulk' || i, 'Crowd', 'Number' || i, 1 FROM generate_series(1, 1001) i RETURNING id, login_id, first_name, last_name)
       INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, login_id)
       SELECT $1::uuid, uuidv7(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name, login_id FROM people`,
      [departmentId],
    );
    const input = {
      departmentId: id,
      action: "CHANGE_ROLE",
      role: "ADMIN",
      selection: { filter: { roles: ["GENERAL_USER"] } },
    };
    const started = await byToken(secret, "mutation ($input: BulkUsersInput!) { bulkUsers(input: $input) { total } }", {
      input,
    });
    expect(started.data).toEqual({ bulkUsers: { total: 1_002 } });
    await app.runJobs();
    const [counts] = await app.sql(
      `SELECT done_count AS done, skipped_count AS skipped FROM bulk_action WHERE department_id = $1`,
      [departmentId],
    );
    expect(counts).toEqual({ done: 0, skipped: 1_002 });
  });

  test("[87] is nobody's account: what is a person's own stays closed", async () => {
    const { secret } = await tokenFor("USERS_WRITE");
    expect((await byToken(secret, "{ viewer { account { email } } }", {})).data).toEqual({ viewer: null });
    for (const own of [`updateMyAccount(input: { phone: "1234" }) { id }`, "endOtherSessions"]) {
      expect((await byToken(secret, `mutation { ${own} }`, {})).code).toBe("UNAUTHENTICATED");
    }
  });

  test("[87] opens its own department alone", async () => {
    const { secret } = await tokenFor("USERS_READ");
    const elsewhere = await makeDepartment(app);
    await makeUser(app, elsewhere);
    expect((await byToken(secret, USERS, { id: encodeOwnId("dep", elsewhere) })).code).toBe("NOT_FOUND");
  });

  test("[87, 93] revoked or expired, it is refused at its next request", async () => {
    const { secret, token } = await tokenFor("USERS_READ");
    expect((await byToken(secret, USERS)).status).toBe(200);
    expect((await asAdmin.execute(REVOKE, { id: token.id })).code).toBeUndefined();
    expect((await byToken(secret, USERS)).code).toBe("UNAUTHENTICATED");
    const old = await tokenFor("USERS_READ");
    await app.sql(`UPDATE api_token SET expires_at = now() WHERE department_id = $1`, [departmentId]);
    const expired = await byToken(old.secret, USERS);
    expect([expired.status, expired.code, expired.headers.get("www-authenticate")]).toEqual([
      401,
      "UNAUTHENTICATED",
      "Bearer",
    ]);
    expect((await byToken("mst.nonsense", USERS)).code).toBe("UNAUTHENTICATED");
  });

  test("[87, 93] it opens what is open to whoever made it: no closed department, nothing once they are inactive", async () => {
    const { secret } = await tokenFor("USERS_READ");
    const codeWhen = async (statement: string) => {
      await app.sql(statement, [departmentId]);
      return (await byToken(secret, USERS)).code;
    };
    const admins = "UPDATE membership SET status = $$INACTIVE$$ WHERE department_id = $1 AND role = $$ADMIN$$";
    expect(await codeWhen("UPDATE department SET disabled_at = now() WHERE id = $1")).toBe("NOT_FOUND");
    expect(await codeWhen("UPDATE department SET disabled_at = NULL WHERE id = $1")).toBeUndefined();
    expect(await codeWhen(admins)).toBe("NOT_FOUND");
    expect(await codeWhen("UPDATE department SET inactive_policy = $$REPORT_ONLY$$ WHERE id = $1")).toBeUndefined();
    expect(await codeWhen(admins.replace("INACTIVE", "REMOVED"))).toBe("NOT_FOUND");
  });

  test("[87] its limit is told with each answer, and holds", async () => {
    const { secret, token } = await tokenFor("USERS_READ");
    const { headers } = await byToken(secret, USERS);
    expect([headers.get("ratelimit-limit"), headers.get("ratelimit-remaining")]).toEqual(["600", "599"]);
    expect(Number(headers.get("ratelimit-reset"))).toBeGreaterThan(50);
    // Points are taken ten at a time: what is left of these is still good.
    await app.sql(`UPDATE rate_limit SET points = 600 WHERE key LIKE 'api-token:%'`);
    const more = await Promise.all(Array.from({ length: 9 }, () => byToken(secret, USERS)));
    const left = more.map((answer) => Number(answer.headers.get("ratelimit-remaining")));
    expect(left.sort((a, b) => a - b)).toEqual([590, 591, 592, 593, 594, 595, 596, 597, 598]);
    const refused = await byToken(secret, USERS);
    expect([refused.status, refused.code, refused.headers.get("ratelimit-remaining")]).toEqual([
      429,
      "RATE_LIMITED",
      "0",
    ]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(token.id).toMatch(/^tok_/);
  });

  test("[87] with requests left, it still opens nothing once it is revoked, and never by another secret", async () => {
    const { secret, token } = await tokenFor("USERS_READ");
    for (let times = 0; times < 4; times++) expect((await byToken(secret, USERS)).status).toBe(200);
    const other = `${secret.slice(0, -43)}${"A".repeat(43)}`;
    expect((await byToken(other, USERS)).status).toBe(401);
    expect((await byToken(secret, USERS, { id: encodeOwnId("dep", await makeDepartment(app)) })).code).toBe(
      "NOT_FOUND",
    );
    await asAdmin.execute(REVOKE, { id: token.id });
    const refused = await byToken(secret, USERS);
    expect([refused.status, refused.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect((await byToken(secret, "{ apiToken { id } }")).status).toBe(401);
  });

  test("[87] what an operation costs is told with its answer, of how much", async () => {
    const { secret } = await tokenFor("USERS_READ");
    const pages = "query ($id: ID!) { department(id: $id) { users(first: 10) { nodes { id name } } } }";
    const { headers } = await byToken(secret, pages);
    // department, users, and in each of its ten rows a node with two fields
    expect([headers.get("query-cost"), headers.get("query-cost-limit")]).toEqual(["32", "20000"]);
    expect((await asAdmin.execute(pages, { id })).headers.get("query-cost")).toBeNull();
  });

  test("[87] says of itself what it may, until when, and whose data it opens", async () => {
    const { secret } = await tokenFor("USERS_READ", "IMPORTS_WRITE");
    const OWN = "{ apiToken { name scopes revokedAt department { id } } }";
    expect((await byToken(secret, OWN, {})).data).toEqual({
      apiToken: { name: "Rostering", scopes: ["IMPORTS_WRITE", "USERS_READ"], revokedAt: null, department: { id } },
    });
    expect((await asAdmin.execute(OWN)).data).toEqual({ apiToken: null });
  });

  test("[87] follows an import by a subscription, by its scope", async () => {
    const batchId = newId();
    await app.sql(
      `INSERT INTO import_batch (department_id, id, created_by, creator_name, file_name, byte_count, sha256, status)
       VALUES ($1, $2::uuid, $3, 'An officer', 'roster.csv', 1, sha256($2::uuid::text::bytea), 'DONE')`,
      [departmentId, batchId, person.accountId],
    );
    const query = "subscription ($id: ID!) { importProgress(batchId: $id) { status } }";
    const follow = async (...scopes: string[]): Promise<unknown[]> => {
      const { secret } = await tokenFor(...scopes);
      class Socket extends WebSocket {
        constructor(address: string, protocols: string[]) {
          super(address, protocols, { headers: { authorization: `Bearer ${secret}` } });
        }
      }
      const client = createClient({ url: `${app.url.replace("http", "ws")}/graphql`, webSocketImpl: Socket });
      const seen: unknown[] = [];
      const variables = { id: encodeId("imb", departmentId, batchId) };
      for await (const { data } of client.iterate({ query, variables })) seen.push(data);
      await client.dispose();
      return seen;
    };
    expect(await follow("IMPORTS_READ")).toEqual([{ importProgress: { status: "DONE" } }]);
    await expect(follow("USERS_READ")).rejects.toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("[87, T9] what it did is told apart in the audit log", async () => {
    const { secret } = await tokenFor("USERS_WRITE");
    await byToken(secret, SET_STATUS, { userId: idOf(person) });
    const { data } = await asAdmin.execute<{ department: { auditLog: { nodes: object[] } } }>(LOG, { id });
    expect(data?.department.auditLog.nodes).toEqual([
      { action: "user.status-set", way: "TOKEN", wayDetail: "Rostering", actorName: "Ada Min" },
      { action: "api-token.created", way: "PAGE", wayDetail: null, actorName: "Ada Min" },
    ]);
  });

  test("[87] exports by its scope", async () => {
    const { secret } = await tokenFor("USERS_READ");
    const path = `${app.url}/departments/${id}/users.csv`;
    const text = await (await fetch(path, { headers: { authorization: `Bearer ${secret}` } })).text();
    expect(text).toContain("Rescue");
  });
});

describe("making tokens", () => {
  test("[87] is for admins, with a name, scopes and an end", async () => {
    const officer = await app.as(await makeOfficer(app, departmentId));
    expect((await create(["USERS_READ"], {}, officer)).code).toBe("FORBIDDEN");
    expect((await create([])).errors[0]?.extensions?.fields).toHaveProperty("scopes");
    expect((await create(["USERS_READ"], { name: " " })).errors[0]?.extensions?.fields).toHaveProperty("name");
    expect((await create(["USERS_READ"], { expiresInDays: 367 })).errors[0]?.extensions?.fields).toHaveProperty(
      "expiresInDays",
    );
  });
});
