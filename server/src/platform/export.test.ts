import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { makeDepartment, makeOfficer } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { exportTurns } from "./export.js";
import { encodeOwnId } from "./ids.js";

let app: TestApp;
let officer: GraphqlClient;
let accountId: string;
let paths: string[];

beforeAll(async () => {
  app = await startApp({ databasePool: 6 });
  const departmentId = await makeDepartment(app);
  const made = await makeOfficer(app, departmentId);
  accountId = made.accountId;
  officer = await app.as(made);
  paths = ["users.csv", "users.xlsx", "overdue-courses.csv", "audit-log.csv"].map(
    (file) => `/departments/${encodeOwnId("dep", departmentId)}/${file}`,
  );
});

/** Somebody's download, under way until `end`. */
function busy(who: string): { end: () => void; over: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { end: resolve, over: exportTurns.run(who, () => promise) };
}

const statuses = async (): Promise<number[]> => {
  const answers = await Promise.all(paths.map((path) => officer.fetch(path)));
  return Promise.all(answers.map((answer) => answer.arrayBuffer().then(() => answer.status)));
};

describe("exports at once", () => {
  test("[16] a third of the connections are under way: the others are refused after a while, each with a sentence", async () => {
    const within = jest.replaceProperty(exportTurns.bounds, "within", 50);
    const others = [busy("a"), busy("b")];
    expect(await statuses()).toEqual([503, 503, 503, 503]);
    const answer = await officer.fetch(paths[0] ?? "");
    expect([answer.headers.get("retry-after"), await answer.json()]).toEqual([
      "5",
      { code: "UNAVAILABLE", message: "Other files are being made at this moment. Try again shortly." },
    ]);
    for (const { end } of others) end();
    await Promise.all(others.map(({ over }) => over));
    within.restore();
  });

  test("[16] one person has one; it waits for the one before, and nobody else does", async () => {
    const own = busy(accountId);
    const waiting = officer.fetch(paths[0] ?? "");
    await exportTurns.run("somebody else", async () => undefined);
    own.end();
    expect((await waiting).status).toBe(200);
    await own.over;
  });

  test("[16] all get their turn, also after one failed", async () => {
    await expect(exportTurns.run(accountId, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await statuses()).toEqual([200, 200, 200, 200]);
  });

  test("[16] nobody waits who is not signed in", async () => {
    const others = [busy("a"), busy("b")];
    expect((await app.anonymous.fetch(paths[0] ?? "")).status).toBe(401);
    for (const { end } of others) end();
    await Promise.all(others.map(({ over }) => over));
  });
});
