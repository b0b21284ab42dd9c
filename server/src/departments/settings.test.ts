import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const UPDATE = `mutation ($input: UpdateDepartmentInput!) {
  updateDepartment(input: $input) { name timeZone inactivePolicy approval officersMayGrantAdmin version } }`;
const PREVIEW = `query ($id: ID!) { department(id: $id) {
  inactivePolicyChange { to gainAccess loseAccess billedNow billedThen } seats { billed active inactive } } }`;
const LEDGER = `query ($id: ID!) { department(id: $id) {
  seats { billed history(days: 3) { day billed } entries(first: 2) { nodes { reason change } pageInfo { hasNextPage endCursor } } } } }`;
const SET_STATUS = `mutation ($input: SetUserStatusInput!) { setUserStatus(input: $input) { status } }`;
const DEPARTMENT = `query ($id: ID!) { department(id: $id) { name } }`;

let app: TestApp;
let departmentId: string;
let id: string;
let asAdmin: GraphqlClient;
let person: MadeUser;

const update = (edit: object, client = asAdmin) => client.execute(UPDATE, { input: { departmentId: id, ...edit } });
const setStatus = (user: MadeUser, status: string) =>
  asAdmin.execute(SET_STATUS, { input: { userId: encodeId("usr", departmentId, user.userId), status } });
const seats = async () =>
  (await asAdmin.execute<{ department: { seats: object; inactivePolicyChange: object } }>(PREVIEW, { id })).data
    ?.department;
const ledgerSum = async (): Promise<number> =>
  Number(
    (
      await app.sql<{ n: number }>(`SELECT coalesce(sum(change), 0) AS n FROM seat_entry WHERE department_id = $1`, [
        departmentId,
      ])
    )[0]?.n,
  );

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  id = encodeOwnId("dep", departmentId);
  asAdmin = await app.as(await makeAdmin(app, departmentId));
  person = await makeUser(app, departmentId);
});

describe("settings", () => {
  test("an admin changes them, with old and new in the audit log; a training officer may not", async () => {
    const { data } = await update({
      name: "North Fire",
      timeZone: "America/Denver",
      approval: "ALL",
      officersMayGrantAdmin: false,
    });
    expect(data).toEqual({
      updateDepartment: {
        name: "North Fire",
        timeZone: "America/Denver",
        inactivePolicy: "REVOKE_ACCESS",
        approval: "ALL",
        officersMayGrantAdmin: false,
        version: 2,
      },
    });
    const [event] = await app.sql<{ changes: object }>(`SELECT changes FROM audit_event WHERE department_id = $1`, [
      departmentId,
    ]);
    expect(event?.changes).toMatchObject({
      timeZone: ["America/New_York", "America/Denver"],
      approval: ["NONE", "ALL"],
    });
    const officer = await app.as(await makeOfficer(app, departmentId));
    expect((await update({ name: "Mine" }, officer)).code).toBe("FORBIDDEN");
  });

  test("an unknown time zone is refused, and two admins at once conflict", async () => {
    expect((await update({ timeZone: "Mars/Olympus" })).errors[0]?.extensions?.fields).toHaveProperty("timeZone");
    await update({ name: "First", version: 1 });
    const late = await update({ name: "Second", version: 1 });
    expect([late.code, late.errors[0]?.extensions?.current]).toEqual([
      "CONFLICT",
      expect.objectContaining({ name: "First" }),
    ]);
  });

  test("[93, 96] the preview says who gains and loses access, and the change does just that", async () => {
    await setStatus(person, "INACTIVE");
    const live = await app.as(person);
    const enter = async () => (await live.execute(DEPARTMENT, { id })).code;
    expect((await seats())?.inactivePolicyChange).toEqual({
      to: "REPORT_ONLY",
      gainAccess: 1,
      loseAccess: 0,
      billedNow: 1,
      billedThen: 2,
    });
    expect(await enter()).toBe("NOT_FOUND");
    await update({ inactivePolicy: "REPORT_ONLY" });
    expect(await enter()).toBeUndefined();
    expect((await seats())?.inactivePolicyChange).toMatchObject({ to: "REVOKE_ACCESS", gainAccess: 0, loseAccess: 1 });
    await update({ inactivePolicy: "REVOKE_ACCESS" });
    expect(await enter()).toBe("NOT_FOUND");
  });
});

describe("seats", () => {
  test("[94] inactive under REVOKE_ACCESS frees the billed seat from that moment; under REPORT_ONLY it does not", async () => {
    expect((await seats())?.seats).toEqual({ billed: 2, active: 2, inactive: 0 });
    await setStatus(person, "INACTIVE");
    expect((await seats())?.seats).toEqual({ billed: 1, active: 1, inactive: 1 });
    await update({ inactivePolicy: "REPORT_ONLY" });
    expect((await seats())?.seats).toEqual({ billed: 2, active: 1, inactive: 1 });
  });

  test("[94, T14] each change is one entry of the ledger, whose sum follows the seats", async () => {
    const before = await ledgerSum();
    await setStatus(person, "INACTIVE");
    await update({ inactivePolicy: "REPORT_ONLY" });
    await setStatus(person, "ACTIVE");
    await setStatus(person, "INACTIVE");
    await update({ inactivePolicy: "REVOKE_ACCESS" });
    expect((await ledgerSum()) - before).toBe(-1);
    const { data } = await asAdmin.execute<{
      department: { seats: { billed: number; history: { billed: number }[]; entries: object } };
    }>(LEDGER, { id });
    expect(data?.department.seats.billed).toBe(1);
    expect(data?.department.seats.history.map(({ billed }) => billed)).toEqual([2, 2, 1]);
    expect(data?.department.seats.entries).toEqual({
      nodes: [
        { reason: "POLICY", change: -1 },
        { reason: "POLICY", change: 1 },
      ],
      pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
    });
  });

  test("[94] the history is exported as CSV, day by day; for officers", async () => {
    await setStatus(person, "INACTIVE");
    const path = `/departments/${id}/seats.csv`;
    const text = await (await asAdmin.fetch(`${path}?days=3`)).text();
    const [heading, first, , today] = text.replace("\ufeff", "").split("\r\n");
    expect(heading).toBe("day,billed");
    expect(first).toMatch(/^\d{4}-\d\d-\d\d,2$/);
    expect(today).toMatch(/^\d{4}-\d\d-\d\d,1$/);
    expect((await (await asAdmin.fetch(path)).text()).trim().split("\r\n")).toHaveLength(366);
    for (const days of ["0", "731", "1.5", "x"]) expect((await asAdmin.fetch(`${path}?days=${days}`)).status).toBe(400);
    expect((await (await app.as(person)).fetch(path)).status).toBe(404);
    expect((await (await app.as(await makeUser(app, departmentId))).fetch(path)).status).toBe(403);
    expect((await (await app.as(await makeAdmin(app, await makeDepartment(app)))).fetch(path)).status).toBe(404);
  });

  test("[94] the ledger cannot be changed by the application", async () => {
    const rows = await app.sql(
      `SELECT privilege_type FROM information_schema.role_table_grants
        WHERE table_name = 'seat_entry' AND grantee = 'muster_app' ORDER BY 1`,
    );
    expect(rows).toEqual([{ privilege_type: "INSERT" }, { privilege_type: "SELECT" }]);
  });
});
