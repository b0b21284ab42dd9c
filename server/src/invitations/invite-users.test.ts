import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import {
  type MadeUser,
  makeAccount,
  makeAdmin,
  makeDepartment,
  makeGroup,
  makeLocation,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { Tx } from "../platform/tx.js";

const app = await startApp();

const INVITE = `mutation Invite($input: InviteUsersInput!) {
  inviteUsers(input: $input) {
    invitedCount
    results { address email outcome message userId invitation { id email role status inviterName mailState } }
  }
}`;
const CHECK = `query Check($departmentId: ID!, $addresses: [String!]!) {
  checkInvitees(departmentId: $departmentId, addresses: $addresses) { address outcome message userId invitation { id } }
}`;

interface Result {
  address: string;
  email: string | null;
  outcome: string;
  message: string | null;
  userId: string | null;
  invitation: {
    id: string;
    email: string;
    role: string;
    status: string;
    inviterName: string;
    mailState: string;
  } | null;
}
interface Invited {
  inviteUsers: { invitedCount: number; results: Result[] };
}

let departmentId: string;
let officer: MadeUser;
beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Officer" });
  await app.runJobs(); // what an earlier test left
  app.clearMails();
});

async function invite(addresses: string[], more: object = {}, who: MadeUser = officer) {
  const input = { departmentId: encodeOwnId("dep", departmentId), addresses, role: "GENERAL_USER", ...more };
  const answer = await (await app.as(who)).execute<Invited>(INVITE, { input });
  const results = answer.data?.inviteUsers.results ?? [];
  return { ...answer, results, outcomes: results.map(({ outcome }) => outcome) };
}

const invitations = (): Promise<{ email: string; status: string }[]> =>
  app.sql("SELECT email, status FROM invitation WHERE department_id = $1 ORDER BY email", [departmentId]);

describe("inviteUsers", () => {
  test("[28, 29, 30] five addresses are five pending invitations of one role, and five mails of one recipient each", async () => {
    const addresses = ["a@x.org, b@x.org; c@x.org", "d@x.org\nDana Nunez <e@x.org>"];
    const { results, data } = await invite(addresses, { role: "TRAINING_OFFICER" });
    expect(data?.inviteUsers.invitedCount).toBe(5);
    expect(results.map(({ invitation }) => invitation)).toEqual(
      ["a", "b", "c", "d", "e"].map((name) =>
        expect.objectContaining({
          email: `${name}@x.org`,
          role: "TRAINING_OFFICER",
          status: "PENDING",
          inviterName: "Olga Officer",
          mailState: "QUEUED",
        }),
      ),
    );
    await app.runJobs();
    const mails = await app.mails();
    expect(mails.map(({ to }) => to).sort()).toEqual(["a@x.org", "b@x.org", "c@x.org", "d@x.org", "e@x.org"]);
    for (const { subject, text, html, replyTo } of mails) {
      expect(subject).toBe("Bay Rescue invites you to join");
      for (const part of [text, html]) expect(part).toContain("Olga Officer invites you to join Bay Rescue");
      expect(replyTo).toBe(officer.email);
    }
    expect(new Set(mails.flatMap(({ links }) => links)).size).toBe(5);
  });

  test("[27] what is no address is a result with the reason, and stops nobody else", async () => {
    const { results } = await invite(["good@x.org", "no address", "two@@x.org"]);
    expect(results.map(({ address, email, outcome }) => [address, email, outcome])).toEqual([
      ["good@x.org", "good@x.org", "INVITED"],
      ["no address", null, "INVALID"],
      ["two@@x.org", null, "INVALID"],
    ]);
    expect(results[1]?.message).toMatch(/no @/);
  });

  test("[33] a user of the department gets ALREADY_MEMBER and no mail, an archived one ARCHIVED", async () => {
    const [active, inactive, pending, archived, removed] = [
      await makeUser(app, departmentId, { email: "Active@x.org" }),
      await makeUser(app, departmentId, { email: "inactive@x.org", status: "INACTIVE" }),
      await makeUser(app, departmentId, { email: "pending@x.org", status: "PENDING_APPROVAL" }),
      await makeUser(app, departmentId, { email: "archived@x.org", status: "ARCHIVED" }),
      await makeUser(app, departmentId, { email: "removed@x.org", status: "REMOVED" }),
    ];
    const everybody = [active, inactive, pending, archived, removed].map(({ email }) => email.toUpperCase());
    const { results, outcomes } = await invite(everybody);
    expect(outcomes).toEqual(["ALREADY_MEMBER", "ALREADY_MEMBER", "ALREADY_MEMBER", "ARCHIVED", "INVITED"]);
    expect(results[0]?.userId).toBe(encodeId("usr", departmentId, active.userId));
    await app.runJobs();
    expect((await app.mails()).map(({ to }) => to)).toEqual(["REMOVED@x.org"]);
  });

  test("[35] a pending address gets ALREADY_INVITED with its invitation, and no second one", async () => {
    const [first] = (await invite(["once@x.org"])).results;
    const { results, outcomes } = await invite(["ONCE@x.org", "new@x.org"], { role: "TRAINING_OFFICER" });
    expect(outcomes).toEqual(["ALREADY_INVITED", "INVITED"]);
    expect(results[0]?.invitation).toMatchObject({ id: first?.invitation?.id, role: "GENERAL_USER" });
    expect(results[0]?.message).toMatch(/send it again/);
    expect(await invitations()).toHaveLength(2);
    await app.runJobs();
    expect(await app.mails()).toHaveLength(2);
  });

  test("[35] an invitation that has expired begins anew, with the new role", async () => {
    const [first] = (await invite(["late@x.org"])).results;
    await app.sql("UPDATE invitation SET expires_at = now() WHERE department_id = $1", [departmentId]);
    const { results } = await invite(["late@x.org"], { role: "TRAINING_OFFICER" });
    expect(results[0]).toMatchObject({
      outcome: "INVITED",
      invitation: { id: first?.invitation?.id, role: "TRAINING_OFFICER", status: "PENDING" },
    });
    expect(await invitations()).toHaveLength(1);
  });

  test("[35] twenty officers who invite the same address at once make one invitation and one mail", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => invite(["wanted@x.org"])));
    expect(all.flatMap(({ outcomes }) => outcomes).sort()).toEqual([
      ...Array<string>(19).fill("ALREADY_INVITED"),
      "INVITED",
    ]);
    await app.runJobs();
    expect(await app.mails()).toHaveLength(1);
  });

  test("[28] a role that one may not give is refused, and nothing is sent", async () => {
    const general = await makeUser(app, departmentId);
    expect((await invite(["a@x.org"], {}, general)).code).toBe("FORBIDDEN");
    const stricter = await makeDepartment(app, { officersMayGrantAdmin: false });
    const stricterOfficer = await makeOfficer(app, stricter);
    const stricterAdmin = await makeAdmin(app, stricter);
    const more = { departmentId: encodeOwnId("dep", stricter), role: "ADMIN" };
    expect((await invite(["a@x.org"], more, stricterOfficer)).code).toBe("FORBIDDEN");
    expect((await invite(["a@x.org"], more, stricterAdmin)).outcomes).toEqual(["INVITED"]);
    expect((await invite(["a@x.org"], { role: "ADMIN" })).outcomes).toEqual(["INVITED"]);
  });

  test("groups, location and a message go along; those of another department do not exist", async () => {
    const [groupId, location] = [await makeGroup(app, departmentId), await makeLocation(app, departmentId)];
    const message = "Welcome to B shift.\nBring <b>boots</b>.";
    const groupIds = [encodeId("grp", departmentId, groupId)];
    const locationId = encodeId("loc", departmentId, location.id);
    const { outcomes } = await invite(["a@x.org"], { groupIds, locationId, message });
    expect(outcomes).toEqual(["INVITED"]);
    expect(
      await app.sql("SELECT group_ids, location_id, message FROM invitation WHERE department_id = $1", [departmentId]),
    ).toEqual([{ group_ids: [groupId], location_id: location.id, message }]);
    await app.runJobs();
    const [mail] = await app.mails();
    expect(mail?.text).toContain("Welcome to B shift.");
    expect(mail?.html).toContain("Bring &lt;b&gt;boots&lt;/b&gt;.");

    const elsewhere = await makeDepartment(app);
    const foreign = [encodeId("grp", elsewhere, await makeGroup(app, elsewhere))];
    expect((await invite(["b@x.org"], { groupIds: foreign })).code).toBe("NOT_FOUND");
    const mixed = encodeId("loc", departmentId, (await makeLocation(app, elsewhere)).id);
    expect((await invite(["b@x.org"], { locationId: mixed })).code).toBe("NOT_FOUND");
    const tooLong = await invite(["b@x.org"], { message: "x".repeat(1001) });
    expect([tooLong.code, Object.keys(tooLong.errors[0]?.extensions?.fields ?? {})]).toEqual([
      "INVALID_INPUT",
      ["message"],
    ]);
  });

  test("[T3] the same key gives one answer and one mail; with other input IDEMPOTENCY_MISMATCH", async () => {
    const more = { idempotencyKey: "partner-1" };
    const all = await Promise.all(Array.from({ length: 5 }, () => invite(["a@x.org", "oops", "b@x.org"], more)));
    const again = await invite(["a@x.org", "oops", "b@x.org"], more);
    for (const one of all) expect(one.results).toEqual(again.results);
    expect(again.outcomes).toEqual(["INVITED", "INVALID", "INVITED"]);
    await app.runJobs();
    expect(await app.mails()).toHaveLength(2);
    expect((await invite(["c@x.org"], more)).code).toBe("IDEMPOTENCY_MISMATCH");
    const other = await invite(["a@x.org", "oops", "b@x.org"], { ...more, role: "TRAINING_OFFICER" });
    expect(other.code).toBe("IDEMPOTENCY_MISMATCH");
    expect(await invitations()).toHaveLength(2);
    expect((await invite(["a@x.org"])).outcomes).toEqual(["ALREADY_INVITED"]);
  });

  test("[T3] a refused request leaves its key free, and after 24 hours a key begins anew", async () => {
    const more = { idempotencyKey: "partner-2" };
    expect((await invite(["a@x.org"], { ...more, groupIds: ["grp_none"] })).code).toBe("NOT_FOUND");
    expect((await invite(["a@x.org"], more)).outcomes).toEqual(["INVITED"]);
    await app.sql("UPDATE idempotency_key SET created_at = now() - interval '25 hours'");
    expect((await invite(["c@x.org"], more)).outcomes).toEqual(["INVITED"]);
    expect((await invite(["c@x.org"], { idempotencyKey: "" })).code).toBe("INVALID_INPUT");
  });

  test("2,000 mails an hour and department: what would be more is refused as a whole", async () => {
    const people = (n: number, from: number) => Array.from({ length: n }, (_, i) => `many${from + i}@x.org`);
    const first = await invite([people(1990, 0).join("\n")]);
    expect(first.data?.inviteUsers.invitedCount).toBe(1990);
    const over = await invite(people(11, 5000));
    expect([over.code, over.errors[0]?.message]).toEqual(["RATE_LIMITED", expect.stringMatching(/2,000 .* minutes/)]);
    expect(await invitations()).toHaveLength(1990);
    expect((await invite(people(10, 5000))).data?.inviteUsers.invitedCount).toBe(10);
    await app.sql("UPDATE rate_limit SET expire = 0 WHERE key LIKE 'invitation-mails:%'");
    expect((await invite(people(11, 6000))).data?.inviteUsers.invitedCount).toBe(11);
    expect((await invite([people(2001, 0).join(" ")])).code).toBe("INVALID_INPUT");
    expect((await invite([])).code).toBe("INVALID_INPUT");
    await app.sql("DELETE FROM mail"); // nobody waits for these
  });

  test("[T3] a partner invites by its token, with a result per address and once per key; never an admin", async () => {
    const admin = await app.as(await makeAdmin(app, departmentId));
    const made = await admin.execute<{ createApiToken: { secret: string } }>(
      "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }",
      { input: { departmentId: encodeOwnId("dep", departmentId), name: "Rostering", scopes: ["INVITATIONS_WRITE"] } },
    );
    const byToken = async (role: string, addresses: string[]) => {
      const input = { departmentId: encodeOwnId("dep", departmentId), role, addresses, idempotencyKey: "nightly-1" };
      const response = await fetch(`${app.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${made.data?.createApiToken.secret}` },
        body: JSON.stringify({ query: INVITE, variables: { input } }),
      });
      return (await response.json()) as { data: Invited | null; errors?: { extensions: { code: string } }[] };
    };
    const member = await makeUser(app, departmentId);
    for (let i = 0; i < 2; i++) {
      const { data } = await byToken("GENERAL_USER", ["new@x.org", member.email, "oops"]);
      expect(data?.inviteUsers.results.map(({ outcome }) => outcome)).toEqual(["INVITED", "ALREADY_MEMBER", "INVALID"]);
    }
    await app.runJobs();
    expect((await app.mails()).map(({ to }) => to)).toEqual(["new@x.org"]);
    expect((await byToken("ADMIN", ["new@x.org"])).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await byToken("GENERAL_USER", ["b@x.org"])).errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_MISMATCH");
  });

  test("[29] 2,000 addresses take as many statements as 2", async () => {
    const statements = jest.spyOn(Tx.prototype, "query");
    const count = async (n: number, name: string): Promise<number> => {
      statements.mockClear();
      const { data } = await invite(Array.from({ length: n }, (_, i) => `${name}${i}@x.org`));
      expect(data?.inviteUsers.invitedCount).toBe(n);
      return statements.mock.calls.length;
    };
    const few = await count(2, "few");
    await app.sql("DELETE FROM rate_limit");
    expect(await count(2000, "many")).toBe(few);
    statements.mockRestore();
    expect(few).toBeLessThan(15);
    await app.sql("DELETE FROM mail"); // nobody waits for these
  });

  test("one address gets at most five mails of a department in a day", async () => {
    for (let i = 0; i < 5; i++) {
      expect((await invite(["often@x.org"])).outcomes).toEqual(["INVITED"]);
      await app.sql("UPDATE invitation SET status = 'DECLINED' WHERE department_id = $1", [departmentId]);
    }
    expect((await invite(["often@x.org"])).outcomes).toEqual(["TOO_MANY_MAILS"]);
    await app.sql("UPDATE mail SET created_at = now() - interval '25 hours' WHERE department_id = $1", [departmentId]);
    expect((await invite(["often@x.org"])).outcomes).toEqual(["INVITED"]);
  });

  test("each invitation is in the audit log, and support on a visit is named there", async () => {
    const support = await makeAccount(app, { isSupport: true });
    await app.sql(
      `INSERT INTO support_visit (department_id, id, account_id, reason, expires_at)
       VALUES ($1, uuidv7(), $2, 'To help', now() + interval '1 hour')`,
      [departmentId, support.accountId],
    );
    await invite(["a@x.org"], {}, { ...officer, ...support });
    expect(
      await app.sql(
        `SELECT action, actor_kind, actor_account_id, visit_id IS NOT NULL AS "onVisit", changes
           FROM audit_event WHERE department_id = $1 AND action = 'invitation.sent'`,
        [departmentId],
      ),
    ).toEqual([
      {
        action: "invitation.sent",
        actor_kind: "SUPPORT",
        actor_account_id: support.accountId,
        onVisit: true,
        changes: { email: [null, "a@x.org"], role: [null, "GENERAL_USER"] },
      },
    ]);
  });
});

describe("checkInvitees", () => {
  test("[33, 35] says before sending who is a user or invited, and nothing of other departments", async () => {
    const member = await makeUser(app, departmentId);
    const stranger = await makeUser(app, await makeDepartment(app));
    await invite(["pending@x.org"]);
    const addresses = [member.email, "pending@x.org", stranger.email, "nobody@x.org", "oops"];
    const client = await app.as(officer);
    const before = await invitations();
    const { data } = await client.execute<{ checkInvitees: Result[] }>(CHECK, {
      departmentId: encodeOwnId("dep", departmentId),
      addresses,
    });
    expect(data?.checkInvitees.map(({ outcome }) => outcome)).toEqual([
      "ALREADY_MEMBER",
      "ALREADY_INVITED",
      "INVITABLE",
      "INVITABLE",
      "INVALID",
    ]);
    const { address: _a, ...known } = data?.checkInvitees[2] ?? ({} as Result);
    const { address: _b, ...unknown } = data?.checkInvitees[3] ?? ({} as Result);
    expect(known).toEqual(unknown);
    expect(await invitations()).toEqual(before);
    const general = await app.as(member);
    expect((await general.execute(CHECK, { departmentId: encodeOwnId("dep", departmentId), addresses })).code).toBe(
      "FORBIDDEN",
    );
  });
});
