import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeInvitation, makeOfficer, makeUser } from "../../test/factories.js";
import { deliverMails } from "../outbox/deliver-mail.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";

const app = await startApp();

const change = (name: string): string =>
  `mutation ($ids: [ID!]!) { ${name}(invitationIds: $ids) { outcome invitation { id email status lastSentAt expiresAt } } }`;
const STATE = "query ($token: String!) { invitationByToken(token: $token) { state } }";

interface Change {
  outcome: string;
  invitation: { id: string; email: string; status: string; lastSentAt: string; expiresAt: string };
}

let departmentId: string;
let officer: MadeUser;
beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  officer = await makeOfficer(app, departmentId);
  await app.runJobs();
  app.clearMails();
});

/** Invites by the API, and sends the mails. */
async function invite(...addresses: string[]): Promise<string[]> {
  const client = await app.as(officer);
  const answer = await client.execute<{ inviteUsers: { results: { invitation: { id: string } }[] } }>(
    `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id } } } }`,
    { input: { departmentId: encodeOwnId("dep", departmentId), addresses, role: "GENERAL_USER" } },
  );
  await app.runJobs();
  return answer.data?.inviteUsers.results.map(({ invitation }) => invitation.id) ?? [];
}

async function run(
  name: "resendInvitations" | "remindInvitations" | "revokeInvitations",
  ids: string[],
  who = officer,
) {
  const answer = await (await app.as(who)).execute<Record<string, Change[]>>(change(name), { ids });
  await app.runJobs();
  const changes = answer.data?.[name] ?? [];
  return { ...answer, changes, outcomes: changes.map(({ outcome }) => outcome) };
}

/** The tokens that were mailed, oldest first. */
const tokens = async (): Promise<string[]> =>
  (await app.mails()).map(({ links }) => /\/invitation\/([\w-]+)/.exec(links.join(" "))?.[1] ?? "");

const stateOf = async (token = ""): Promise<string | undefined> =>
  (await app.anonymous.execute<{ invitationByToken: { state: string } }>(STATE, { token })).data?.invitationByToken
    .state;

describe("officers and their invitations", () => {
  test("[44] resend mails anew, says when, and ends the old link", async () => {
    const [id = ""] = await invite("a@x.org");
    await app.sql("UPDATE invitation SET sent_at = now() - interval '3 days' WHERE department_id = $1", [departmentId]);
    const { changes } = await run("resendInvitations", [id]);
    expect(changes).toMatchObject([{ outcome: "DONE", invitation: { id, status: "PENDING" } }]);
    expect(Date.now() - Date.parse(changes[0]?.invitation.lastSentAt ?? "")).toBeLessThan(60_000);
    const [old, fresh] = await tokens();
    expect(await app.mails()).toHaveLength(2);
    expect(old).not.toBe(fresh);
    expect([await stateOf(old), await stateOf(fresh)]).toEqual(["REPLACED", "VALID"]);
  });

  test("[44] resend works after the invitation expired, for 30 more days", async () => {
    const [id = ""] = await invite("late@x.org");
    await app.sql("UPDATE invitation SET expires_at = now() WHERE department_id = $1", [departmentId]);
    expect(await stateOf((await tokens())[0])).toBe("EXPIRED");
    const { changes } = await run("resendInvitations", [id]);
    expect(changes).toMatchObject([{ outcome: "DONE", invitation: { status: "PENDING" } }]);
    const days = (Date.parse(changes[0]?.invitation.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(30, 2);
    expect(await stateOf((await tokens())[1])).toBe("VALID");
  });

  test("[44] a resend while the first mail waits sends the second alone", async () => {
    const client = await app.as(officer);
    const input = { departmentId: encodeOwnId("dep", departmentId), addresses: ["a@x.org"], role: "GENERAL_USER" };
    const { data } = await client.execute<{ inviteUsers: { results: { invitation: { id: string } }[] } }>(
      "mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id } } } }",
      { input },
    );
    await run("resendInvitations", [data?.inviteUsers.results[0]?.invitation.id ?? ""]);
    expect(await app.mails()).toHaveLength(1);
    expect(await stateOf((await tokens())[0])).toBe("VALID");
  });

  test("[44, F2] a mail that goes out twice has the same link; one that was sent again never goes out with the old one", async () => {
    const [id = ""] = await invite("a@x.org");
    const letLeaseEnd = () =>
      app.sql("UPDATE mail SET status = 'SENDING', next_attempt_at = now() WHERE department_id = $1", [departmentId]);
    const deliver = () => deliverMails({ departmentId }, AbortSignal.timeout(20_000));
    await letLeaseEnd(); // its sender died before the mark
    await deliver();
    const [first, second] = await tokens();
    expect(second).toBe(first);
    expect(await stateOf(second)).toBe("VALID");
    await letLeaseEnd();
    await run("resendInvitations", [id]);
    await deliver();
    const all = await tokens();
    expect(all).toHaveLength(3);
    expect([await stateOf(first), await stateOf(all[2])]).toEqual(["REPLACED", "VALID"]);
  });

  test("[45] remind ten: ten mails, whose links and those before work", async () => {
    const ids = await invite(...Array.from({ length: 10 }, (_, i) => `p${i}@x.org`));
    const { outcomes } = await run("remindInvitations", ids);
    expect(outcomes).toEqual(Array<string>(10).fill("DONE"));
    const mails = await app.mails();
    expect(mails).toHaveLength(20);
    expect(new Set(mails.slice(10).map(({ to }) => to)).size).toBe(10);
    expect(mails[19]?.subject).toBe("Reminder: Bay Rescue invites you to join");
    const all = await tokens();
    expect(new Set(all).size).toBe(10);
    expect(await stateOf(all[0])).toBe("VALID");
  });

  test("[45] answered, expired and unsubscribed ones are not reminded, and say why", async () => {
    const [pending = "", expired = "", declined = "", tired = ""] = await invite(
      "a@x.org",
      "b@x.org",
      "c@x.org",
      "d@x.org",
    );
    await app.sql("UPDATE invitation SET expires_at = now() WHERE email = 'b@x.org'");
    await app.sql("UPDATE invitation SET status = 'DECLINED' WHERE email = 'c@x.org'");
    await run("remindInvitations", [tired]);
    const reminder = (await app.mails()).at(-1);
    const path = new URL(reminder?.links.find((link) => link.includes("/unsubscribe/")) ?? "").pathname;
    expect((await fetch(new URL(path, app.url))).status).toBe(200);
    expect((await run("remindInvitations", [tired])).outcomes).toEqual(["DONE"]); // looking changed nothing
    const posted = await fetch(new URL(path, app.url), {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(posted.status).toBe(200);
    const { outcomes } = await run("remindInvitations", [pending, expired, declined, tired]);
    expect(outcomes).toEqual(["DONE", "EXPIRED", "ANSWERED", "UNSUBSCRIBED"]);
    expect((await fetch(new URL(`${path.slice(0, -9)}AAAAAAAAA`, app.url), { method: "POST" })).status).toBe(404);
  });

  test("[45] a reminder carries one-click unsubscribe, an invitation does not", async () => {
    const ids = await invite("a@x.org");
    await run("remindInvitations", ids);
    const headers = (await app.mails()).map(({ headers }) => [
      headers["list-unsubscribe"],
      headers["list-unsubscribe-post"],
    ]);
    expect(headers).toEqual([
      [undefined, undefined],
      [expect.stringMatching(/^<http.*\/unsubscribe\/tk_[\w-]+>$/), "List-Unsubscribe=One-Click"],
    ]);
  });

  test("[47] a removed invitation's link is no longer valid, and mail that waits is not sent", async () => {
    const ids = await invite("a@x.org", "b@x.org");
    const { outcomes } = await run("revokeInvitations", ids);
    expect(outcomes).toEqual(["DONE", "DONE"]);
    for (const token of await tokens()) expect(await stateOf(token)).toBe("REVOKED");
    expect((await run("revokeInvitations", ids)).outcomes).toEqual(["ANSWERED", "ANSWERED"]);
    expect((await run("resendInvitations", ids)).outcomes).toEqual(["ANSWERED", "ANSWERED"]);
    expect(
      await app.sql("SELECT action FROM audit_event WHERE department_id = $1 AND action LIKE '%revoked'", [
        departmentId,
      ]),
    ).toHaveLength(2);
  });

  test("[50] a selection over two departments is done in each; one foreign id refuses it all, and nothing is done", async () => {
    const [mine = ""] = await invite("a@x.org");
    const other = await makeDepartment(app);
    await makeOfficer(app, other, { account: officer });
    const second = await makeInvitation(app, other, { invitedBy: officer.accountId });
    const foreign = await makeDepartment(app);
    const third = await makeInvitation(app, foreign, { invitedBy: officer.accountId });
    const ids = [mine, encodeId("inv", other, second.id)];
    const refused = await run("revokeInvitations", [...ids, encodeId("inv", foreign, third.id)]);
    expect(refused.code).toBe("NOT_FOUND");
    expect((await run("revokeInvitations", [...ids, encodeId("inv", other, third.id)])).code).toBe("NOT_FOUND");
    const { changes } = await run("revokeInvitations", ids);
    expect(changes.map(({ invitation }) => [invitation.id, invitation.status])).toEqual(
      ids.map((id) => [id, "REVOKED"]),
    );
  });

  test("five mails a day and address, and no role that one could not give", async () => {
    const [id = ""] = await invite("often@x.org");
    for (let i = 0; i < 4; i++) expect((await run("resendInvitations", [id])).outcomes).toEqual(["DONE"]);
    expect((await run("resendInvitations", [id])).outcomes).toEqual(["TOO_MANY_MAILS"]);
    expect((await run("remindInvitations", [id])).outcomes).toEqual(["TOO_MANY_MAILS"]);
    const stricter = await makeDepartment(app, { officersMayGrantAdmin: false });
    const strict = await makeOfficer(app, stricter);
    const admin = await makeInvitation(app, stricter, { invitedBy: strict.accountId, role: "ADMIN" });
    const ids = [encodeId("inv", stricter, admin.id)];
    expect((await run("resendInvitations", ids, strict)).outcomes).toEqual(["ROLE_NOT_ALLOWED"]);
    const general = await makeUser(app, departmentId);
    expect((await run("resendInvitations", [id], general)).code).toBe("FORBIDDEN");
  });
});
