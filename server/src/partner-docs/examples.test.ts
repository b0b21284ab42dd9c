import { execFile, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { makeSample, type Sample } from "../../test/access/sample.js";
import { startApp } from "../../test/app.js";
import { makeGroup, makeUser, putInGroup } from "../../test/factories.js";
import { makeTemporaryFolder } from "../../test/temporary-folder.js";
import { drawToken } from "../api-tokens/token-text.js";
import { encodeId, newId } from "../platform/ids.js";
import { buildMusterSchema } from "../schema.js";
import { type ScopedExample, scopedExamples } from "./docs-content.js";
import { LANGUAGES, type Language } from "./write-code.js";

// The database works while the programs run, as it does for partners.
const app = await startApp({ isWorker: true });
const schema: GraphQLSchema = await buildMusterSchema();
const examples = new Map(
  scopedExamples(schema).flatMap((group) => group.examples.map((example) => [example.name, example])),
);

const RUNNERS: Readonly<Record<Language, { readonly command: string; readonly needs: readonly string[] }>> = {
  curl: { command: "sh", needs: ["curl", "--version"] },
  javascript: { command: process.execPath, needs: [process.execPath, "--version"] },
  python: { command: "python3", needs: ["python3", "--version"] },
};
const isInstalled = ([command = "", ...words]: readonly string[]): boolean => spawnSync(command, words).status === 0;

/** A department to try the examples on, and what their environment variables name in it. */
interface Place {
  readonly sample: Sample;
  readonly folder: string;
  readonly groupId: string;
  readonly environment: Readonly<Record<string, string>>;
}

async function makePlace(): Promise<Place> {
  // The examples bring in people by fixed addresses: those of the last language make room.
  await app.sql(`UPDATE account SET email = id || '@example.net' WHERE email IN
    ('kim.castillo@example.org', 'lee.park@example.org', 'ana.lopez@example.org')`);
  const sample = await makeSample(app);
  const { departmentId, ids } = sample;
  const folder = makeTemporaryFolder("examples-");
  const file = join(folder, "people.csv");
  writeFileSync(
    file,
    "firstname,lastname,email,role,employee_id\nLee,Park,lee.park@example.org,general user,0501\n" +
      "Ana,López,ana.lopez@example.org,training officer,0502\nNobody,Known,nobody,general user,\n",
  );
  const otherGroup = await makeGroup(app, departmentId, "B Shift");
  const user = await makeUser(app, departmentId, { firstName: "Pat", lastName: "Rescue", employeeId: "0042" });
  await putInGroup(app, departmentId, otherGroup, user.userId);
  await app.sql(`UPDATE import_batch SET status = 'DONE', row_count = 1 WHERE department_id = $1`, [departmentId]);
  await app.sql(
    `INSERT INTO import_row (department_id, batch_id, line, raw, target_department_id, first_name, last_name, email, plan,
                             outcome, reason)
     SELECT department_id, id, 2, '[]', department_id, 'Robin', 'Vega', 'robin@', 'SKIP', 'SKIPPED', 'INVALID_EMAIL'
       FROM import_batch
      WHERE department_id = $1`,
    [departmentId],
  );
  await app.sql(
    `INSERT INTO bulk_action_user (department_id, action_id, user_id, outcome, reason)
     SELECT department_id, id, $2, 'SKIPPED', 'LAST_ADMIN' FROM bulk_action WHERE department_id = $1`,
    [departmentId, user.userId],
  );
  await app.sql(
    `INSERT INTO plan_assignment (department_id, plan_id, user_id, period_from, period_to)
     SELECT department_id, id, $2, period_from, period_to FROM training_plan WHERE department_id = $1`,
    [departmentId, user.userId],
  );
  return {
    sample,
    folder,
    groupId: ids.grp,
    environment: {
      MUSTER_URL: app.url,
      MUSTER_DEPARTMENT: ids.dep,
      MUSTER_USER: encodeId("usr", departmentId, user.userId),
      MUSTER_EMPLOYEE_ID: "0042",
      MUSTER_GROUP: ids.grp,
      MUSTER_OTHER_GROUP: encodeId("grp", departmentId, otherGroup),
      MUSTER_IMPORT: ids.imb,
      MUSTER_BULK_ACTION: ids.bka,
      MUSTER_INVITATION: ids.inv,
      MUSTER_COURSE: ids.crs,
      MUSTER_PLAN: ids.pln,
      MUSTER_FILE: file,
    },
  };
}

/** A token with just the scopes that the page names for the example. */
async function tokenFor({ scopes }: ScopedExample, { sample }: Place): Promise<string> {
  const id = newId();
  const { text, secretHash } = drawToken(sample.departmentId, id);
  await app.sql(
    `INSERT INTO api_token (department_id, id, name, secret_hash, scopes, created_by, creator_name, expires_at)
     VALUES ($1, $2, 'Rostering', $3, $4, $5, 'An admin', now() + interval '1 day')`,
    [sample.departmentId, id, secretHash, scopes, sample.officer.accountId],
  );
  return text;
}

/** Runs the program as the page shows it; answers with what it printed. */
async function run(example: ScopedExample, language: Language, place: Place): Promise<string> {
  const file = join(place.folder, `${example.name}-${LANGUAGES[language]}`);
  writeFileSync(file, example.code[language]);
  const env = { PATH: process.env.PATH, ...place.environment, MUSTER_TOKEN: await tokenFor(example, place) };
  return new Promise((resolve, reject) => {
    execFile(RUNNERS[language].command, [file], { cwd: place.folder, env }, (error, stdout, stderr) =>
      error ? reject(new Error(`${stderr}\n${stdout}`)) : resolve(stdout),
    );
  });
}

/** The data of an answer: curl prints all of it, the others what is in it. */
function dataOf(output: string): unknown {
  const answer = JSON.parse(output) as { data?: unknown };
  return answer.data ?? answer;
}

/** What an example must come to: by what it prints, or by what is so afterwards. */
type Check = (output: string, place: Place) => unknown;

const shows =
  (expected: object | ((place: Place) => object)): Check =>
  (output, place) =>
    expect(dataOf(output)).toMatchObject(typeof expected === "function" ? expected(place) : expected);

const CHECKS: Readonly<Record<string, Check>> = {
  "who-am-i": shows(({ sample }) => ({
    apiToken: { name: "Rostering", scopes: [], department: { id: sample.ids.dep } },
  })),
  "list-active-users": (output) => {
    const found = output.trim().split("\n").map(dataOf) as (
      | { name: string }
      | { department: { users: { nodes: [] } } }
    )[];
    const people = found.flatMap((one) => ("department" in one ? one.department.users.nodes : [one]));
    const names = people.map(({ name }: { name: string }) => name);
    // The sample's three, Pat, and a crowd of 200: more than one page.
    expect([names.length, new Set(names).size, names.includes("Crowd Number200")]).toEqual([204, 204, true]);
  },
  "find-user-by-employee-id": shows(({ environment }) => ({
    department: { user: { id: environment.MUSTER_USER, name: "Pat Rescue" } },
  })),
  "search-users": shows({ department: { users: { totalCount: expect.any(Number), nodes: expect.any(Array) } } }),
  "read-user": shows({ user: { name: "Pat Rescue", employeeId: "0042", groups: [{ name: "B Shift" }] } }),
  "list-groups-and-locations": shows(({ groupId }) => ({
    department: { groups: expect.arrayContaining([expect.objectContaining({ id: groupId })]), locations: [{}] },
  })),
  "export-users": (_output, { folder }) => {
    const [heading = "", ...rows] = readFileSync(join(folder, "users.csv"), "utf8").trim().split(/\r?\n/);
    expect(heading).toMatch(/employee/i);
    expect(rows[0]).toMatch(/Pat.*Rescue.*0042/);
    expect(rows).toHaveLength(204);
  },
  "list-owed-courses": shows({
    department: { courseAssignments: { totalCount: 1, nodes: [{ state: "ASSIGNED", course: { name: "A course" } }] } },
  }),
  "record-completions": async (output, place) => {
    shows({ recordCompletions: { recordedCount: 1, recorded: [{ userName: "Pat Rescue" }], skipped: [] } })(
      output,
      place,
    );
    const recorded = await app.sql(
      `SELECT class_name AS class, recorder_name AS by FROM completion
        WHERE recorded_in = $1 AND completed_on = '2026-01-14'`,
      [place.sample.departmentId],
    );
    expect(recorded).toEqual([{ class: "A course", by: expect.stringContaining("Rostering") }]);
  },
  "read-plan-progress": shows({
    user: { name: "Pat Rescue", trainingPlans: [{ plan: { name: "A plan" }, requiredMinutes: 0, components: [] }] },
  }),
  "list-plan-standings": shows({ trainingPlan: { name: "A plan", standings: { totalCount: 0, nodes: [] } } }),
  "check-addresses": shows({ checkInvitees: [{ outcome: "INVITABLE" }, { outcome: "INVALID" }] }),
  "invite-users": async (output, place) => {
    shows({ inviteUsers: { invitedCount: 2, results: [{ outcome: "INVITED" }, { outcome: "INVITED" }] } })(
      output,
      place,
    );
    const invited = await app.sql(
      `SELECT email FROM invitation WHERE department_id = $1 AND email LIKE '%.%@example.org' ORDER BY email`,
      [place.sample.departmentId],
    );
    expect(invited).toEqual([{ email: "robin.vega@example.org" }, { email: "sam.okafor@example.org" }]);
  },
  "list-invitations": shows({ department: { invitations: { totalCount: 3 } } }),
  "resend-invitations": shows(({ sample }) => ({
    resendInvitations: [{ outcome: "DONE", invitation: { id: sample.ids.inv, status: "PENDING" } }],
  })),
  "add-user": shows({ addUser: { user: { name: "Kim Castillo", status: "ACTIVE", employeeId: "00417" }, code: null } }),
  "import-csv": async (output, place) => {
    shows({
      importBatch: {
        outcomeCounts: { created: 2, updated: 0, invited: 0, skipped: 1 },
        rows: { nodes: [{ line: 4, email: "nobody", reason: "INVALID_EMAIL" }] },
      },
    })(output, place);
    const joined = await app.sql(
      `SELECT employee_id AS id, role FROM membership WHERE department_id = $1 AND employee_id LIKE '050_' ORDER BY 1`,
      [place.sample.departmentId],
    );
    expect(joined).toEqual([
      { id: "0501", role: "GENERAL_USER" },
      { id: "0502", role: "TRAINING_OFFICER" },
    ]);
  },
  "list-imports": shows({ department: { importBatches: { nodes: [{ fileName: "people.csv" }, {}] } } }),
  "read-import": shows({ importBatch: { status: "DONE", rows: { nodes: [{ line: 2, reason: "INVALID_EMAIL" }] } } }),
  "update-employee-id": shows({ updateUser: { employeeId: "00418" } }),
  "change-groups": shows(({ groupId }) => ({ removeFromGroup: { groups: [{ id: groupId }] } })),
  "change-role": shows({ changeUserRole: { name: "Pat Rescue", role: "TRAINING_OFFICER" } }),
  "inactivate-user": shows({ setUserStatus: { name: "Pat Rescue", status: "INACTIVE", canEnter: false } }),
  "archive-user": shows({ archiveUser: { status: "ARCHIVED" } }),
  "change-many-users": shows({ bulkUsers: { status: "DONE", doneCount: expect.any(Number) } }),
  "read-bulk-action": shows({ bulkAction: { results: { nodes: [{ name: "Pat Rescue", reason: "LAST_ADMIN" }] } } }),
};

let place: Place;
let crowdIsIn: boolean;

/** More people than a page has, for the examples that go through all of them. */
async function bringInTheCrowd({ sample }: Place): Promise<void> {
  if (crowdIsIn) return;
  crowdIsIn = true;
  await app.sql(
    `WITH people AS (
       INSERT INTO account (id, login_id, first_name, last_name, department_count)
       SELECT uuidv7(), 'crowd' || i || $1, 'Crowd', 'Number' || i, 1 FROM generate_series(1, 200) i
       RETURNING id, login_id, first_name, last_name)
     INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, login_id)
     SELECT $1::uuid, uuidv7(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name, login_id FROM people`,
    [sample.departmentId],
  );
}

test("[87] every example has a check of what it comes to", () => {
  expect(Object.keys(CHECKS).sort()).toEqual([...examples.keys()].sort());
});

describe.each(Object.keys(LANGUAGES) as Language[])("[87] the documentation's examples in %s", (language) => {
  const { needs } = RUNNERS[language];
  const isHere = isInstalled(needs);

  beforeAll(async () => {
    crowdIsIn = false;
    place = await makePlace();
  });
  afterAll(() => rmSync(place.folder, { recursive: true, force: true }));

  const without = isHere ? "" : `: not run, as ${needs[0]} is not installed`;

  test.each(Object.keys(CHECKS))(`%s${without}`, async (name) => {
    const example = examples.get(name);
    if (!isHere || !example) return;
    await bringInTheCrowd(place);
    await CHECKS[name]?.(await run(example, language, place), place);
  });
});
