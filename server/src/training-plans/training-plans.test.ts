import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

const PLAN =
  "id name template minutes version isRetired userCount periodFrom periodTo components { kind minutes categories { name minutes requirements { id name minutes areas creditTypes toConfirm } } }";
const CREATE = `mutation ($id: ID!, $input: TrainingPlanInput!) { createTrainingPlan(departmentId: $id, input: $input) { ${PLAN} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: TrainingPlanInput!) { updateTrainingPlan(planId: $id, version: $version, input: $input) { ${PLAN} } }`;
const ASSIGN = `mutation ($id: ID!, $userIds: [ID!]!, $groupIds: [ID!]!, $to: Date) { assignTrainingPlan(planId: $id, userIds: $userIds, groupIds: $groupIds, periodTo: $to) }`;
const UNASSIGN = `mutation ($id: ID!, $userIds: [ID!]!) { unassignTrainingPlan(planId: $id, userIds: $userIds) }`;
const PROGRESS = `query ($id: ID!) { user(id: $id) { trainingPlans {
  plan { name } requiredMinutes doneMinutes percent pace daysLeft
  components { kind doneMinutes requiredMinutes categories { name doneMinutes requiredMinutes
    requirements { name doneMinutes classes { className minutes classMinutes area why } } } }
  notCounted { className minutes reason } } } }`;
const LIST = `query ($id: ID!) { department(id: $id) { trainingPlans { name isRetired userCount } } }`;

const requirement = (name: string, minutes: number, areas?: string[]) => ({ name, minutes, areas });
const cardiacPlan = {
  name: "Cardiac",
  periodFrom: "2026-01-01",
  periodTo: "2027-12-31",
  components: [
    {
      kind: "NATIONAL",
      name: "National",
      categories: [{ name: "Cardiovascular", requirements: [requirement("Stroke", 30, ["Stroke", "Cardiovascular"])] }],
    },
    {
      kind: "INDIVIDUAL",
      name: "Individual",
      categories: [{ name: "Individual", requirements: [requirement("Any", 570)] }],
    },
  ],
};

interface Plan {
  id: string;
  name: string;
  version: number;
  minutes: number;
}

let app: TestApp;
let departmentId: string;
let id: string;
let officer: GraphqlClient;

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  officer = await app.as(await makeOfficer(app, departmentId));
});

const create = async (input: object = cardiacPlan) =>
  officer.execute<{ createTrainingPlan: Plan }>(CREATE, { id, input });
const made = async (input?: object): Promise<Plan> => {
  const { data } = await create(input);
  if (!data) throw new Error("The plan was not made.");
  return data.createTrainingPlan;
};
const idOf = ({ userId }: MadeUser) => encodeId("usr", departmentId, userId);
const assign = (plan: Plan, people: MadeUser[], groups: string[] = [], to: string | null = null) =>
  officer.execute<{ assignTrainingPlan: number }>(ASSIGN, {
    id: plan.id,
    userIds: people.map(idOf),
    groupIds: groups.map((group) => encodeId("grp", departmentId, group)),
    to,
  });

const complete = (
  person: MadeUser,
  wish: { name?: string; minutes: number; areas?: object[]; on?: string; state?: string },
) =>
  app.sql(
    `INSERT INTO completion (account_id, id, class_name, provider, take_type, credit_type, minutes, areas, completed_on, recorded_in, state)
     VALUES ($1, $2, $3, 'Metro EMS', 'LIVE', 'CAPCE', $4, $5, $6, $7, $8)`,
    [
      ...[person.accountId, newId(), wish.name ?? "Cardiac emergencies", wish.minutes],
      ...[JSON.stringify(wish.areas ?? []), wish.on ?? "2026-05-01", departmentId, wish.state ?? "ACCEPTED"],
    ],
  );

interface Progress {
  requiredMinutes: number;
  doneMinutes: number;
  percent: number;
  components: { kind: string; doneMinutes: number; categories: { doneMinutes: number; requirements: object[] }[] }[];
  notCounted: object[];
}

const progress = async (person: MadeUser, client = officer): Promise<Progress[]> =>
  (await client.execute<{ user: { trainingPlans: Progress[] } }>(PROGRESS, { id: idOf(person) })).data?.user
    .trainingPlans ?? [];

const stored = (person: MadeUser) =>
  app.sql<{ required: number; done: number; isCounted: boolean }>(
    `SELECT required_minutes AS required, done_minutes AS done, counted_at IS NOT NULL AS "isCounted"
       FROM plan_assignment WHERE user_id = $1`,
    [person.userId],
  );

describe("training plans", () => {
  test("[120, 122] an assigned plan shows its progress in minutes and percent", async () => {
    const person = await makeUser(app, departmentId);
    const plan = await made({
      ...cardiacPlan,
      name: "Forty hours",
      components: [
        { ...cardiacPlan.components[1], categories: [{ name: "Any", requirements: [requirement("Any", 2_400)] }] },
      ],
    });
    await complete(person, { minutes: 720 });
    expect((await assign(plan, [person])).data?.assignTrainingPlan).toBe(1);
    expect(await progress(person)).toMatchObject([{ requiredMinutes: 2_400, doneMinutes: 720, percent: 30 }]);
  });

  test("[123, 124, T6] each category shows done of required, and its classes with why they count there", async () => {
    const person = await makeUser(app, departmentId);
    await complete(person, { minutes: 120, areas: [{ area: "Cardiovascular", minutes: 120 }] });
    await assign(await made(), [person]);
    const [plan] = await progress(person);
    expect(plan?.components.map(({ kind, categories }) => [kind, categories])).toEqual([
      [
        "NATIONAL",
        [
          {
            name: "Cardiovascular",
            doneMinutes: 30,
            requiredMinutes: 30,
            requirements: [
              {
                name: "Stroke",
                doneMinutes: 30,
                classes: [
                  {
                    className: "Cardiac emergencies",
                    minutes: 30,
                    classMinutes: 120,
                    area: "Cardiovascular",
                    why: "Cardiovascular, 0.5 of 2 h",
                  },
                ],
              },
            ],
          },
        ],
      ],
      [
        "INDIVIDUAL",
        [
          {
            name: "Individual",
            doneMinutes: 90,
            requiredMinutes: 570,
            requirements: [
              {
                name: "Any",
                doneMinutes: 90,
                classes: [
                  {
                    className: "Cardiac emergencies",
                    minutes: 90,
                    classMinutes: 120,
                    area: null,
                    why: "Left over from what counts above, 1.5 of 2 h",
                  },
                ],
              },
            ],
          },
        ],
      ],
    ]);
  });

  test("[T6] only what is accepted, not deleted and in the period counts, and the rest says why", async () => {
    const person = await makeUser(app, departmentId);
    await complete(person, { name: "Waiting", minutes: 60, state: "REPORTED" });
    await complete(person, { name: "Last year", minutes: 60, on: "2025-12-31" });
    await assign(await made(), [person]);
    expect(await progress(person)).toMatchObject([
      { doneMinutes: 0, notCounted: [{ className: "Last year", minutes: 60, reason: "OUTSIDE_PERIOD" }] },
    ]);
  });

  test("[120] people see their own plans, and nobody else's", async () => {
    const [person, other] = [await makeUser(app, departmentId), await makeUser(app, departmentId)];
    await assign(await made(), [person, other]);
    const own = await app.as(person);
    expect(await progress(person, own)).toHaveLength(1);
    const { code } = await own.execute(PROGRESS, { id: idOf(other) });
    expect(code).toBe("NOT_FOUND");
  });

  test("[120] a membership that opens nothing has no plans, and hides none of the others", async () => {
    const person = await makeUser(app, departmentId);
    await assign(await made(), [person]);
    await makeUser(app, await makeDepartment(app), { account: person, status: "ARCHIVED" });
    const own = await app.as(person);
    const { data } = await own.execute("{ viewer { memberships { status trainingPlans { plan { name } } } } }");
    expect(data).toEqual({
      viewer: {
        memberships: expect.arrayContaining([
          { status: "ACTIVE", trainingPlans: [{ plan: { name: "Cardiac" } }] },
          { status: "ARCHIVED", trainingPlans: [] },
        ]),
      },
    });
  });

  test("[120] a plan is made from a template, with all that the template asks for", async () => {
    const plan = await made({
      name: "EMT",
      periodFrom: "2025-04-01",
      periodTo: "2027-03-31",
      templateId: "nccp-2025-emt",
    });
    expect(plan).toMatchObject({ template: "NCCP 2025 EMT", minutes: 2_400, userCount: 0 });
    const { data } = await officer.execute<{ planTemplates: { id: string }[] }>(
      "{ planTemplates { id name minutes note } }",
    );
    expect(data?.planTemplates.map((one) => one.id)).toContain("texas-emt-p");
  });

  test("[120] what is wrong with a plan is named by its field", async () => {
    const [national] = cardiacPlan.components;
    const fieldsOf = async (input: object) =>
      Object.keys((await create({ ...cardiacPlan, ...input })).errors?.[0]?.extensions?.fields ?? {});
    expect(await fieldsOf({ name: " " })).toEqual(["name"]);
    expect(await fieldsOf({ components: null })).toEqual(["components"]);
    expect(await fieldsOf({ components: [national, national] })).toEqual(["components"]);
    expect(await fieldsOf({ periodTo: "2025-12-31" })).toEqual(["periodTo"]);
    const nothing = { ...national, categories: [{ name: "C", requirements: [requirement("R", 0)] }] };
    expect(await fieldsOf({ components: [nothing] })).toEqual(["components.0.categories.0.requirements.0.minutes"]);
    await made();
    expect(await fieldsOf({ name: "CARDIAC" })).toEqual(["name"]);
  });

  test("[120] a group's plan goes to all who are in it, each once; archived and foreign people are not found", async () => {
    const group = await makeGroup(app, departmentId);
    const [one, two] = [
      await makeUser(app, departmentId, { groupIds: [group] }),
      await makeUser(app, departmentId, { groupIds: [group] }),
    ];
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED", groupIds: [group] });
    const plan = await made();
    expect((await assign(plan, [one], [group])).data?.assignTrainingPlan).toBe(2);
    expect((await assign(plan, [two], [group])).data?.assignTrainingPlan).toBe(0);
    expect((await assign(plan, [archived])).code).toBe("NOT_FOUND");
    const foreign = await makeUser(app, await makeDepartment(app));
    const { code } = await officer.execute(ASSIGN, {
      id: plan.id,
      userIds: [encodeId("usr", foreign.departmentId, foreign.userId)],
      groupIds: [],
    });
    expect(code).toBe("NOT_FOUND");
    const { data } = await officer.execute(LIST, { id });
    expect(data).toEqual({ department: { trainingPlans: [{ name: "Cardiac", isRetired: false, userCount: 2 }] } });
  });

  test("[120] a plan that is no longer in use stays with those who have it, and nobody gets it anew", async () => {
    const [person, late] = [await makeUser(app, departmentId), await makeUser(app, departmentId)];
    const plan = await made();
    await assign(plan, [person]);
    await officer.execute("mutation ($id: ID!) { retireTrainingPlan(planId: $id) { isRetired } }", { id: plan.id });
    expect(await progress(person)).toHaveLength(1);
    expect((await assign(plan, [late])).code).toBe("CONFLICT");
    await officer.execute("mutation ($id: ID!) { restoreTrainingPlan(planId: $id) { isRetired } }", { id: plan.id });
    expect((await assign(plan, [late])).data?.assignTrainingPlan).toBe(1);
    expect((await officer.execute(UNASSIGN, { id: plan.id, userIds: [idOf(person)] })).data).toEqual({
      unassignTrainingPlan: 1,
    });
    expect(await progress(person)).toEqual([]);
  });

  test("[120] of two officers who change a plan, the second is told", async () => {
    const plan = await made();
    const change = (name: string) =>
      officer.execute(UPDATE, { id: plan.id, version: plan.version, input: { ...cardiacPlan, name } });
    expect((await change("First")).code).toBeUndefined();
    expect((await change("Second")).code).toBe("CONFLICT");
  });

  test("[120] the audit log says what of a plan was changed, and nothing of what was not", async () => {
    const plan = await made();
    const [national, individual] = cardiacPlan.components;
    const stroke = { name: "Cardiovascular", requirements: [requirement("Stroke", 90, ["Stroke"])] };
    const components = [{ ...national, categories: [stroke] }, individual];
    await officer.execute(UPDATE, { id: plan.id, version: plan.version, input: { ...cardiacPlan, components } });
    const [event] = await app.sql<{ changes: object }>(
      "SELECT changes FROM audit_event WHERE department_id = $1 AND action = 'plan.changed'",
      [departmentId],
    );
    expect(event?.changes).toEqual({
      requirements: [
        "National / Cardiovascular / Stroke: 0.5 h; Stroke, Cardiovascular",
        "National / Cardiovascular / Stroke: 1.5 h; Stroke",
      ],
    });
  });

  test("[120] a plan names its department, and a template what it is for", async () => {
    const plan = await made();
    const { data } = await officer.execute<{ trainingPlan: object; planTemplates: { id: string }[] }>(
      `query ($id: ID!) { trainingPlan(id: $id) { department { id } }
        planTemplates { id family level endsFrom endsUntil years } }`,
      { id: plan.id },
    );
    expect(data?.trainingPlan).toEqual({ department: { id } });
    expect(data?.planTemplates.find((one) => one.id === "nccp-2016-emr")).toMatchObject({
      ...{ family: "National Registry (NCCP)", level: "EMR", years: 2 },
      ...{ endsFrom: null, endsUntil: "2025-09-30" },
    });
  });
});

describe("progress that is kept", () => {
  test("[T7] is counted by a job when a plan is assigned, changed or given another period, and equals a recount", async () => {
    const person = await makeUser(app, departmentId);
    await complete(person, { minutes: 120, areas: [{ area: "Stroke", minutes: 60 }] });
    const plan = await made();
    await assign(plan, [person]);
    expect(await stored(person)).toEqual([{ required: 600, done: 0, isCounted: false }]);
    await app.runJobs();
    expect(await stored(person)).toEqual([{ required: 600, done: 120, isCounted: true }]);

    const [national] = cardiacPlan.components;
    await officer.execute(UPDATE, {
      id: plan.id,
      version: plan.version,
      input: { ...cardiacPlan, components: [national] },
    });
    await app.runJobs();
    expect(await stored(person)).toEqual([{ required: 30, done: 30, isCounted: true }]);
    const [live] = await progress(person);
    expect(live).toMatchObject({ requiredMinutes: 30, doneMinutes: 30, percent: 100 });

    await assign(plan, [person], [], "2026-04-30");
    await app.runJobs();
    expect(await stored(person)).toEqual([{ required: 30, done: 0, isCounted: true }]);
    expect(await app.sql("SELECT 1 FROM progress_due WHERE account_id = $1", [person.accountId])).toEqual([]);
  });
});
