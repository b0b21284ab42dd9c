import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { encodeOwnId } from "../src/platform/ids.js";
import { startApp, type TestApp } from "./app.js";
import { makeDepartment, makeOfficer } from "./factories.js";
import { freePort } from "./free-port.js";
import { GraphqlClient } from "./graphql-client.js";
import { type MusterProcess, startMusterProcess } from "./muster-process.js";
import { makeTemporaryFolder } from "./temporary-folder.js";
import { until } from "./until.js";

let app: TestApp;
let muster: MusterProcess;
let folder: string;

beforeAll(async () => {
  app = await startApp();
  folder = makeTemporaryFolder("muster-disk-");
  const environment = {
    DATABASE_URL: app.database.url,
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "muster@example.org",
    SECRET: "a secret that only the tests know",
    DATA_DIR: folder,
  };
  // No file of this process may grow over 1 or 2 MiB (as the shell counts): for an upload, the disk is full.
  muster = await startMusterProcess(await freePort(), environment, "ulimit -f 2048");
}, 180_000);
afterAll(async () => {
  await muster.end("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("the disk is full at an upload", () => {
  test("[F5] a clear error, no half batch, no temporary files left, and small files go on", async () => {
    const departmentId = await makeDepartment(app);
    const client = new GraphqlClient(muster.url, await app.cookieOf(await makeOfficer(app, departmentId)));
    const mutation = `mutation Upload($departmentId: ID!, $file: Upload!) {
      uploadImport(departmentId: $departmentId, file: $file) { batch { status } }
    }`;
    const upload = (rows: number) => {
      const lines = Array.from({ length: rows }, (_, i) => `Dana,Reyes,person${i}@example.org,general user,${i}`);
      const content = `firstname,lastname,email,role,employee_id\n${lines.join("\n")}\n`;
      const variables = { departmentId: encodeOwnId("dep", departmentId) };
      return client.upload(mutation, variables, { name: "users.csv", content });
    };
    const refused = await upload(150_000);
    expect(refused.errors[0]?.message).toBe("The server's disk is full. Try again later.");
    expect([refused.status, refused.code]).toEqual([503, "UNAVAILABLE"]);
    expect(
      await app.sql(
        "SELECT FROM import_batch UNION ALL SELECT FROM import_row UNION ALL SELECT FROM import_file_chunk",
      ),
    ).toEqual([]);
    await until(() => readdirSync(join(folder, "spool")).length === 0);
    expect((await upload(10)).errors).toEqual([]);
  }, 180_000);
});
