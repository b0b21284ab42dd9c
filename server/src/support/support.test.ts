import { describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeAccount, makeAdmin, makeDepartment } from "../../test/factories.js";
import { encodeOwnId } from "../platform/ids.js";

const START = `mutation Start($id: ID!, $reason: String!) {
  startSupportVisit(departmentId: $id, reason: $reason) { id reason startedAt expiresAt department { id name } }
}`;
const VISITS = "{ viewer { visits { id reason department { name } } } }";
const DEPARTMENTS =
  "query Find($search: String, $first: Int) { departmentsForSupport(search: $search, first: $first) { id name } }";

interface Started {
  startSupportVisit: { id: string; startedAt: string; expiresAt: string };
}

const app = await startApp();
const departmentId = await makeDepartment(app, { name: "Élan Valley EMS" });
const id = encodeOwnId("dep", departmentId);
const support = await makeAccount(app, { isSupport: true });
const staff = await app.as(support);

describe("support staff", () => {
  test("visit a department for a reason and an hour, and the audit names both", async () => {
    const { data, errors } = await staff.execute<Started>(START, { id, reason: " Asked by phone to import a roster " });
    expect(errors).toEqual([]);
    expect(data?.startSupportVisit).toMatchObject({
      reason: "Asked by phone to import a roster",
      department: { id, name: "Élan Valley EMS" },
    });
    const { startedAt = "", expiresAt = "" } = data?.startSupportVisit ?? {};
    expect(Date.parse(expiresAt) - Date.parse(startedAt)).toBe(3_600_000);
    expect((await staff.execute(VISITS)).data).toEqual({
      viewer: {
        visits: [
          {
            id: data?.startSupportVisit.id,
            reason: "Asked by phone to import a roster",
            department: { name: "Élan Valley EMS" },
          },
        ],
      },
    });
    const events = await app.sql(
      `SELECT action, actor_kind, actor_account_id, visit_id = subject_id AS "namesVisit", changes
         FROM audit_event WHERE department_id = $1`,
      [departmentId],
    );
    expect(events).toEqual([
      {
        action: "support.visit-started",
        actor_kind: "SUPPORT",
        actor_account_id: support.accountId,
        namesVisit: true,
        changes: { reason: "Asked by phone to import a roster" },
      },
    ]);
  });

  test("leave by themselves after the hour, or before", async () => {
    const visit = async () =>
      (await staff.execute<Started>(START, { id, reason: "A look" })).data?.startSupportVisit.id;
    const open = async () => (await staff.execute<{ viewer: { visits: object[] } }>(VISITS)).data?.viewer.visits.length;
    const first = await visit();
    const second = await visit();
    expect(await open()).toBe(1); // the second took the place of the first
    const END = "mutation End($id: ID!) { endSupportVisit(id: $id) }";
    expect((await staff.execute(END, { id: first })).code).toBe("NOT_FOUND");
    expect((await staff.execute(END, { id: second })).data).toEqual({ endSupportVisit: true });
    expect(await open()).toBe(0);
    const third = await visit();
    await app.sql("UPDATE support_visit SET expires_at = now() WHERE ended_at IS NULL");
    expect(await open()).toBe(0);
    const other = await app.as(await makeAccount(app, { isSupport: true }));
    expect((await other.execute(END, { id: third })).code).toBe("NOT_FOUND");
  });

  test("find departments by a part of their name", async () => {
    await makeDepartment(app, { name: "100% Volunteer" });
    const find = async (search?: string, first?: number) => {
      const { data, code } = await staff.execute<{ departmentsForSupport: { name: string }[] }>(DEPARTMENTS, {
        search,
        first,
      });
      return code ?? data?.departmentsForSupport.map(({ name }) => name);
    };
    expect(await find("elan")).toEqual(["Élan Valley EMS"]);
    expect(await find("%")).toEqual(["100% Volunteer"]);
    expect(await find()).toEqual(["100% Volunteer", "Élan Valley EMS"]);
    expect(await find(undefined, 1)).toEqual(["100% Volunteer"]);
    expect([await find("", 0), await find("", 201)]).toEqual(["INVALID_INPUT", "INVALID_INPUT"]);
    expect(await find("\0\ud800")).toEqual([]);
  });

  test.each(["", "  x ", "x".repeat(501), "a\0b c"])("must say why: %j will not do", async (reason) => {
    const { errors } = await staff.execute(START, { id, reason });
    expect(errors[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", fields: { reason: expect.any(String) } });
  });

  test("do not find a department that is none", async () => {
    expect((await staff.execute(START, { id: encodeOwnId("dep", support.accountId), reason: "A look" })).code).toBe(
      "NOT_FOUND",
    );
    expect((await staff.execute(START, { id: "dep_nonsense", reason: "A look" })).code).toBe("NOT_FOUND");
  });
});

test("a visit opens the department, until it ends or they are support staff no more", async () => {
  const visited = await makeDepartment(app);
  const person = await makeAccount(app, { isSupport: true });
  const client = await app.as(person);
  const open = () =>
    client.execute("query Open($id: ID!) { department(id: $id) { viewerRole viewerCanListUsers } }", {
      id: encodeOwnId("dep", visited),
    });
  expect((await open()).code).toBe("NOT_FOUND");
  await client.execute(START, { id: encodeOwnId("dep", visited), reason: "A look" });
  expect((await open()).data).toEqual({ department: { viewerRole: null, viewerCanListUsers: true } });
  await app.sql("UPDATE account SET support = false WHERE id = $1", [person.accountId]);
  expect((await open()).code).toBe("NOT_FOUND");
  await app.sql("UPDATE account SET support = true WHERE id = $1", [person.accountId]);
  expect((await open()).code).toBeUndefined();
  await app.sql("UPDATE support_visit SET expires_at = now() WHERE department_id = $1", [visited]);
  expect((await open()).code).toBe("NOT_FOUND");
});

test("nobody else visits, whatever their role", async () => {
  const admin = await app.as(await makeAdmin(app, departmentId));
  expect((await admin.execute(START, { id, reason: "A look" })).code).toBe("FORBIDDEN");
  expect((await admin.execute(DEPARTMENTS)).code).toBe("FORBIDDEN");
  expect((await app.anonymous.execute(DEPARTMENTS)).code).toBe("UNAUTHENTICATED");
});
