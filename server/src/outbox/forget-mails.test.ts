import { expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeDepartment, makeInvitation, makeOfficer } from "../../test/factories.js";
import { encodeOwnId } from "../platform/ids.js";
import { forgetMails } from "./forget-mails.job.js";

const app = await startApp();

const forget = () => forgetMails.perform({}, { signal: AbortSignal.timeout(10_000) });

/** A mail that was asked for so many days ago. */
const makeMail = (departmentId: string, days: number, status: string, invitationId: string | null = null) =>
  app.sql(
    `INSERT INTO mail (department_id, id, template, to_address, invitation_id, status, failure, created_at, sent_at)
     VALUES ($1, uuidv7(make_interval(days => 0 - $2::int)), 'INVITATION', $3, $4, $5,
             CASE WHEN $5 = 'FAILED' THEN '550 No such user' END, now() - make_interval(days => $2), now())`,
    [departmentId, days, `${days}.${status}@example.org`, invitationId, status],
  );

const kept = async (departmentId: string): Promise<unknown[]> =>
  (
    await app.sql<{ mail: string }>("SELECT to_address AS mail FROM mail WHERE department_id = $1 ORDER BY id", [
      departmentId,
    ])
  ).map(({ mail }) => mail);

test("mails that were sent or taken back are forgotten after 90 days, in every department; what waits or failed stays", async () => {
  const departments = [await makeDepartment(app), await makeDepartment(app)];
  for (const departmentId of departments) {
    for (const status of ["SENT", "CANCELLED", "FAILED", "QUEUED"]) {
      await makeMail(departmentId, 89, status);
      await makeMail(departmentId, 91, status);
    }
  }
  await forget();
  const left = ["91.FAILED", "91.QUEUED", "89.SENT", "89.CANCELLED", "89.FAILED", "89.QUEUED"];
  for (const departmentId of departments) {
    expect((await kept(departmentId)).sort()).toEqual(left.map((name) => `${name}@example.org`).sort());
  }
});

test("more than one chunk is forgotten in one go", async () => {
  const departmentId = await makeDepartment(app);
  await app.sql(
    `INSERT INTO mail (department_id, id, template, to_address, status)
     SELECT $1, uuidv7(interval '-100 days'), 'SET_PASSWORD', 'x@example.org', 'SENT' FROM generate_series(1, 10001)`,
    [departmentId],
  );
  await forget();
  expect(await kept(departmentId)).toEqual([]);
});

test("[49] the tab still says how the latest mail of an invitation fared, however long ago", async () => {
  const departmentId = await makeDepartment(app);
  const officer = await makeOfficer(app, departmentId);
  const wish = { invitedBy: officer.accountId };
  const expired = await makeInvitation(app, departmentId, { ...wish, email: "gone@x.org", expiresAt: new Date(0) });
  const accepted = await makeInvitation(app, departmentId, { ...wish, status: "ACCEPTED" });
  await makeMail(departmentId, 200, "SENT", expired.id);
  await makeMail(departmentId, 150, "SENT", expired.id);
  await makeMail(departmentId, 140, "CANCELLED", expired.id);
  await makeMail(departmentId, 120, "SENT", accepted.id);
  await forget();
  expect(await kept(departmentId)).toEqual(["150.SENT@example.org"]);
  const { data } = await (await app.as(officer)).execute(
    `query ($id: ID!) { department(id: $id) { invitations(first: 9) { nodes { email status mailState } } } }`,
    { id: encodeOwnId("dep", departmentId) },
  );
  expect(data).toEqual({
    department: { invitations: { nodes: [{ email: "gone@x.org", status: "EXPIRED", mailState: "SENT" }] } },
  });
});
