import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { type MadeUser, makeAccount, makeAdmin, makeDepartment } from "../../test/factories.js";
import { csv, deskOf } from "../../test/imports.js";
import { encodeId } from "../platform/ids.js";

const app = await startApp();

const OWN = `{ viewer { pendingInvitations { email department { name } } } }`;
const ACCEPT = `mutation ($id: ID!) { acceptInvitation(id: $id) { id } }`;
const DECLINE = `mutation ($id: ID!) { declineInvitation(id: $id) { id } }`;

let departmentId: string;
let admin: MadeUser;
beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  admin = await makeAdmin(app, departmentId);
  app.clearMails();
});

/** Imports somebody whose address is an account's; answers with the invitation that this makes. */
async function importAddress(email: string): Promise<{ id: string; accountId: string | null }> {
  const desk = await deskOf(app, admin);
  const batch = await desk.review(csv(`Some,Body,${email},training officer,`));
  expect((await desk.run(batch.id)).outcomeCounts).toMatchObject({ invited: 1 });
  const [row] = await app.sql<{ id: string; accountId: string | null }>(
    `SELECT id, account_id AS "accountId" FROM invitation WHERE department_id = $1`,
    [departmentId],
  );
  return { id: encodeId("inv", departmentId, row?.id ?? ""), accountId: row?.accountId ?? null };
}

describe("an import of an address whose account nobody verified", () => {
  test("[76, 80] offers the account nothing, mails the address, and makes no second account", async () => {
    const impostor = await makeAccount(app, { email: "victim@x.org", isVerified: false });
    const { id, accountId } = await importAddress("Victim@x.org");
    expect(accountId).toBeNull();
    const client = await app.as(impostor);
    expect((await client.execute(OWN)).data).toEqual({ viewer: { pendingInvitations: [] } });
    expect((await client.execute(ACCEPT, { id })).code).toBe("NOT_FOUND");
    expect((await client.execute(DECLINE, { id })).code).toBe("NOT_FOUND");
    expect((await app.mails()).map(({ to, text }) => [to, /Hello,/.test(text)])).toEqual([["Victim@x.org", true]]);
    expect(await app.sql("SELECT FROM account WHERE email_key = 'victim@x.org'")).toHaveLength(1);
  });

  test("[76] shows it once the address is verified", async () => {
    const owner = await makeAccount(app, { email: "late@x.org", isVerified: false });
    await importAddress("late@x.org");
    await app.sql("UPDATE account SET email_verified_at = now() WHERE id = $1", [owner.accountId]);
    expect((await (await app.as(owner)).execute(OWN)).data).toEqual({
      viewer: { pendingInvitations: [{ email: "late@x.org", department: { name: "Bay Rescue" } }] },
    });
  });
});

test("[76] a verified account that is imported keeps its invitation when its address changes", async () => {
  const person = await makeAccount(app, { email: "before@x.org" });
  const { accountId } = await importAddress("before@x.org");
  expect(accountId).toBe(person.accountId);
  await app.sql("UPDATE account SET email = 'after@x.org' WHERE id = $1", [person.accountId]);
  expect((await (await app.as(person)).execute(OWN)).data).toEqual({
    viewer: { pendingInvitations: [{ email: "before@x.org", department: { name: "Bay Rescue" } }] },
  });
});
