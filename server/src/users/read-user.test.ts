import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeGroup, makeLocation, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId, newId } from "../platform/ids.js";

const USER = `query ($id: ID!) { user(id: $id) { id name email phone employeeId emsId role status version canEnter
  viewerCanOpenRecord location { name } groups { name userCount } department { id name timeZone } createdAt approvedAt } }`;
const BY_EMPLOYEE_ID = `query ($id: ID!, $employeeId: String!) { department(id: $id) { user(employeeId: $employeeId) { name } } }`;
const RIGHTS = `query ($id: ID!) { department(id: $id) {
  viewerRole viewerCanListUsers viewerCanInvite viewerCanImport viewerMayAssignRoles } }`;

let app: TestApp;
let departmentId: string;
let person: MadeUser;
let colleague: MadeUser;
let asOfficer: GraphqlClient;

const usr = ({ departmentId: department, userId }: MadeUser): string => encodeId("usr", department, userId);

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app, { name: "Metro" });
  const groupIds = [await makeGroup(app, departmentId, "B Shift"), await makeGroup(app, departmentId, "A Shift")];
  const location = await makeLocation(app, departmentId, "Station 1");
  const wish = { firstName: "Ada", lastName: "Alvarez", phone: "615-555-0142", employeeId: "0042", groupIds, location };
  person = await makeUser(app, departmentId, wish);
  await app.sql("UPDATE account SET ems_id = '012345678901' WHERE id = $1", [person.accountId]);
  colleague = await makeUser(app, departmentId);
  asOfficer = await app.as(await makeOfficer(app, departmentId));
});

describe("the record of a user", () => {
  test("[83, 91] has name, e-mail, phone, employee ID and EMS ID, location and groups", async () => {
    const { data } = await asOfficer.execute(USER, { id: usr(person) });
    expect(data?.user).toMatchObject({
      ...{ id: usr(person), name: "Ada Alvarez", email: person.email, phone: "615-555-0142", employeeId: "0042" },
      ...{ emsId: "012345678901", role: "GENERAL_USER", status: "ACTIVE", version: 1, canEnter: true },
      ...{ viewerCanOpenRecord: true, location: { name: "Station 1" } },
      groups: [
        { name: "A Shift", userCount: 1 },
        { name: "B Shift", userCount: 1 },
      ],
      department: { id: encodeOwnId("dep", departmentId), name: "Metro", timeZone: "America/New_York" },
    });
  });

  test("a general user reads their own record, and a colleague's exists for them no more than anybody's", async () => {
    const general = await app.as(person);
    expect((await general.execute(USER, { id: usr(person) })).data?.user).toMatchObject({ name: "Ada Alvarez" });
    const of = async (id: string) => {
      const { errors, code } = await general.execute(USER, { id });
      return { code, errors: errors.map(({ message, extensions }) => ({ message, extensions })) };
    };
    const unknown = await of(encodeId("usr", departmentId, newId()));
    expect(unknown.code).toBe("NOT_FOUND");
    expect(await of(usr(colleague))).toEqual(unknown);
  });

  test("[104] removed users, other departments' and malformed ids are not found", async () => {
    const removed = await makeUser(app, departmentId, { status: "REMOVED" });
    const foreign = await makeUser(app, await makeDepartment(app));
    const wrongDepartment = encodeId("usr", departmentId, foreign.userId);
    for (const id of [usr(removed), usr(foreign), wrongDepartment, "usr_x", "", person.userId]) {
      expect((await asOfficer.execute(USER, { id })).code).toBe("NOT_FOUND");
    }
  });

  test("[14] an archived user's record opens for officers", async () => {
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED" });
    const { data } = await asOfficer.execute(USER, { id: usr(archived) });
    expect(data?.user).toMatchObject({ status: "ARCHIVED", canEnter: false });
  });

  test("[85] an employee ID finds its user, with its leading zeros, in its own department", async () => {
    const find = async (client: GraphqlClient, employeeId: string, id = departmentId) =>
      client.execute<{ department: { user: object | null } }>(BY_EMPLOYEE_ID, {
        id: encodeOwnId("dep", id),
        employeeId,
      });
    expect((await find(asOfficer, "0042")).data?.department.user).toEqual({ name: "Ada Alvarez" });
    expect((await find(asOfficer, "42")).data?.department.user).toBeNull();
    const { status, code } = await find(asOfficer, "00\u000042");
    expect([status, code]).toEqual([200, "INVALID_INPUT"]);
    expect((await find(await app.as(person), "0042")).code).toBe("FORBIDDEN");
    const elsewhere = await makeDepartment(app);
    expect(
      (await find(await app.as(await makeOfficer(app, elsewhere)), "0042", elsewhere)).data?.department.user,
    ).toBeNull();
  });
});

describe("what the viewer may do in the department", () => {
  const rightsOf = async (client: GraphqlClient, id: string) =>
    (await client.execute<{ department: object }>(RIGHTS, { id: encodeOwnId("dep", id) })).data?.department;
  const everything = { viewerCanListUsers: true, viewerCanInvite: true, viewerCanImport: true };

  test("officers all of it; the Admin role while the department lets them give it", async () => {
    const all = ["GENERAL_USER", "TRAINING_OFFICER", "ADMIN"];
    expect(await rightsOf(asOfficer, departmentId)).toEqual({
      ...{ ...everything, viewerRole: "TRAINING_OFFICER", viewerMayAssignRoles: all },
    });
    const strict = await makeDepartment(app, { officersMayGrantAdmin: false });
    const officer = await app.as(await makeOfficer(app, strict));
    expect(await rightsOf(officer, strict)).toEqual({
      ...{ ...everything, viewerRole: "TRAINING_OFFICER", viewerMayAssignRoles: all.slice(0, 2) },
    });
  });

  test("[1] a general user none of it", async () => {
    expect(await rightsOf(await app.as(person), departmentId)).toEqual({
      ...{ viewerRole: "GENERAL_USER", viewerCanListUsers: false, viewerCanInvite: false, viewerCanImport: false },
      viewerMayAssignRoles: [],
    });
  });
});
