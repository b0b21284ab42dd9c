import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import PostalMime from "postal-mime";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { holdRows } from "../../test/row-holder.js";
import { startSmtpSink } from "../../test/smtp-sink.js";
import { makeCompletion } from "../../test/training.js";
import { until } from "../../test/until.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const DECIDE = `mutation ($input: DecideCompletionsInput!) {
  decideCompletions(input: $input) { completionId isDone message completion { state refusedWhy deciderName } } }`;
const WAITING = `query ($id: ID!, $search: String, $first: Int, $after: String) {
  department(id: $id) { reportedCompletions(search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { userName className viewerCanDecide } } } }`;
const TOKEN = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }`;
const REPORT = `mutation ($id: ID!, $class: ClassInput!, $day: Date!, $file: Upload!) {
  reportOwnClass(departmentId: $id, class: $class, completedOn: $day, file: $file) { id proof { path } } }`;
const PALS = { name: "PALS", provider: "AHA", takeType: "LIVE", creditType: "PROGRAM", minutes: 480 };

interface Result {
  completionId: string;
  isDone: boolean;
  message: string | null;
  completion: { state: string } | null;
}
interface Waiting {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { userName: string; className: string; viewerCanDecide: boolean }[];
}

let app: TestApp;
const sink = await startSmtpSink();
let departmentId: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;
let asAdmin: GraphqlClient;
let dana: MadeUser;

const keyOf = (owner: MadeUser, id: string) => ({
  userId: encodeId("usr", owner.departmentId, owner.userId),
  completionId: encodeId("cpl", owner.accountId, id),
});
const reported = async (owner: MadeUser, className?: string) =>
  keyOf(owner, await makeCompletion(app, owner, { ...(className && { className }), state: "REPORTED" }));
async function decide(client: GraphqlClient, completions: object[], more: object = {}) {
  const { data, code, errors } = await client.execute<{ decideCompletions: Result[] }>(DECIDE, {
    input: { completions, decision: "ACCEPT", ...more },
  });
  return { code, fields: errors[0]?.extensions?.fields, results: data?.decideCompletions ?? [] };
}
const waiting = async (variables: object = {}): Promise<Waiting | undefined> =>
  (
    await asOfficer.execute<{ department: { reportedCompletions: Waiting } }>(WAITING, {
      id: encodeOwnId("dep", departmentId),
      ...variables,
    })
  ).data?.department.reportedCompletions;

beforeAll(async () => {
  app = await startApp({ smtpUrl: sink.url });
});

beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Metro EMS" });
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Reed" });
  asOfficer = await app.as(officer);
  asAdmin = await app.as(await makeAdmin(app, departmentId, { firstName: "Ada", lastName: "Stone" }));
  dana = await makeUser(app, departmentId, {
    firstName: "Dana",
    lastName: "Núñez",
    email: `dana-${departmentId}@example.org`,
  });
});

describe("an officer decides reports", () => {
  test("[125] several at once: each by itself, one's own and an archived person's are left with why", async () => {
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED" });
    const keys = [await reported(dana, "One"), await reported(officer, "Two"), await reported(archived, "Three")];
    const { results } = await decide(asOfficer, keys);
    expect(results).toEqual([
      expect.objectContaining({
        isDone: true,
        message: null,
        completion: expect.objectContaining({ state: "ACCEPTED" }),
      }),
      expect.objectContaining({ isDone: false, message: "You reported this yourself: another officer decides it." }),
      expect.objectContaining({ isDone: false, message: "This person is archived. Restore them first." }),
    ]);
    expect((await waiting())?.nodes).toMatchObject([
      { className: "Two", viewerCanDecide: false },
      { className: "Three", viewerCanDecide: true },
    ]);
  });

  test("[125] whoever comes second is told who decided, and how it is now", async () => {
    const key = await reported(dana);
    const both = await Promise.all([decide(asOfficer, [key]), decide(asAdmin, [key])]);
    const results = both.flatMap((one) => one.results);
    expect(results.filter(({ isDone }) => isDone)).toHaveLength(1);
    const [second] = results.filter(({ isDone }) => !isDone);
    expect(second).toMatchObject({
      message: expect.stringMatching(/^(Olga Reed|Ada Stone) accepted this report already\.$/),
      completion: { state: "ACCEPTED" },
    });
    const third = await decide(asAdmin, [key], { decision: "REFUSE", reason: "No" });
    expect(third.results).toMatchObject([{ isDone: false, completion: { state: "ACCEPTED" } }]);
    const log = await app.sql(`SELECT FROM audit_event WHERE department_id = $1 AND action = 'completion.accepted'`, [
      departmentId,
    ]);
    expect(log).toHaveLength(1);
  });

  test("[125] refused with a reason, which the person reads in one mail that answers to the officer", async () => {
    const key = await reported(dana, "PALS & friends");
    const without = await decide(asOfficer, [key], { decision: "REFUSE", reason: "  " });
    expect([without.code, without.fields]).toEqual(["INVALID_INPUT", { reason: expect.any(String) }]);
    const why = "The page is blank. <b>Scan</b> it again.";
    const { results } = await decide(asOfficer, [key, key], { decision: "REFUSE", reason: why });
    expect(results).toMatchObject([
      { isDone: true, completion: { state: "REFUSED", refusedWhy: why, deciderName: "Olga Reed" } },
      { isDone: false, message: "You refused this report already." },
    ]);
    sink.mails.length = 0;
    await app.runJobs();
    expect(sink.mails.map(({ to }) => to)).toEqual([dana.email]);
    const raw = sink.mails[0]?.raw ?? "";
    const { replyTo, subject, text, html } = await PostalMime.parse(raw);
    expect(replyTo).toEqual([{ name: "Olga Reed", address: officer.email }]);
    expect(subject).toContain("did not accept a class that you reported");
    expect(text).toContain(why);
    expect(html).toContain("The page is blank. &lt;b&gt;Scan&lt;/b&gt; it again.");
  });

  test("[125] general users, other departments' reports and two departments at once are refused", async () => {
    const key = await reported(dana);
    expect((await decide(await app.as(dana), [key])).code).toBe("FORBIDDEN");
    const elsewhere = await makeDepartment(app);
    const stranger = await makeUser(app, elsewhere);
    const foreign = await reported(stranger);
    expect((await decide(asOfficer, [foreign])).code).toBe("NOT_FOUND");
    expect((await decide(asOfficer, [key, foreign])).code).toBe("NOT_FOUND");
    const mixed = { ...key, completionId: foreign.completionId };
    expect((await decide(asOfficer, [mixed])).results).toMatchObject([{ isDone: false, completion: null }]);
    expect((await decide(asOfficer, [])).code).toBe("INVALID_INPUT");
    expect(
      (
        await decide(
          asOfficer,
          Array.from({ length: 201 }, () => key),
        )
      ).code,
    ).toBe("INVALID_INPUT");
    expect((await waiting())?.totalCount).toBe(1);
  });

  test("[125] whoever loses the right on the way sees nothing more", async () => {
    const keys = [await reported(dana, "One"), await reported(dana, "Two")];
    const holder = await holdRows(
      app.database.url,
      departmentId,
      `SELECT FROM membership WHERE department_id = $1 AND id = '${dana.userId}' FOR UPDATE`,
    );
    const answer = decide(asOfficer, keys);
    await until(async () => (await app.sql(`SELECT FROM pg_locks WHERE NOT granted`)).length > 0);
    await app.sql(`UPDATE membership SET role = 'GENERAL_USER' WHERE id = $1`, [officer.userId]);
    await holder.letGo();
    expect((await answer).results).toMatchObject([
      { isDone: true, completion: { state: "ACCEPTED" } },
      { isDone: false, completion: null },
    ]);
    expect((await waiting())?.totalCount).toBeUndefined();
  });

  test("[125] a token decides nothing, whatever its scopes", async () => {
    const key = await reported(dana);
    const made = await asAdmin.execute<{ createApiToken: { secret: string } }>(TOKEN, {
      input: { departmentId: encodeOwnId("dep", departmentId), name: "Records", scopes: ["TRAINING_WRITE"] },
    });
    const answer = await fetch(`${app.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${made.data?.createApiToken.secret}`,
      },
      body: JSON.stringify({ query: DECIDE, variables: { input: { completions: [key], decision: "ACCEPT" } } }),
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
    expect((await waiting())?.totalCount).toBe(1);
  });

  test("[125] the list is searched by person and class, and paged, the oldest first", async () => {
    const omar = await makeUser(app, departmentId, { firstName: "Omar", lastName: "Diaz" });
    for (const name of ["Stroke care", "Ropes", "Stroke update"]) await reported(dana, name);
    await reported(omar, "Ropes");
    expect(await waiting({ search: "stroke" })).toMatchObject({
      totalCount: 2,
      nodes: [{ className: "Stroke care" }, { className: "Stroke update" }],
    });
    expect((await waiting({ search: "ropes diaz" }))?.nodes).toMatchObject([{ userName: "Omar Diaz" }]);
    expect((await waiting({ search: "nunez" }))?.totalCount).toBe(3);
    const first = await waiting({ first: 3 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const rest = await waiting({ first: 3, after: first?.pageInfo.endCursor });
    expect(rest?.nodes).toMatchObject([{ userName: "Omar Diaz", className: "Ropes" }]);
  });

  test("a proof is a download; to look at it is shown, where it loads and runs nothing", async () => {
    const report = async (name: string, content: string | Uint8Array<ArrayBuffer>) =>
      (
        await (
          await app.as(dana)
        ).upload<{ reportOwnClass: { id: string } }>(
          REPORT,
          { id: encodeOwnId("dep", departmentId), class: { ...PALS, name }, day: "2026-10-01" },
          { name, content },
        )
      ).data?.reportOwnClass.id ?? "";
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const userId = encodeId("usr", departmentId, dana.userId);
    for (const [name, content, type] of [
      ["scan.png", png, "image/png"],
      ["scan.pdf", "%PDF-1.7 <script>alert(1)</script>", "application/pdf"],
    ] as const) {
      const path = `/users/${userId}/completions/${await report(name, content)}/proof`;
      const [saved, shown] = [await asOfficer.fetch(path), await asOfficer.fetch(`${path}?show=true`)];
      expect(saved.headers.get("content-disposition")).toBe(`attachment; filename=${name}`);
      expect(saved.headers.get("content-security-policy")).toContain("sandbox");
      expect(shown.headers.get("content-disposition")).toBe(`inline; filename=${name}`);
      expect([shown.headers.get("content-type"), shown.headers.get("x-content-type-options")]).toEqual([
        type,
        "nosniff",
      ]);
      expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect((await (await app.as(await makeUser(app, departmentId))).fetch(`${path}?show=true`)).status).toBe(403);
    }
  });
});
