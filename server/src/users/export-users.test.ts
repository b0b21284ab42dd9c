import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseString } from "fast-csv";
import { startApp, type TestApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { generateDepartment } from "../../test/generated.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;
let groupId: string;

const path = (query = "", id = departmentId): string => `/departments/${encodeOwnId("dep", id)}/users.csv${query}`;
const rowsOf = (csv: string): Promise<Record<string, string>[]> =>
  new Promise((resolve, reject) => {
    const rows: Record<string, string>[] = [];
    parseString<Record<string, string>, Record<string, string>>(csv.replace(/^\ufeff/, ""), { headers: true })
      .on("error", reject)
      .on("data", (row) => rows.push(row))
      .on("end", () => resolve(rows));
  });
const exported = async (query = ""): Promise<Record<string, string>[]> => {
  const response = await asOfficer.fetch(path(query));
  expect(response.status).toBe(200);
  return rowsOf(await response.text());
};

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app, { name: "Núñez & Sons" });
  groupId = await makeGroup(app, departmentId, "B Shift");
  const groupIds = [groupId, await makeGroup(app, departmentId, "A, Shift")];
  const location = await makeLocation(app, departmentId, "Station 1");
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Zeller" });
  for (const n of [1, 2, 3, 4]) await makeAdmin(app, departmentId, { firstName: `Ad${n}`, lastName: `Min${5 - n}` });
  await makeUser(app, departmentId, {
    ...{ firstName: "=1+1", lastName: 'O"Brien, Jr', email: "cell@example.org", phone: "+1 615-555-0142" },
    ...{ employeeId: "0042", groupIds, location },
  });
  await makeUser(app, departmentId, { firstName: "@x", lastName: "'-y", email: null, loginId: "x.y" });
  asOfficer = await app.as(officer);
});

describe("the export of the users table", () => {
  test("[16] Role=Admin with 4 rows is a file of 4 rows in the order on screen", async () => {
    const rows = await exported("?role=ADMIN&sort=NAME&direction=DESC");
    expect(rows.map(({ firstname }) => firstname)).toEqual(["Ad1", "Ad2", "Ad3", "Ad4"]);
    expect(rows[0]).toMatchObject({ lastname: "Min4", role: "admin", status: "active" });
  });

  test("[16] cells that a spreadsheet would run are made harmless; leading zeros, quotes and scripts stay", async () => {
    const rows = await exported("?search=cell@example");
    expect(rows).toEqual([
      {
        ...{ firstname: "'=1+1", lastname: 'O"Brien, Jr', email: "cell@example.org", role: "general user" },
        ...{ employee_id: "0042", login_id: "", groups: "A, Shift; B Shift", location: "Station 1" },
        ...{ phone: "'+1 615-555-0142", status: "active" },
      },
    ]);
    expect((await exported("?search=x.y"))[0]).toMatchObject({
      firstname: "'@x",
      lastname: "''-y",
      email: "",
      login_id: "x.y",
    });
  });

  test("[16] the filters are those of the table, and combine", async () => {
    const group = encodeId("grp", departmentId, groupId);
    expect(await exported(`?group=${group}`)).toHaveLength(1);
    expect(await exported(`?group=${group}&role=ADMIN`)).toHaveLength(0);
    expect(await exported("?role=ADMIN&role=TRAINING_OFFICER")).toHaveLength(5);
    expect(await exported("?status=ARCHIVED")).toHaveLength(0);
    expect(await exported("?search=ze")).toHaveLength(1);
    expect(await exported("?sort=PHONE&direction=DESC")).toHaveLength(7);
  });

  test("[16] it begins with a byte order mark and is named after the department and the day", async () => {
    const response = await asOfficer.fetch(path());
    expect(Buffer.from(await response.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const name = decodeURIComponent(response.headers.get("content-disposition") ?? "");
    expect(name).toMatch(/Núñez & Sons users \d{4}-\d\d-\d\d\.csv/);
  });

  test("[16] all pages are included: 2,000 people are 2,000 rows, sorted like the table", async () => {
    const id = await generateDepartment(2_000);
    const client = await app.as(await makeOfficer(app, id, { firstName: "Zz", lastName: "Zzzz" }));
    const rows = await rowsOf(
      await (await client.fetch(path("?status=ACTIVE&status=INACTIVE&status=ARCHIVED&sort=EMPLOYEE_ID", id))).text(),
    );
    expect(rows).toHaveLength(2_001);
    const ids = rows.map((row) => row.employee_id ?? "");
    const filled = ids.filter(Boolean);
    expect(filled).toEqual([...filled].sort());
    expect(ids.indexOf("")).toBe(filled.length);
  });

  test("[16] who exported what is in the audit log", async () => {
    await exported("?role=ADMIN");
    const [event] = await app.sql<{ actor_account_id: string; changes: object }>(
      "SELECT actor_account_id, changes FROM audit_event WHERE department_id = $1 AND action = 'users.exported' ORDER BY id DESC LIMIT 1",
      [departmentId],
    );
    expect(event).toMatchObject({ actor_account_id: officer.accountId, changes: { roles: ["ADMIN"] } });
  });

  test("[16] a wrong filter is refused, a general user too; other departments do not exist", async () => {
    for (const wrong of ["role=CAPTAIN", "sort=constructor", "status=toString", "search=%00"]) {
      expect((await asOfficer.fetch(path(`?${wrong}`))).status).toBe(400);
    }
    expect((await asOfficer.fetch(path("?group=nothing"))).status).toBe(404);
    expect((await asOfficer.fetch(path("", await makeDepartment(app)))).status).toBe(404);
    expect((await asOfficer.fetch("/departments/dep_x/users.csv")).status).toBe(404);
    const general = await app.as(await makeUser(app, departmentId, { status: "INACTIVE" }));
    expect((await general.fetch(path())).status).toBe(404);
    const active = await app.as(await makeUser(app, departmentId, { firstName: "Gus" }));
    expect((await active.fetch(path())).status).toBe(403);
    expect((await fetch(new URL(path(), app.url))).status).toBe(401);
  });

  test("a reader that leaves in the middle harms nobody", async () => {
    const id = await generateDepartment(1_500);
    const client = await app.as(await makeOfficer(app, id));
    for (let i = 0; i < 12; i++) {
      const leave = new AbortController();
      const response = await client.fetch(path("", id), { signal: leave.signal });
      await response.body?.getReader().read();
      leave.abort();
    }
    expect((await client.fetch(path("?role=TRAINING_OFFICER", id))).status).toBe(200);
  });
});
