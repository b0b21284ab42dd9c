import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { makeSample, type Sample } from "../../test/access/sample.js";
import { startApp } from "../../test/app.js";
import { makeAccount, makeGroup, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { ErrorCode } from "../platform/errors.js";
import { encodeId } from "../platform/ids.js";
import { buildMusterSchema } from "../schema.js";
import { type DocsContent, type ScopedExample, scopedExamples } from "./docs-content.js";

const app = await startApp();
const schema = await buildMusterSchema();

const fetchText = async (path: string): Promise<string> => {
  const response = await fetch(`${app.url}${path}`);
  expect(response.status).toBe(200);
  return response.text();
};
const content = async (): Promise<DocsContent> => JSON.parse(await fetchText("/docs/content.json")) as DocsContent;

describe("the documentation", () => {
  test("[87] is open to everybody, and made of the schema that runs", async () => {
    const { reference, errors, limits, publicUrl } = await content();
    expect(publicUrl).toBe(app.url);
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual(
      reference.mutations.map(({ name }) => name),
    );
    expect(reference.types.map(({ name }) => name)).toEqual(expect.arrayContaining(["User", "UserFilter", "Role"]));
    const inviteUsers = reference.mutations.find(({ name }) => name === "inviteUsers");
    expect(inviteUsers).toMatchObject({ access: "INVITATIONS_WRITE", type: "InviteUsersPayload!" });
    expect(inviteUsers?.description).toContain("Invites people by e-mail");
    expect(errors.map(({ code }) => code)).toEqual(Object.keys(ErrorCode));
    expect(limits).toEqual({ cost: 20_000, page: 200, requestsPerMinute: 600, fileBytes: 26_214_399, keyHours: 24 });
  });

  test("[87] describes every type, field, argument and value", async () => {
    const { queries, mutations, subscriptions, types } = (await content()).reference;
    const fields = [...queries, ...mutations, ...subscriptions, ...types.flatMap((type) => type.fields)];
    const all = [...fields, ...types.flatMap(({ values }) => values), ...types.filter(({ kind }) => kind === "enum")];
    expect(all.filter(({ description }) => description === "").map(({ name }) => name)).toEqual([]);
  });

  test("[87] shows for each query and mutation a document that is valid", async () => {
    const { queries, mutations, subscriptions } = (await content()).reference;
    for (const { name, document } of [...queries, ...mutations, ...subscriptions]) {
      expect({ name, problems: validate(schema, parse(document)).map(String) }).toEqual({ name, problems: [] });
    }
  });

  test("[87] gives the schema to tools", async () => {
    const given = buildSchema(await fetchText("/docs/schema.graphql"));
    expect(Object.keys(given.getTypeMap()).sort()).toEqual(Object.keys(schema.getTypeMap()).sort());
  });

  test("is sent compressed to whoever takes it so, with a tag to ask by whether it has changed", async () => {
    for (const [accepted, encoding] of [
      ["gzip", "gzip"],
      ["identity", null],
    ] as const) {
      const headers = { "accept-encoding": accepted };
      const response = await fetch(`${app.url}/docs/content.json`, { headers });
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(response.headers.get("etag")).toMatch(/^W\/"/);
      expect(await response.json()).toHaveProperty("reference");
    }
  });
});

describe("the API explorer's examples", () => {
  const all = scopedExamples(schema).flatMap(({ examples }) => examples);
  const inExplorer = all.filter(({ operation }) => operation !== null && !operation.includes("Upload!"));
  const isQuery = ({ operation }: ScopedExample): boolean => operation?.startsWith("query") ?? false;
  let sample: Sample;
  let officer: GraphqlClient;
  let support: GraphqlClient;

  beforeAll(async () => {
    sample = await makeSample(app);
    officer = await app.as(sample.officer);
    const staff = await makeAccount(app, { isSupport: true });
    support = await app.as(staff);
    await support.execute(
      `mutation ($id: ID!) { startSupportVisit(departmentId: $id, reason: "To look at the examples") { id } }`,
      { id: sample.ids.dep },
    );
  });

  test("[T15] are named and described, the most of the documentation's", async () => {
    const offered = JSON.parse(await fetchText("/docs/examples.json")) as DocsContent["examples"];
    const names = offered.flatMap(({ examples }) => examples.map(({ name }) => name));
    expect(names).toEqual(all.map(({ name }) => name));
    expect(inExplorer.length).toBeGreaterThanOrEqual(20);
    for (const { title, words } of all) expect([title.length > 3, words.join(" ").length > 40]).toEqual([true, true]);
  });

  test.each(inExplorer.filter(isQuery).map((one) => [one.name, one] as const))(
    "[T15] %s answers an officer, and support on a visit",
    async (_name, example) => {
      for (const client of [officer, support]) {
        const { errors, data } = await client.execute(example.operation ?? "", await fill(example));
        expect(errors).toEqual([]);
        expect(Object.keys(data ?? {})).toHaveLength(1);
      }
    },
  );

  test.each(inExplorer.filter((one) => !isQuery(one)).map((one) => [one.name, one] as const))(
    "[T15] %s does it for an officer",
    async (_name, example) => {
      const { errors, data } = await officer.execute(example.operation ?? "", await fill(example));
      expect(errors).toEqual([]);
      expect(Object.values(data ?? {})).not.toContain(null);
    },
  );

  /** The variables with ids of the department, as the explorer fills them in. */
  async function fill({ variables }: ScopedExample): Promise<object> {
    const { departmentId, ids } = sample;
    const { userId } = await makeUser(app, departmentId);
    const places: Record<string, string> = {
      MUSTER_DEPARTMENT: ids.dep,
      MUSTER_USER: encodeId("usr", departmentId, userId),
      MUSTER_EMPLOYEE_ID: "0042",
      MUSTER_GROUP: ids.grp,
      MUSTER_OTHER_GROUP: encodeId("grp", departmentId, await makeGroup(app, departmentId)),
      MUSTER_IMPORT: ids.imb,
      MUSTER_BULK_ACTION: ids.bka,
      MUSTER_INVITATION: ids.inv,
      MUSTER_COURSE: ids.crs,
      MUSTER_PLAN: ids.pln,
    };
    const text = JSON.stringify(variables).replaceAll(/\$(MUSTER_\w+)/g, (all, name: string) => places[name] ?? all);
    return JSON.parse(text) as object;
  }
});
