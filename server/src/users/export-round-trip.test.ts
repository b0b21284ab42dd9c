import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { makeAdmin, makeDepartment, makeGroup, makeLocation, makeOfficer, makeUser } from "../../test/factories.js";
import { ImportDesk } from "../../test/imports.js";
import { encodeOwnId } from "../platform/ids.js";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

describe("an export that is imported again", () => {
  test("[16, 75, T2] changes nothing, whatever people are called, and nobody gets a mail", async () => {
    const departmentId = await makeDepartment(app);
    const groupIds = [await makeGroup(app, departmentId, "A, Shift"), await makeGroup(app, departmentId, "=B Shift")];
    const location = await makeLocation(app, departmentId, "'Station 1");
    const officer = await makeOfficer(app, departmentId);
    await makeAdmin(app, departmentId, { firstName: "Zoë", lastName: "محمد" });
    await makeUser(app, departmentId, { firstName: "=1+1", lastName: 'O"Brien, Jr', phone: "+1 615-555-0142" });
    await makeUser(app, departmentId, { firstName: "@x", lastName: "'-y", employeeId: "0042", groupIds, location });
    await makeUser(app, departmentId, { firstName: "No", lastName: "Mail", email: null, loginId: "no.mail" });
    await makeUser(app, departmentId, { status: "INACTIVE", employeeId: "-7" });
    await makeUser(app, departmentId, { status: "PENDING_APPROVAL" });
    const client = await app.as(officer);
    const answer = await client.fetch(`/departments/${encodeOwnId("dep", departmentId)}/users.csv`);
    const desk = new ImportDesk(app, client, departmentId);
    const { id, planCounts } = await desk.review(new Uint8Array(await answer.arrayBuffer()));
    expect((await desk.rows(id)).map(({ line, plan, reason }) => [line, plan, reason])).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((line) => [line, "UNCHANGED", "NO_CHANGE"]),
    );
    expect(planCounts).toEqual({ create: 0, update: 0, unchanged: 7, invite: 0, skip: 0, removed: 0 });
    app.clearMails();
    expect((await desk.run(id)).outcomeCounts).toMatchObject({ created: 0, unchanged: 7, invited: 0, skipped: 0 });
    expect(await app.mails()).toEqual([]);
  });
});
