import { afterEach, beforeEach, expect, test } from "@jest/globals";
import dataSource from "../../../ormconfig.js";
import { cloneDatabase, type TestDatabase } from "../../test/test-database.js";
import { ConfigError } from "./config.js";
import { closeDatabase, openDatabase } from "./database.js";
import { refuseUnfencedLogin } from "./fence.js";

let testDatabase: TestDatabase;
beforeEach(async () => {
  testDatabase = await cloneDatabase();
});
afterEach(async () => {
  await closeDatabase();
  await testDatabase.drop();
});

test("the application's login is held back by row-level security and may serve", async () => {
  await openDatabase(dataSource, testDatabase.url);
  await expect(refuseUnfencedLogin()).resolves.toBeUndefined();
});

test("the owner of the tables is refused in a sentence that says what to do", async () => {
  await openDatabase(dataSource, testDatabase.ownerUrl);
  await expect(refuseUnfencedLogin()).rejects.toThrow(ConfigError);
  await expect(refuseUnfencedLogin()).rejects.toThrow(/muster_owner.*DATABASE_OWNER_URL/);
});
