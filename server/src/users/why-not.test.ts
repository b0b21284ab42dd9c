import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeAdmin, makeDepartment, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId } from "../platform/ids.js";

const WHY = `query ($id: ID!, $action: UserAction!) { user(id: $id) { viewerRefusal(action: $action) { reason message } } }`;
const ROLES = `query ($id: ID!) { user(id: $id) { viewerRoleChoices { role refusal { reason } } } }`;
const call = (name: string): string =>
  `mutation ($userId: ID!) { ${name}(userId: $userId) ${name === "removeUser" ? "" : "{ id }"} }`;
const SET_STATUS = `mutation ($userId: ID!) { setUserStatus(input: { userId: $userId, status: INACTIVE }) { id } }`;
const CHANGE_ROLE = `mutation ($userId: ID!, $role: Role!) { changeUserRole(input: { userId: $userId, role: $role }) { id } }`;

interface Why {
  user: { viewerRefusal: { reason: string; message: string } | null };
}
interface Roles {
  user: { viewerRoleChoices: { role: string; refusal: { reason: string } | null }[] };
}

let app: TestApp;
let departmentId: string;
let admin: MadeUser;
let officer: MadeUser;
let person: MadeUser;
let asAdmin: GraphqlClient;
let asOfficer: GraphqlClient;

const idOf = (user: MadeUser): string => encodeId("usr", user.departmentId, user.userId);
const why = async (client: GraphqlClient, user: MadeUser, action: string) =>
  (await client.execute<Why>(WHY, { id: idOf(user), action })).data?.user.viewerRefusal;
const reason = async (client: GraphqlClient, user: MadeUser, action: string) =>
  (await why(client, user, action))?.reason ?? null;
const roles = async (client: GraphqlClient, user: MadeUser) => {
  const { data } = await client.execute<Roles>(ROLES, { id: idOf(user) });
  return Object.fromEntries(data?.user.viewerRoleChoices.map(({ role, refusal }) => [role, refusal?.reason]) ?? []);
};
const MAY_GIVE_ALL = { GENERAL_USER: undefined, TRAINING_OFFICER: undefined, ADMIN: undefined };

beforeAll(async () => {
  app = await startApp();
});

beforeEach(async () => {
  departmentId = await makeDepartment(app);
  admin = await makeAdmin(app, departmentId);
  officer = await makeOfficer(app, departmentId);
  person = await makeUser(app, departmentId);
  asAdmin = await app.as(admin);
  asOfficer = await app.as(officer);
});

describe("what would be refused is said before", () => {
  test("[88, 92, 111] the last admin stays, and nobody does it to themself: the mutation's own words", async () => {
    for (const [action, document] of [
      ["INACTIVATE", SET_STATUS],
      ["ARCHIVE", call("archiveUser")],
      ["REMOVE", call("removeUser")],
    ] as const) {
      expect([action, await reason(asOfficer, admin, action)]).toEqual([action, "LAST_ADMIN"]);
      expect([action, await reason(asOfficer, officer, action)]).toEqual([action, "SELF"]);
      expect([action, await reason(asOfficer, person, action)]).toEqual([action, null]);
      const refused = await asOfficer.execute(document, { userId: idOf(admin) });
      expect(refused.errors[0]?.message).toBe((await why(asOfficer, admin, action))?.message);
    }
  });

  test("[88] each role says why it is not given", async () => {
    expect(await roles(asOfficer, person)).toEqual(MAY_GIVE_ALL);
    expect(await roles(asOfficer, officer)).toEqual({ ...MAY_GIVE_ALL, ADMIN: "NOT_ALLOWED" });
    expect(await roles(asAdmin, admin)).toEqual({
      ...{ GENERAL_USER: "LAST_ADMIN", TRAINING_OFFICER: "LAST_ADMIN", ADMIN: undefined },
    });
    await app.sql("UPDATE department SET officers_may_grant_admin = false WHERE id = $1", [departmentId]);
    expect(await roles(asOfficer, person)).toEqual({ ...MAY_GIVE_ALL, ADMIN: "NOT_ALLOWED" });
    for (const [role, refused] of Object.entries(await roles(asOfficer, person))) {
      const { code } = await asOfficer.execute(CHANGE_ROLE, { userId: idOf(person), role });
      expect([role, code]).toEqual([role, refused ? "FORBIDDEN" : undefined]);
    }
  });

  test("[98, 99] resets take an address, codes none, and what is the account's own takes an account in one department", async () => {
    const silent = await makeUser(app, departmentId, { email: null });
    expect(await reason(asOfficer, person, "SEND_PASSWORD_RESET")).toBeNull();
    expect(await reason(asOfficer, person, "PRINT_CODE")).toBe("HAS_EMAIL");
    expect(await reason(asOfficer, silent, "SEND_PASSWORD_RESET")).toBe("NO_EMAIL");
    expect(await reason(asOfficer, silent, "PRINT_CODE")).toBeNull();
    expect(await reason(asOfficer, person, "CORRECT_IDENTITY")).toBe("NOT_ALLOWED");
    expect(await reason(asAdmin, person, "CORRECT_IDENTITY")).toBeNull();
    const elsewhere = await makeDepartment(app);
    await makeUser(app, elsewhere, { account: person });
    await makeUser(app, elsewhere, { account: silent });
    expect(await reason(asAdmin, person, "CORRECT_IDENTITY")).toBe("OTHER_DEPARTMENT");
    expect(await reason(asOfficer, silent, "PRINT_CODE")).toBe("OTHER_DEPARTMENT");
  });

  test("[106] of an archived person everything waits for the restoring", async () => {
    await asOfficer.execute(call("archiveUser"), { userId: idOf(person) });
    for (const action of ["ACTIVATE", "INACTIVATE", "NOTIFY", "APPROVE", "SEND_PASSWORD_RESET", "PRINT_CODE"]) {
      expect([action, await reason(asOfficer, person, action)]).toEqual([action, "ARCHIVED"]);
    }
    expect(await reason(asOfficer, person, "RESTORE")).toBeNull();
    expect(await roles(asOfficer, person)).toEqual({
      GENERAL_USER: undefined,
      TRAINING_OFFICER: "ARCHIVED",
      ADMIN: "ARCHIVED",
    });
  });

  test("[92] to a general user everything about themself is refused", async () => {
    const self = await app.as(person);
    for (const action of ["INACTIVATE", "ARCHIVE", "REMOVE", "CORRECT_IDENTITY", "SEND_PASSWORD_RESET"]) {
      expect([action, await reason(self, person, action)]).toEqual([action, "NOT_ALLOWED"]);
    }
  });
});
