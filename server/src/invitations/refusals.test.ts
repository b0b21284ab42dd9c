import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const app = await startApp();

const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { invitedCount } }`;

let departmentId: string;
let officer: MadeUser;
beforeEach(async () => {
  departmentId = await makeDepartment(app, { officersMayGrantAdmin: false });
  officer = await makeOfficer(app, departmentId);
});

async function codeOf(more: object, who: MadeUser = officer): Promise<string | undefined> {
  const input = { departmentId: encodeOwnId("dep", departmentId), addresses: ["a@x.org"], role: "GENERAL_USER" };
  return (await (await app.as(who)).execute(INVITE, { input: { ...input, ...more } })).code;
}

const nothingHappened = async (): Promise<void> => {
  for (const table of ["invitation", "mail", "audit_event"]) {
    expect(await app.sql(`SELECT FROM ${table} WHERE department_id = $1`, [departmentId])).toHaveLength(0);
  }
};

describe("the API refuses what the page refuses, and nothing is invited", () => {
  test("[26, 28] no address, too many, a message too long, a role that one may not give", async () => {
    expect(await codeOf({ addresses: [] })).toBe("INVALID_INPUT");
    expect(await codeOf({ addresses: [" ,;\n "] })).toBe("INVALID_INPUT");
    expect(await codeOf({ addresses: Array.from({ length: 2001 }, (_, n) => `a${n}@x.org`) })).toBe("INVALID_INPUT");
    expect(await codeOf({ message: "x".repeat(1001) })).toBe("INVALID_INPUT");
    expect(await codeOf({ role: "ADMIN" })).toBe("FORBIDDEN");
    await nothingHappened();
  });

  test("another department's group, and one's own department as a general user", async () => {
    const elsewhere = await makeDepartment(app);
    const foreign = encodeId("grp", elsewhere, await makeGroup(app, elsewhere));
    expect(await codeOf({ groupIds: [foreign] })).toBe("NOT_FOUND");
    expect(await codeOf({}, await makeUser(app, departmentId))).toBe("FORBIDDEN");
    expect(await codeOf({}, await makeOfficer(app, elsewhere))).toBe("NOT_FOUND");
    await nothingHappened();
  });

  test("a department that support has closed, and an officer who was removed or set inactive a moment ago", async () => {
    await app.sql("UPDATE department SET disabled_at = now() WHERE id = $1", [departmentId]);
    expect(await codeOf({})).toBe("NOT_FOUND");
    await app.sql("UPDATE department SET disabled_at = NULL WHERE id = $1", [departmentId]);
    for (const status of ["INACTIVE", "REMOVED", "ARCHIVED"]) {
      await app.sql("UPDATE membership SET status = $2 WHERE id = $1", [officer.userId, status]);
      expect({ status, code: await codeOf({}) }).toEqual({ status, code: "NOT_FOUND" });
    }
    await nothingHappened();
  });
});
