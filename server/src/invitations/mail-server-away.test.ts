import { afterAll, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { makeDepartment, makeOfficer } from "../../test/factories.js";
import { startSmtpSink } from "../../test/smtp-sink.js";
import { encodeOwnId } from "../platform/ids.js";
import { closeSmtp } from "../platform/smtp.js";

const sink = await startSmtpSink();
const app = await startApp({ smtpUrl: sink.url });
afterAll(async () => {
  closeSmtp();
  await sink.goAway();
});

const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { invitedCount } }`;
const LIST = `query ($id: ID!, $filter: InvitationFilter) { department(id: $id) { invitations(filter: $filter) {
  nodes { email status mailState mailFailure } } } }`;

test("[44, F4] invited while the mail server is away: the tab says so, and all mails leave on its return", async () => {
  const departmentId = await makeDepartment(app);
  const client = await app.as(await makeOfficer(app, departmentId));
  const id = encodeOwnId("dep", departmentId);
  const list = async (filter?: object) =>
    (await client.execute<{ department: { invitations: { nodes: object[] } } }>(LIST, { id, filter })).data?.department
      .invitations.nodes;

  await sink.goAway();
  closeSmtp();
  const addresses = ["a@x.org", "b@x.org", "c@x.org"];
  const { data } = await client.execute(INVITE, { input: { departmentId: id, addresses, role: "GENERAL_USER" } });
  expect(data).toEqual({ inviteUsers: { invitedCount: 3 } });
  await app.runJobs();
  const waiting = await list();
  expect(waiting).toHaveLength(3);
  expect(waiting).toContainEqual(
    expect.objectContaining({ status: "PENDING", mailState: "QUEUED", mailFailure: expect.stringMatching(/\S/) }),
  );
  expect(await list({ mailFailed: true })).toEqual([]);

  await sink.comeBack();
  await app.sql("UPDATE mail SET next_attempt_at = now()");
  await client.execute(`mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { invitedCount } }`, {
    input: { departmentId: id, addresses: ["d@x.org"], role: "GENERAL_USER" },
  });
  await app.runJobs();
  expect(sink.mails.map(({ to }) => to).sort()).toEqual([...addresses, "d@x.org"]);
  for (const invitation of (await list()) ?? []) {
    expect(invitation).toMatchObject({ status: "PENDING", mailState: "SENT", mailFailure: null });
  }
});
