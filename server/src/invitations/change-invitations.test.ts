import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAccount,
  makeDepartment,
  makeInvitation,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
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
  name: "resendInvitations" | "remindInvitations" | "revokeInvitations" | "restoreInvitations",
  ids: string[],
  who: Pick<MadeUser, "accountId"> = officer,
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

describe("support on a visit restores invitations", () => {
  let visitor: { accountId: string };
  beforeEach(async () => {
    visitor = await makeAccount(app, { isSupport: true });
    await app.sql(
      `INSERT INTO support_visit (department_id, id, account_id, reason, expires_at)
       VALUES ($1, uuidv7(), $2, 'Invitations were taken back by mistake', now() + interval '1 hour')`,
      [departmentId, visitor.accountId],
    );
  });
  const restore = (ids: string[], who = visitor) => run("restoreInvitations", ids, who);
  const kept = () =>
    app.sql(
      `SELECT role, group_ids, location_id, message, invited_by, inviter_name, created_at, answered_at, status
         FROM invitation WHERE department_id = $1`,
      [departmentId],
    );

  test("[47] pending again as it was, mailed with a new link for 30 more days, and in the audit log", async () => {
    const [id = ""] = await invite("a@x.org");
    await app.sql(
      `UPDATE invitation SET role = 'TRAINING_OFFICER', message = 'Welcome', group_ids = ARRAY[uuidv7()],
              location_id = $2, expires_at = now() - interval '1 day' WHERE department_id = $1`,
      [departmentId, (await makeLocation(app, departmentId)).id],
    );
    const before = await kept();
    await run("revokeInvitations", [id]);
    const { changes } = await restore([id]);
    expect(changes).toMatchObject([{ outcome: "DONE", invitation: { id, status: "PENDING" } }]);
    const days = (Date.parse(changes[0]?.invitation.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(30, 2);
    expect(await kept()).toEqual(before);
    const [old, fresh] = await tokens();
    expect(await app.mails()).toHaveLength(2);
    expect([await stateOf(old), await stateOf(fresh)]).toEqual(["REPLACED", "VALID"]);
    const events = await app.sql(
      `SELECT actor_kind, actor_account_id, visit_id IS NOT NULL AS "onVisit", changes
         FROM audit_event WHERE department_id = $1 AND action = 'invitation.restored'`,
      [departmentId],
    );
    const changed = { of: "a@x.org" };
    expect(events).toEqual([
      { actor_kind: "SUPPORT", actor_account_id: visitor.accountId, onVisit: true, changes: changed },
    ]);
  });

  test("[47] a declined one too; one that is open or was accepted has nothing to restore", async () => {
    const ids = await invite("a@x.org", "b@x.org", "c@x.org", "d@x.org");
    await app.sql("UPDATE invitation SET status = 'DECLINED', answered_at = now() WHERE email = 'b@x.org'");
    await app.sql("UPDATE invitation SET status = 'ACCEPTED', answered_at = now() WHERE email = 'c@x.org'");
    await app.sql("UPDATE invitation SET expires_at = now() WHERE email = 'd@x.org'");
    const { outcomes } = await restore(ids);
    expect(outcomes).toEqual(["NOT_TAKEN_BACK", "DONE", "NOT_TAKEN_BACK", "NOT_TAKEN_BACK"]);
    expect((await app.mails()).slice(4).map(({ to }) => to)).toEqual(["b@x.org"]);
  });

  test("[47] not who is a user by now, archived, or joined with another address; who was removed is invited again", async () => {
    const ids = await invite("a@x.org", "b@x.org", "c@x.org", "d@x.org");
    await run("revokeInvitations", ids);
    const account = async (email: string) => ({ account: await makeAccount(app, { email }) });
    await makeUser(app, departmentId, await account("A@x.org"));
    await makeUser(app, departmentId, { ...(await account("b@x.org")), status: "ARCHIVED" });
    const other = await makeUser(app, departmentId);
    await app.sql("UPDATE invitation SET account_id = $1 WHERE email = 'c@x.org'", [other.accountId]);
    const gone = await makeUser(app, departmentId, await account("d@x.org"));
    await app.sql("UPDATE membership SET status = 'REMOVED', removed_at = now() WHERE id = $1", [gone.userId]);
    const { outcomes } = await restore(ids);
    expect(outcomes).toEqual(["ALREADY_MEMBER", "ALREADY_MEMBER", "ALREADY_MEMBER", "DONE"]);
  });

  test("[35, 47] not where another invitation of the address is open or expired; of two in a selection, the newer", async () => {
    const [first = "", alone = ""] = await invite("a@x.org", "b@x.org");
    await run("revokeInvitations", [first, alone]);
    const [second = ""] = await invite("A@x.org");
    expect((await restore([first])).outcomes).toEqual(["ALREADY_INVITED"]);
    await app.sql("UPDATE invitation SET expires_at = now() WHERE status = 'PENDING' AND department_id = $1", [
      departmentId,
    ]);
    expect((await restore([first])).outcomes).toEqual(["ALREADY_INVITED"]);
    await run("revokeInvitations", [second]);
    expect(
      (await restore([first, alone, second])).changes.map(({ outcome, invitation }) => [invitation.id, outcome]),
    ).toEqual([
      [first, "ALREADY_INVITED"],
      [alone, "DONE"],
      [second, "DONE"],
    ]);
  });

  test("[47] asked for twice at once it is done once; of two to one address at once, one is", async () => {
    const [one = "", first = ""] = await invite("a@x.org", "b@x.org");
    await run("revokeInvitations", [one, first]);
    const [second = ""] = await invite("b@x.org");
    await run("revokeInvitations", [second]);
    app.clearMails();
    const twice = await Promise.all([restore([one]), restore([one])]);
    expect(twice.flatMap(({ outcomes }) => outcomes).sort()).toEqual(["DONE", "NOT_TAKEN_BACK"]);
    const both = await Promise.all([restore([first]), restore([second])]);
    expect(both.flatMap(({ outcomes }) => outcomes).sort()).toEqual(["ALREADY_INVITED", "DONE"]);
    expect((await app.mails()).map(({ to }) => to).sort()).toEqual(["a@x.org", "b@x.org"]);
  });

  test("[47] nobody else may, and of another department nothing is found", async () => {
    const ids = await invite("a@x.org");
    await run("revokeInvitations", ids);
    expect((await restore(ids, officer)).code).toBe("FORBIDDEN");
    const foreign = await makeInvitation(app, await makeDepartment(app), { invitedBy: officer.accountId });
    const refused = await restore([...ids, encodeId("inv", await makeDepartment(app), foreign.id)]);
    expect(refused.code).toBe("NOT_FOUND");
    await app.sql("UPDATE support_visit SET expires_at = now() WHERE account_id = $1", [visitor.accountId]);
    expect((await restore(ids)).code).toBe("NOT_FOUND");
    expect(await kept()).toMatchObject([{ status: "REVOKED" }]);
  });
});
