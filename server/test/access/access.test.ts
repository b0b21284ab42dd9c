import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType } from "graphql";
import { TENANT_TABLES } from "../../src/platform/tables.js";
import { buildMusterSchema, PUBLIC_FIELDS } from "../../src/schema.js";
import { startApp, type TestApp } from "../app.js";
import type { Answer, GraphqlClient } from "../graphql-client.js";
import { makeSample, type Sample } from "./sample.js";
import { type SampleIds, sampleOperation, unknownIds } from "./sample-operation.js";

/** Root fields that a general user may use on a department's rows, because they are about the person alone. */
const FOR_EVERYBODY = new Set([
  "department",
  "user",
  "acceptInvitation",
  "declineInvitation",
  "courseAssignment",
  "startCourse",
  "completeOwnCourse",
  "reportOwnClass",
  "completion",
]);

/** Root fields that an officer may not use: they are support's, or about the signed-in person's own rows. */
const NOT_FOR_OFFICERS = new Set([
  "departmentsForSupport",
  "startSupportVisit",
  "endSupportVisit",
  "acceptInvitation",
  "declineInvitation",
  "updateDepartment",
  "cancelEmailChange",
  "createApiToken",
  "revokeApiToken",
  "setDepartmentLogo",
  "openDepartment",
  "setDepartmentClosed",
  "bringBackUser",
  "purchaseLicences",
  "correctLicences",
  "startCourse",
  "completeOwnCourse",
  "restoreCompletion",
  "restoreInvitations",
]);

/** What a general user may read of their department (importLimits is the same for all). All else is for officers. */
const DEPARTMENT_FIELDS_FOR_EVERYBODY = new Set([
  "id",
  "name",
  "timeZone",
  "inactivePolicy",
  "approval",
  "importLimits",
  "logoPath",
]);

/** What of a department only support on a visit may read: whom officers removed is hidden from them. */
const DEPARTMENT_FIELDS_FOR_SUPPORT = new Set(["removedUsers"]);
const codeForOfficers = (field: string) => (DEPARTMENT_FIELDS_FOR_SUPPORT.has(field) ? "FORBIDDEN" : undefined);

type Root = readonly ["query" | "mutation", GraphQLField<unknown, unknown>];

let app: TestApp;
let schema: GraphQLSchema;
let own: Sample;
let other: Sample;
let roots: Root[];

beforeAll(async () => {
  app = await startApp();
  schema = await buildMusterSchema();
  [own, other] = [await makeSample(app), await makeSample(app)];
  const of = (operation: Root[0], type: GraphQLObjectType | null | undefined): Root[] =>
    Object.values(type?.getFields() ?? {}).map((field) => [operation, field] as const);
  roots = [...of("query", schema.getQueryType()), ...of("mutation", schema.getMutationType())].filter(
    ([, { name }]) => !PUBLIC_FIELDS.has(name),
  );
});

describe("every root field of the schema", () => {
  test("answers UNAUTHENTICATED without sign-in, unless it is in the public list", async () => {
    for (const root of roots)
      expect(await codeOf(app.anonymous, root, own.ids)).toEqual([root[1].name, "UNAUTHENTICATED"]);
  });

  test("answers another department's ids exactly as unknown ones, and changes nothing", async () => {
    const officer = await app.as(own.officer);
    const withIds = roots.filter((root) => sampleOperation(...root, own.ids).kinds.size > 0);
    expect(withIds.length).toBeGreaterThan(10);
    const before = await fingerprint();
    for (const root of withIds) {
      const [foreign, unknown] = [await run(officer, root, other.ids), await run(officer, root, unknownIds())];
      const name = root[1].name;
      const expected = NOT_FOR_OFFICERS.has(name) ? foreign.code : "NOT_FOUND";
      expect({ name, code: foreign.code }).toEqual({ name, code: expected });
      expect({ name, ...shown(foreign) }).toEqual({ name, ...shown(unknown) });
    }
    expect(await fingerprint()).toEqual(before);
  });

  test("an own department with another department's rows is refused like unknown rows", async () => {
    const officer = await app.as(own.officer);
    const before = await fingerprint();
    for (const root of roots) {
      const { kinds } = sampleOperation(...root, own.ids);
      if (!kinds.has("dep") || kinds.size < 2) continue;
      const foreign = await run(officer, root, { ...other.ids, dep: own.ids.dep });
      const unknown = await run(officer, root, { ...unknownIds(), dep: own.ids.dep });
      expect({ name: root[1].name, ...shown(foreign) }).toEqual({ name: root[1].name, ...shown(unknown) });
    }
    expect(await fingerprint()).toEqual(before);
  });

  test("refuses a general user, unless it is about themself, and changes nothing", async () => {
    const general = await app.as(own.general);
    const before = await fingerprint();
    for (const root of roots) {
      if (FOR_EVERYBODY.has(root[1].name) || sampleOperation(...root, own.ids).kinds.size === 0) continue;
      const [name, code] = await codeOf(general, root, own.ids);
      expect({ name, isRefused: code === "FORBIDDEN" || code === "NOT_FOUND" }).toEqual({ name, isRefused: true });
    }
    expect(await fingerprint()).toEqual(before);
  });

  test("lets an officer of the department pass", async () => {
    for (const root of roots) {
      if (NOT_FOR_OFFICERS.has(root[1].name)) continue;
      const sample = await makeSample(app);
      const [name, code] = await codeOf(await app.as(sample.officer), root, sample.ids);
      const isRefused = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"].includes(code ?? "");
      expect({ name, isRefused }).toEqual({ name, isRefused: false });
    }
  });
});

describe("every field of Department", () => {
  test("is refused to a general user, unless it is in the list for everybody", async () => {
    const general = await app.as(own.general);
    const officer = await app.as(own.officer);
    for (const field of Object.values((schema.getType("Department") as GraphQLObjectType).getFields())) {
      if (field.name.startsWith("viewer")) continue;
      const needed = field.args.filter(
        ({ type, defaultValue }) => String(type).endsWith("!") && defaultValue === undefined,
      );
      const args = needed.length > 0 ? `(${needed.map(({ name }) => `${name}: "0"`).join(", ")})` : "";
      const selection = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
      const document = `query ($id: ID!) { department(id: $id) { ${field.name}${args} ${selection} } }`;
      const refused = await general.execute(document, { id: own.ids.dep });
      const expected = DEPARTMENT_FIELDS_FOR_EVERYBODY.has(field.name) ? undefined : "FORBIDDEN";
      expect({ field: field.name, code: refused.code }).toEqual({ field: field.name, code: expected });
      const allowed = await officer.execute(document, { id: own.ids.dep });
      expect({ field: field.name, code: allowed.code }).toEqual({
        field: field.name,
        code: codeForOfficers(field.name),
      });
    }
  });
});

function run(client: GraphqlClient, root: Root, ids: SampleIds): Promise<Answer<Record<string, unknown>>> {
  const { document, variables, hasUpload } = sampleOperation(...root, ids);
  if (!hasUpload) return client.execute(document, variables);
  return client.upload(document, variables, { name: "roster.csv", content: "firstname,lastname,email,role\n" });
}

const codeOf = async (client: GraphqlClient, root: Root, ids: SampleIds): Promise<[string, string | undefined]> => [
  root[1].name,
  (await run(client, root, ids)).code,
];

const shown = ({ status, errors, data }: Answer<unknown>): object => ({
  status,
  data,
  errors: errors.map(({ message, extensions }) => ({ message, extensions })),
});

/** Everything that a refused request must leave alone. */
async function fingerprint(): Promise<Record<string, string>> {
  const tables = ["account", "department", ...TENANT_TABLES];
  const sums = tables.map(
    (table) =>
      `SELECT '${table}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${table} t`,
  );
  const rows = await app.sql<{ name: string; sum: string }>(sums.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
