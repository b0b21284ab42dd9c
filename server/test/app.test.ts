import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "./app.js";
import { makeAdmin, makeDepartment, makeUser } from "./factories.js";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});

describe("the running product", () => {
  test("answers anybody, and knows who is signed in", async () => {
    const department = await makeDepartment(app, { name: "Metro EMS" });
    const admin = await makeAdmin(app, department, { firstName: "Dana", lastName: "Núñez" });
    await makeUser(app, department);
    const query = "{ viewer { __typename } }";
    expect((await app.anonymous.execute(query)).data).toEqual({ viewer: null });
    expect((await (await app.as(admin)).execute(query)).data).toEqual({ viewer: { __typename: "Viewer" } });
  });

  test("is ready, and alive", async () => {
    expect((await app.anonymous.fetch("/readyz")).status).toBe(200);
    expect((await app.anonymous.fetch("/healthz")).status).toBe(200);
  });

  test("runs jobs until none is left", async () => {
    expect(await app.runJobs()).toBe(0);
  });
});
