import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer } from "../../test/factories.js";
import { GraphqlClient } from "../../test/graphql-client.js";
import { csv, deskOf, ImportDesk } from "../../test/imports.js";
import { decodeId, encodeOwnId } from "../platform/ids.js";

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let officer: MadeUser;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  admin = await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId, { email: `olive${departmentId}@example.org` });
});

/** A partner's software. */
class Partner extends GraphqlClient {
  constructor(
    url: string,
    readonly tokenId: string,
    private readonly secret: string,
  ) {
    super(url, undefined);
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${this.secret}`);
    return super.fetch(path, { ...init, headers });
  }
}

async function partnerWith(...scopes: string[]): Promise<Partner> {
  const client = await app.as(admin);
  const { data } = await client.execute<{ createApiToken: { secret: string; token: { id: string } } }>(
    `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret token { id } } }`,
    { input: { departmentId: encodeOwnId("dep", departmentId), name: "Rostering", scopes } },
  );
  if (!data) throw new Error("No token was made.");
  const { secret, token } = data.createApiToken;
  return new Partner(app.url, decodeId("tok", token.id).id, secret);
}

const completions = (): string =>
  `email,class_name,completion_date,hours,take_type,credit_type,provider\n${officer.email},Airway,2026-10-14,2,Live,State,Us\n`;

const LIST = `query ($id: ID!, $kind: ImportKind) { department(id: $id) { importBatches(kind: $kind) { totalCount nodes { kind } } } }`;
const ONE = `query ($id: ID!) { importBatch(id: $id) { kind rows { nodes { email } } } }`;

describe("an import by a token", () => {
  it.each([
    ["COMPLETIONS", "completion.recorded"],
    ["USERS", "user.created"],
  ] as const)("[87, 125] of %s is recorded as the token's doing, row by row", async (kind, action) => {
    const partner = await partnerWith("IMPORTS_WRITE", "TRAINING_WRITE");
    const desk = new ImportDesk(app, partner, departmentId, kind);
    const { id } = await desk.review(
      kind === "USERS" ? csv("Ann,Lee,ann.lee@example.org,general user,7") : completions(),
    );
    expect((await desk.run(id)).status).toBe("DONE");
    const events = await app.sql(
      `SELECT actor_kind AS kind, actor_account_id AS "for", visit_id AS token FROM audit_event
        WHERE department_id = $1 AND batch_id = $2 AND action = $3`,
      [departmentId, decodeId("imb", id).id, action],
    );
    expect(events).toEqual([{ kind: "TOKEN", for: admin.accountId, token: partner.tokenId }]);
  });

  it("[87, 125] without a scope of training neither sees nor ends an import of completions", async () => {
    const desk = await deskOf(app, officer, "COMPLETIONS");
    const { id } = await desk.review(completions());
    const people = await (await deskOf(app, officer)).review(csv("Ann,Lee,ann.lee@example.org,general user,7"));
    const partner = await partnerWith("IMPORTS_WRITE");
    const theirs = new ImportDesk(app, partner, departmentId);
    const department = { id: encodeOwnId("dep", departmentId) };
    const read = async (client: GraphqlClient) => [
      (await client.execute(ONE, { id })).code,
      (await client.fetch(`/imports/${id}/failed-rows.csv`)).status,
      (await client.execute(LIST, { ...department, kind: "COMPLETIONS" })).code,
    ];
    expect(await read(partner)).toEqual(["FORBIDDEN", 403, "FORBIDDEN"]);
    expect((await partner.execute(LIST, department)).data).toEqual({
      department: { importBatches: { totalCount: 1, nodes: [{ kind: "USERS" }] } },
    });
    expect((await theirs.drop(id)).code).toBe("FORBIDDEN");
    await desk.start(id);
    expect((await theirs.abort(id)).code).toBe("FORBIDDEN");
    expect((await partner.execute(ONE, { id: people.id })).code).toBeUndefined();
    expect((await theirs.drop(people.id)).data).toEqual({ dropImport: true });
    expect(await read(await partnerWith("IMPORTS_READ", "TRAINING_READ"))).toEqual([undefined, 200, undefined]);
  });
});

describe("in a rolling upgrade", () => {
  it("[T11] completions have jobs of their own, and a worker that knows people only cannot call their rows updated", async () => {
    const desk = await deskOf(app, officer, "COMPLETIONS");
    const { data } = await desk.send(completions());
    const id = String(data?.uploadImport.batch.id);
    const batchId = decodeId("imb", id).id;
    const names = () =>
      app.sql<{ name: string }>(`SELECT name FROM pgboss.job WHERE data ->> 'batchId' = $1 ORDER BY created_on`, [
        batchId,
      ]);
    expect(await names()).toEqual([{ name: "stage-completions" }]);
    await app.runJobs();
    await desk.start(id);
    expect((await names()).at(-1)).toEqual({ name: "run-completions" });
    const settle = app.sql(`UPDATE import_row SET outcome = 'UPDATED' WHERE batch_id = $1`, [batchId]);
    await expect(settle).rejects.toThrow("import_row_class_check");
    await app.runJobs();
    expect((await desk.batch(id)).completionOutcomes.recorded).toBe(1);
  });
});
