import { beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { encodeId } from "../../src/platform/ids.js";
import { startApp, type TestApp } from "../app.js";
import { type MadeUser, makeDepartment, makeOfficer, makeUser } from "../factories.js";
import { makeCompletion } from "../training.js";

const CLASSES = "nodes { className minutes }";
const BODIES = {
  record: `name trainingPlans { plan { name } doneMinutes } transcript(first: 20) { totalCount ${CLASSES} }`,
  explained: "trainingPlans { components { doneMinutes } } name",
  dashboard: `name status pendingEmail { address } viewerRoleChoices { role refusal { reason } } viewerCanEdit
    archive: viewerRefusal(action: ARCHIVE) { reason } correct: viewerRefusal(action: CORRECT_IDENTITY) { reason }
    history(first: 1) { nodes { id action } } courseAssignments(first: 5) { totalCount nodes { id } }`,
  twice: `a: transcript(first: 1) { ${CLASSES} } b: transcript(first: 2, sort: { field: MINUTES, direction: ASC }) { ${CLASSES} }`,
  fragments: `...R ... on User { transcript(first: 2) { totalMinutes } } name`,
  variables: `transcript(first: $first, filter: { search: $search }) { ${CLASSES} }`,
  "a size that is none": `name transcript(first: 1000) { ${CLASSES} }`,
  "a cursor that is none": `name transcript(first: 2, after: "x") { ${CLASSES} }`,
  "a text that no column holds": `name transcript(filter: { search: "\\u0000" }) { ${CLASSES} }`,
};
const FRAGMENT = `fragment R on User { transcript(first: 2) { ${CLASSES} } }`;

/** Fields that have begun early, and the same where a directive keeps them from it. */
const queryOf = (body: string, directive = ""): string =>
  `query ($id: ID!${body.includes("$first") ? ", $first: Int, $search: String" : ""}) { user(id: $id) { __typename ${directive} ${body} } } ${body.includes("...R") ? FRAGMENT : ""}`;

let app: TestApp;
let departmentId: string;
let person: MadeUser;
let id: string;
let people: Record<string, { readonly accountId: string }>;

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app);
  person = await makeUser(app, departmentId);
  id = encodeId("usr", departmentId, person.userId);
  const elsewhere = await makeDepartment(app);
  people = {
    officer: await makeOfficer(app, departmentId),
    themself: person,
    colleague: await makeUser(app, departmentId),
    stranger: await makeOfficer(app, elsewhere),
  };
  await makeCompletion(app, person, { className: "Airway", minutes: 60 });
  await makeCompletion(app, person, { className: "Burns", minutes: 30 });
});

async function answersTo(query: string, who: { readonly accountId: string } | undefined): Promise<unknown[]> {
  const client = who ? await app.as(who) : app.anonymous;
  const answers = [];
  for (let times = 0; times < 4; times++) {
    const { data, errors } = await client.execute(query, { id, first: 1, search: "air" });
    answers.push({ data, errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions })) });
  }
  return answers;
}

describe("[82, 104] fields that begin before their user is read say the same, compiled or not", () => {
  test.each(Object.entries(BODIES))("%s", async (_what, body) => {
    for (const [who, account] of Object.entries({ ...people, nobody: undefined })) {
      const [expected] = await answersTo(queryOf(body, "@include(if: true)"), account);
      expect({ who, answers: await answersTo(queryOf(body), account) }).toEqual({
        who,
        answers: Array.from({ length: 4 }, () => expected),
      });
    }
  });
});

test("[82] a record with whatever it shows is one trip to the database", async () => {
  const client = await app.as(people.officer as { accountId: string });
  const tripsOf = async (query: string): Promise<number> => {
    const { query: send } = pg.Client.prototype;
    let trips = 0;
    pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
      const [batch] = words as [{ readonly statements?: unknown }];
      if (batch.statements) trips++;
      return Reflect.apply(send, this, words);
    } as typeof send;
    await client.execute(query, { id }).finally(() => {
      pg.Client.prototype.query = send;
    });
    return trips;
  };
  for (const query of [queryOf(BODIES.record), queryOf(BODIES.dashboard)]) {
    for (let times = 0; times < 3; times++) await client.execute(query, { id });
    expect(await tripsOf(query)).toBe(1);
  }
});
