import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { makeCompletion } from "../../test/training.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const CREATE = `mutation ($id: ID!, $input: TrainingPlanInput!) { createTrainingPlan(departmentId: $id, input: $input) { id } }`;
const UPDATE = `mutation ($id: ID!, $input: TrainingPlanInput!) { updateTrainingPlan(planId: $id, version: 1, input: $input) { id } }`;
const ASSIGN = `mutation ($id: ID!, $userIds: [ID!]!, $to: Date) { assignTrainingPlan(planId: $id, userIds: $userIds, periodTo: $to) }`;
const UNASSIGN = `mutation ($id: ID!, $userIds: [ID!]!) { unassignTrainingPlan(planId: $id, userIds: $userIds) }`;
const RECORD = `mutation ($input: RecordCompletionsInput!) { recordCompletions(input: $input) { recordedCount } }`;
const change = (name: string, more = ""): string =>
  `mutation ($userId: ID!, $id: ID!) { ${name}(userId: $userId, completionId: $id${more}) { state } }`;
const FIELDS_OF = `query ($name: String!) { __type(name: $name) { fields { name args { name } type { kind ofType { kind } } } } }`;

const planOf = (minutes: number) => ({
  ...{ name: "Refresher", periodFrom: "2026-01-01", periodTo: "2027-12-31" },
  components: [
    {
      ...{ kind: "INDIVIDUAL", name: "Individual" },
      categories: [{ name: "Any", requirements: [{ name: "Any", minutes }] }],
    },
  ],
});
const lecture = {
  ...{ name: "Airway lecture", provider: "Metro EMS", takeType: "LIVE", creditType: "STATE", minutes: 30 },
  areas: [],
};

let app: TestApp;
let departmentId: string;
let person: MadeUser;
let officer: GraphqlClient;
let id: string;
let userIds: string[];
let planId: string;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  officer = await app.as(await makeAdmin(app, departmentId));
  person = await makeUser(app, departmentId);
  userIds = [encodeId("usr", departmentId, person.userId)];
  const { data } = await done<{ createTrainingPlan: { id: string } }>(CREATE, { id, input: planOf(600) });
  planId = data.createTrainingPlan.id;
  await done(ASSIGN, { id: planId, userIds });
  await app.runJobs();
});

async function done<T>(text: string, variables: object): Promise<{ data: T }> {
  const { data, errors } = await officer.execute<T>(text, { ...variables });
  if (!data || errors?.length) throw new Error(JSON.stringify(errors));
  return { data };
}

/** What one question says of the person's plans. */
const plans = async (fields: string): Promise<object[]> =>
  (
    await done<{ user: { trainingPlans: object[] } }>(
      `query ($id: ID!) { user(id: $id) { trainingPlans { ${fields} } } }`,
      {
        id: userIds[0],
      },
    )
  ).data.user.trainingPlans;

const NUMBERS = "requiredMinutes doneMinutes percent pace minutesLeft";
/** Asked with where each minute counts, which takes a count at this very moment. */
const recount = async (): Promise<object[]> =>
  (await plans(`${NUMBERS} components { kind }`)).map((plan) => ({ ...plan, components: undefined }));

/** The names of a type's fields that are numbers, texts or the like. */
async function leavesOf(name: string): Promise<string[]> {
  type Field = { name: string; args: object[]; type: { kind: string; ofType: { kind: string } | null } };
  const { data } = await done<{ __type: { fields: Field[] } }>(FIELDS_OF, { name });
  const isLeaf = ({ type }: Field): boolean => ["SCALAR", "ENUM"].includes(type.ofType?.kind ?? type.kind);
  return data.__type.fields.filter((field) => isLeaf(field) && field.args.length === 0).map((field) => field.name);
}

describe("progress that is kept", () => {
  test("[120, T7] answers what does not explain it, and no completion is read for it", async () => {
    await makeCompletion(app, person, { minutes: 60 });
    expect(await plans("doneMinutes")).toEqual([{ doneMinutes: 0 }]); // nobody said that it is due
    expect(await plans("doneMinutes components { doneMinutes }")).toEqual([
      { doneMinutes: 60, components: [{ doneMinutes: 60 }] },
    ]);
  });

  test("[120, T7] says of every field what a recount says, asked alone or together", async () => {
    await done(RECORD, {
      input: {
        departmentId: id,
        class: lecture,
        completedOn: "2026-10-01",
        userIds,
        idempotencyKey: "leaves-leaves-leaves",
      },
    });
    await app.runJobs();
    const [own, ofPlan] = [await leavesOf("PlanProgress"), await leavesOf("TrainingPlan")];
    expect([own.length, ofPlan.length]).toEqual([expect.any(Number), expect.any(Number)]);
    const fields = [...own, ...ofPlan.map((field) => `plan { ${field} }`)];
    const all = `${own.join(" ")} plan { ${ofPlan.join(" ")} }`;
    const [explained] = (await plans(`${all} notCounted { reason }`)) as { plan: object }[];
    for (const field of fields) {
      const [alone] = (await plans(field)) as { plan?: object }[];
      expect(explained).toMatchObject(alone as object);
    }
  });

  test("[T7] is never what it was before one's own write, whether the job has counted or not", async () => {
    const on = (name: string, completion: string, more?: string) =>
      done(change(name, more), { userId: userIds[0], id: encodeId("cpl", person.accountId, completion) });
    const recorded = async (): Promise<string> =>
      (
        await app.sql<{ id: string }>("SELECT id FROM completion WHERE class_name = $1 AND account_id = $2", [
          lecture.name,
          person.accountId,
        ])
      )[0]?.id ?? "";
    const reported = await makeCompletion(app, person, { minutes: 45, state: "REPORTED" });
    const writes: [done: number, required: number, write: () => Promise<unknown>][] = [
      [
        30,
        600,
        () =>
          done(RECORD, {
            input: {
              departmentId: id,
              class: lecture,
              completedOn: "2026-10-01",
              userIds,
              idempotencyKey: "a-roster-of-one",
            },
          }),
      ],
      [75, 600, () => on("acceptCompletion", reported)],
      [45, 600, async () => on("deleteCompletion", await recorded(), `, reason: "Was not there"`)],
      [75, 600, async () => on("restoreCompletion", await recorded())],
      [40, 40, () => done(UPDATE, { id: planId, input: planOf(40) })],
      [0, 40, () => done(ASSIGN, { id: planId, userIds, to: "2026-04-30" })],
      [40, 40, () => done(ASSIGN, { id: planId, userIds })],
    ];
    for (const [doneMinutes, requiredMinutes, write] of writes) {
      await write();
      expect(await plans(NUMBERS)).toMatchObject([{ doneMinutes, requiredMinutes }]);
      expect(await plans(NUMBERS)).toEqual(await recount());
      await app.runJobs();
      expect(await app.sql("SELECT FROM progress_due WHERE account_id = $1", [person.accountId])).toEqual([]);
      expect(await plans(NUMBERS)).toMatchObject([{ doneMinutes, requiredMinutes }]);
    }
    await done(UNASSIGN, { id: planId, userIds });
    expect(await plans(NUMBERS)).toEqual([]);
  });

  test("[T7] of many people, only those are counted for whom it is due", async () => {
    const other = await makeUser(app, departmentId);
    await done(ASSIGN, { id: planId, userIds: [encodeId("usr", departmentId, other.userId)] });
    await app.runJobs();
    for (const owner of [person, other]) await makeCompletion(app, owner, { minutes: 60 });
    await app.sql("INSERT INTO progress_due (account_id) VALUES ($1)", [other.accountId]);
    const { data } = await done<{ department: { users: { nodes: { id: string; trainingPlans: object[] }[] } } }>(
      "query ($id: ID!) { department(id: $id) { users { nodes { id trainingPlans { doneMinutes } } } } }",
      { id },
    );
    const of = ({ userId }: MadeUser) =>
      data.department.users.nodes.find((user) => user.id === encodeId("usr", departmentId, userId))?.trainingPlans;
    expect([of(person), of(other)]).toEqual([[{ doneMinutes: 0 }], [{ doneMinutes: 60 }]]);
  });
});
