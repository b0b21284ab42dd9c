import { beforeAll, describe, expect, test } from "@jest/globals";
import { readSheet } from "read-excel-file/node";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { until } from "../../test/until.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

let app: TestApp;
let departmentId: string;
let asOfficer: GraphqlClient;
let person: MadeUser;
let inactive: MadeUser;

const path = (format: string, query = ""): string =>
  `/departments/${encodeOwnId("dep", departmentId)}/users.${format}${query}`;
const sheetOf = async (response: Response): Promise<unknown[][]> =>
  readSheet(Buffer.from(await response.arrayBuffer()));
const post = (format: string, ids: readonly string[], client = asOfficer, field = "id", query = "") =>
  client.fetch(path(format, query), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: app.url },
    body: new URLSearchParams(ids.map((id): [string, string] => [field, id])).toString(),
  });
const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app, { name: "North" });
  await makeAdmin(app, departmentId, { firstName: "Ann", lastName: "Admin" });
  asOfficer = await app.as(await makeOfficer(app, departmentId, { firstName: "Otto", lastName: "Officer" }));
  const groupIds = [await makeGroup(app, departmentId, "B"), await makeGroup(app, departmentId, "A")];
  person = await makeUser(app, departmentId, {
    firstName: "=1+1",
    lastName: "Zeta",
    email: "zeta@example.org",
    employeeId: "0042",
    phone: "+1 555 0100",
    groupIds,
  });
  inactive = await makeUser(app, departmentId, { firstName: "Ina", lastName: "Ctive", status: "INACTIVE" });
  await makeUser(app, departmentId, { status: "ARCHIVED" });
});

describe("the export as a workbook", () => {
  test("[17] all active: exactly the active members, leading zeros kept, no formulas", async () => {
    const response = await asOfficer.fetch(path("xlsx", "?status=ACTIVE"));
    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    expect(response.headers.get("content-disposition")).toMatch(/North users \d{4}-\d\d-\d\d\.xlsx/);
    const [headings, ...rows] = await sheetOf(response);
    expect(headings).toEqual(
      "firstname lastname email role employee_id login_id groups location phone status".split(" "),
    );
    expect(rows.map((row) => row[1])).toEqual(["Admin", "Officer", "Zeta"]);
    expect(rows[2]).toEqual([
      ...["=1+1", "Zeta", "zeta@example.org", "general user", "0042"],
      ...[null, "A; B", null, "+1 555 0100", "active"],
    ]);
  });

  test("[16, 17] the current view: its filters and its order", async () => {
    const view = "?status=ACTIVE&status=INACTIVE&sort=NAME&direction=DESC&role=GENERAL_USER";
    const [, ...rows] = await sheetOf(await asOfficer.fetch(path("xlsx", view)));
    expect(rows.map((row) => row[1])).toEqual(["Zeta", "Ctive"]);
  });

  test("[16, 17] selected rows, in both formats", async () => {
    const [, ...rows] = await sheetOf(await post("xlsx", [idOf(inactive), idOf(person)]));
    expect(rows.map((row) => row[1])).toEqual(["Ctive", "Zeta"]);
    const csv = await (await post("csv", [idOf(inactive)])).text();
    expect(csv.trim().split("\n")).toHaveLength(2);
  });

  test("[16, 17] all of a view but some, in its order; with a search too", async () => {
    const but = async (query: string): Promise<unknown[]> => {
      const [, ...rows] = await sheetOf(await post("xlsx", [idOf(person)], asOfficer, "except", query));
      return rows.map((row) => row[1]);
    };
    expect(await but("?sort=NAME&direction=DESC")).toEqual(["Officer", "Ctive", "Admin"]);
    expect(await but("?search=ctive")).toEqual(["Ctive"]);
    expect(await but("?search=0042")).toEqual([]);
  });

  test("[16] a selection is refused to strangers, across departments, and when it is empty", async () => {
    const stranger = await makeUser(app, await makeDepartment(app));
    expect((await post("xlsx", [idOf(stranger)])).status).toBe(404);
    expect((await post("xlsx", [idOf(stranger)], asOfficer, "except")).status).toBe(404);
    expect((await post("xlsx", [])).status).toBe(400);
    expect((await post("xlsx", [idOf(person)], await app.as(person))).status).toBe(403);
    expect((await post("xlsx", [idOf(person)], app.anonymous)).status).toBe(401);
  });

  test("[16, 17] the export is in the audit log", async () => {
    await (await post("xlsx", [idOf(person), idOf(inactive)])).arrayBuffer();
    const events = () =>
      app.sql(
        `SELECT 1 FROM audit_event WHERE department_id = $1 AND action = 'users.exported'
            AND changes = '{"format": "xlsx", "selected": 2}' AND actor_account_id IS NOT NULL`,
        [departmentId],
      );
    await until(async () => (await events()).length > 0);
  });

  test("[17] thousands of rows are all there", async () => {
    const big = await makeDepartment(app);
    const officer = await app.as(await makeOfficer(app, big));
    await app.sql(
      `WITH people AS (
         INSERT INTO account (id, login_id, first_name, last_name, department_count)
         SELECT uuidv7(), 'x' || i, 'Crowd', 'Number' || i, 1 FROM generate_series(1, 3000) i RETURNING id, login_id, first_name, last_name)
       INSERT INTO membership (department_id, id, account_id, role, status, first_name, last_name, login_id)
       SELECT $1::uuid, uuidv7(), id, 'GENERAL_USER', 'ACTIVE', first_name, last_name, login_id FROM people`,
      [big],
    );
    const response = await officer.fetch(`/departments/${encodeOwnId("dep", big)}/users.xlsx`);
    expect(await sheetOf(response)).toHaveLength(3_002);
  });
});
