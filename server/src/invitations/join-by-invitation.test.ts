import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import {
  type MadeAccount,
  type MadeUser,
  makeAccount,
  makeDepartment,
  makeGroup,
  makeOfficer,
  makeUser,
} from "../../test/factories.js";
import { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { asSystem } from "../platform/transaction.js";
import { recount } from "../users/counts.js";

const app = await startApp();

const PREVIEW = `query ($token: String!) { invitationByToken(token: $token) {
  state departmentName email inviterName role message expiresAt needsApproval hasAccount viewerIsMember } }`;
const JOIN = `mutation ($input: JoinByInvitationInput!) { joinByInvitation(input: $input) {
  id role status canEnter employeeId email groups { name } department { name } } }`;

interface Preview {
  invitationByToken: { state: string; hasAccount: boolean; [field: string]: unknown };
}
interface JoinedUser {
  joinByInvitation: { id: string; role: string; status: string; canEnter: boolean; email: string };
}

const NEW = { firstName: "Dana", lastName: "Núñez", password: "three green ladders" };

let departmentId: string;
let officer: MadeUser;
beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Officer" });
  await app.sql("DELETE FROM rate_limit");
  await app.runJobs();
  app.clearMails();
});

/** Invites an address by the API; answers with the token of the mail, as only its reader has it. */
async function invite(address: string, more: object = {}): Promise<string> {
  const input = { departmentId: encodeOwnId("dep", departmentId), addresses: [address], role: "GENERAL_USER", ...more };
  const answer = await (await app.as(officer)).execute(
    "mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { outcome invitation { id } } } }",
    { input },
  );
  expect(JSON.stringify(answer.data)).toContain("INVITED");
  await app.runJobs();
  const links = (await app.mails()).at(-1)?.links ?? [];
  return /\/invitation\/([\w-]+)/.exec(links.join(" "))?.[1] ?? "";
}

const preview = async (token: string, client = app.anonymous) =>
  (await client.execute<Preview>(PREVIEW, { token })).data?.invitationByToken;
const join = (input: object, client = app.anonymous) => client.execute<JoinedUser>(JOIN, { input });
const accounts = async (): Promise<number> =>
  (await app.sql<{ n: number }>("SELECT count(*)::int AS n FROM account"))[0]?.n ?? 0;

describe("the link of an invitation", () => {
  test("[T4] a scanner that opens the link three times changes nothing; then the person joins", async () => {
    const token = await invite("new@x.org", { message: "See you on Monday." });
    for (let i = 0; i < 3; i++) {
      expect((await app.anonymous.fetch(`/invitation/${token}`)).status).toBeLessThan(500);
      expect(await preview(token)).toMatchObject({
        state: "VALID",
        departmentName: "Bay Rescue",
        email: "new@x.org",
        inviterName: "Olga Officer",
        role: "GENERAL_USER",
        message: "See you on Monday.",
        needsApproval: false,
        hasAccount: false,
        viewerIsMember: false,
      });
    }
    const { data } = await join({ token, ...NEW });
    expect(data?.joinByInvitation).toMatchObject({ status: "ACTIVE", role: "GENERAL_USER", email: "new@x.org" });
  });

  test("[31] somebody new gives name and password, is signed in, and the address is verified", async () => {
    const [groupId] = [await makeGroup(app, departmentId, "B shift")];
    const token = await invite("New.Person@x.org", {
      role: "TRAINING_OFFICER",
      groupIds: [encodeId("grp", departmentId, groupId)],
    });
    const { data, headers } = await join({ token, ...NEW });
    expect(data?.joinByInvitation).toMatchObject({
      role: "TRAINING_OFFICER",
      status: "ACTIVE",
      canEnter: true,
      email: "New.Person@x.org",
      groups: [{ name: "B shift" }],
      department: { name: "Bay Rescue" },
    });
    const cookie = headers.get("set-cookie")?.split(";", 1)[0];
    const viewer = await new GraphqlClient(app.url, cookie).execute<{ viewer: { account: { name: string } } }>(
      "{ viewer { account { name } } }",
    );
    expect(viewer.data?.viewer.account.name).toBe("Dana Núñez");
    const signIn = await app.anonymous.execute(
      "mutation ($input: SignInInput!) { signIn(input: $input) { account { id } } }",
      {
        input: { identifier: "new.person@x.org", password: NEW.password },
      },
    );
    expect(signIn.errors).toEqual([]);
    expect(
      await app.sql(
        "SELECT email_verified_at IS NOT NULL AS verified FROM account WHERE email_key = 'new.person@x.org'",
      ),
    ).toEqual([{ verified: true }]);
    const counts = await asSystem(departmentId, recount);
    const stored = await app.sql("SELECT role, status, n FROM user_count WHERE department_id = $1 AND n <> 0", [
      departmentId,
    ]);
    expect(counts.filter(({ groupId: id }) => id === null)).toHaveLength(stored.length);
  });

  test("[32] somebody signed in at another address joins with that account; no second one is made", async () => {
    const home = await makeAccount(app, { email: "me@home.org" });
    const token = await invite("me@work.org");
    const before = await accounts();
    const client = await app.as(home);
    expect(await preview(token, client)).toMatchObject({ state: "VALID", email: "me@work.org", hasAccount: false });
    expect((await join({ token, ...NEW }, client)).code).toBe("CONFLICT"); // which account joins was not confirmed
    const { data } = await join({ token, accountId: encodeOwnId("acc", home.accountId) }, client);
    expect(data?.joinByInvitation).toMatchObject({ email: "me@home.org", status: "ACTIVE" });
    expect(await accounts()).toBe(before);
    expect(await app.sql("SELECT email FROM account WHERE id = $1", [home.accountId])).toEqual([
      { email: "me@home.org" },
    ]);
    const again = await (await app.as(officer)).execute<{ inviteUsers: { results: { outcome: string }[] } }>(
      "mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { outcome } } }",
      { input: { departmentId: encodeOwnId("dep", departmentId), addresses: ["me@work.org"], role: "GENERAL_USER" } },
    );
    expect(again.data?.inviteUsers.results).toEqual([{ outcome: "ALREADY_MEMBER" }]);
  });

  test("[32] whoever confirmed one account does not join with another that is signed in by now", async () => {
    const [first, second] = [await makeAccount(app), await makeAccount(app)];
    const token = await invite("me@work.org");
    const input = { token, accountId: encodeOwnId("acc", first.accountId) };
    expect((await join(input, await app.as(second))).code).toBe("CONFLICT");
    expect((await join(input)).code).toBe("UNAUTHENTICATED");
    expect(await preview(token)).toMatchObject({ state: "VALID" });
  });

  test("[32] an address with an account signs in first, and that joins; the link verifies the address", async () => {
    const person = await makeAccount(app, { email: "known@x.org", isVerified: false });
    const token = await invite("known@x.org");
    expect(await preview(token)).toMatchObject({ state: "VALID", hasAccount: true });
    expect((await join({ token, ...NEW })).code).toBe("UNAUTHENTICATED");
    const input = { token, accountId: encodeOwnId("acc", person.accountId) };
    const client = await app.as(person);
    expect((await join(input, client)).data?.joinByInvitation.status).toBe("ACTIVE");
    expect(
      await app.sql("SELECT email_verified_at IS NOT NULL AS verified FROM account WHERE id = $1", [person.accountId]),
    ).toEqual([{ verified: true }]);
    expect((await join(input, client)).data?.joinByInvitation.status).toBe("ACTIVE"); // a second click
  });

  test("an account whose address nobody verified is offered nothing without the link", async () => {
    const impostor = await makeAccount(app, { email: "victim@x.org", isVerified: false });
    await invite("victim@x.org");
    const client = await app.as(impostor);
    const { data } = await client.execute("{ viewer { pendingInvitations { id } } }");
    expect(data).toEqual({ viewer: { pendingInvitations: [] } });
  });

  test("[T4] an officer who opens the link that they sent does not use it up", async () => {
    const token = await invite("guest@x.org");
    const client = await app.as(officer);
    expect(await preview(token, client)).toMatchObject({ state: "VALID", viewerIsMember: true });
    expect((await join({ token, accountId: encodeOwnId("acc", officer.accountId) }, client)).code).toBe("CONFLICT");
    expect(await preview(token)).toMatchObject({ state: "VALID" });
  });

  test("[T4] of twenty who join by one link at once one does; nineteen are told that it was used", async () => {
    const token = await invite("wanted@x.org");
    const people: MadeAccount[] = [];
    for (let i = 0; i < 20; i++) people.push(await makeAccount(app));
    const answers = await Promise.all(
      people.map(async (person) =>
        join({ token, accountId: encodeOwnId("acc", person.accountId) }, await app.as(person)),
      ),
    );
    expect(answers.filter(({ data }) => data)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === "CONFLICT")).toHaveLength(19);
    expect(
      await app.sql("SELECT id FROM membership WHERE department_id = $1 AND role = 'GENERAL_USER'", [departmentId]),
    ).toHaveLength(1);
  });

  test("[31, T4] twenty sign-ups by one link at once make one account", async () => {
    const token = await invite("single@x.org");
    const before = await accounts();
    const answers = await Promise.all(Array.from({ length: 20 }, () => join({ token, ...NEW })));
    expect(answers.filter(({ data }) => data)).toHaveLength(1);
    expect(await accounts()).toBe(before + 1);
    for (const { code } of answers.filter(({ data }) => !data)) expect(["CONFLICT", "UNAUTHENTICATED"]).toContain(code);
  });

  test("[T4] tries that fail do not destroy the invitation", async () => {
    const token = await invite("tries@x.org");
    for (const password of ["short", "tries@x.org-1", "password123", "x".repeat(201)]) {
      const { code, errors } = await join({ token, ...NEW, password });
      expect([code, Object.keys(errors[0]?.extensions?.fields ?? {})]).toEqual(["INVALID_INPUT", ["password"]]);
    }
    expect((await join({ token, ...NEW, firstName: " " })).code).toBe("INVALID_INPUT");
    expect((await join({ token, ...NEW, lastName: "Line\u0007Bell" })).code).toBe("INVALID_INPUT");
    expect((await join({ token, ...NEW })).data?.joinByInvitation.status).toBe("ACTIVE");
  });

  test("[47, T4] used, expired, revoked, declined and cut-off links say so, name nobody, and join nobody", async () => {
    const cases: [string, string, string][] = [
      ["USED", "status = 'ACCEPTED', answered_at = now()", "CONFLICT"],
      ["EXPIRED", "expires_at = now()", "CONFLICT"],
      ["REVOKED", "status = 'REVOKED'", "CONFLICT"],
      ["DECLINED", "status = 'DECLINED'", "CONFLICT"],
    ];
    for (const [state, change, code] of cases) {
      const token = await invite(`${state.toLowerCase()}@x.org`);
      await app.sql(`UPDATE invitation SET ${change} WHERE department_id = $1 AND email = $2`, [
        departmentId,
        `${state.toLowerCase()}@x.org`,
      ]);
      expect(await preview(token)).toEqual({
        state,
        departmentName: "Bay Rescue",
        email: null,
        inviterName: null,
        role: null,
        message: null,
        expiresAt: null,
        needsApproval: false,
        hasAccount: false,
        viewerIsMember: false,
      });
      expect((await join({ token, ...NEW })).code).toBe(code);
      const person = await makeAccount(app);
      const signedIn = await join({ token, accountId: encodeOwnId("acc", person.accountId) }, await app.as(person));
      expect(signedIn.code).toBe(code);
    }
    const token = await invite("cut@x.org");
    for (const wrong of [token.slice(0, -2), `${token.slice(0, -4)}AAAA`, "", "tk_", "x".repeat(5000)]) {
      expect(await preview(wrong)).toMatchObject({ state: "UNKNOWN", departmentName: null });
      expect((await join({ token: wrong, ...NEW })).code).toBe("NOT_FOUND");
    }
  });

  test("a link of another department's invitation does not open this one's", async () => {
    const token = await invite("a@x.org");
    const other = await makeDepartment(app);
    const [row] = await app.sql<{ id: string }>("SELECT id FROM invitation WHERE department_id = $1", [departmentId]);
    const forged = `tk_${encodeId("inv", other, row?.id ?? "").slice(4)}_${token.slice(-43)}`;
    expect(await preview(forged)).toMatchObject({ state: "UNKNOWN" });
  });

  test("a closed department's invitations are dead", async () => {
    const token = await invite("a@x.org");
    await app.sql("UPDATE department SET disabled_at = now() WHERE id = $1", [departmentId]);
    expect(await preview(token)).toMatchObject({ state: "CLOSED", email: null });
    expect((await join({ token, ...NEW })).code).toBe("CONFLICT");
  });

  test("guessing links is limited by address", async () => {
    const token = await invite("a@x.org");
    const guess = `${token.slice(0, -43)}${"A".repeat(43)}`;
    let last: string | undefined;
    for (let i = 0; i < 51 && last !== "RATE_LIMITED"; i++) {
      last = (await app.anonymous.execute(PREVIEW, { token: guess })).code;
    }
    expect(last).toBe("RATE_LIMITED");
    expect(await preview(token)).toMatchObject({ state: "VALID" }); // whoever has a link still gets in
  });

  test("where everybody is approved, whoever joins waits", async () => {
    await app.sql("UPDATE department SET approval = 'ALL' WHERE id = $1", [departmentId]);
    const token = await invite("a@x.org");
    expect(await preview(token)).toMatchObject({ needsApproval: true });
    const { data } = await join({ token, ...NEW });
    expect(data?.joinByInvitation).toMatchObject({ status: "PENDING_APPROVAL", canEnter: false });
  });

  test("[46] whoever joined is in the department's users, and the invitation has left the list; the audit keeps it", async () => {
    const token = await invite("leaves@x.org");
    await join({ token, ...NEW });
    const { data } = await (await app.as(officer)).execute<{
      department: { users: { nodes: { email: string }[] }; invitations: { totalCount: number } };
    }>("query ($id: ID!) { department(id: $id) { users { nodes { email } } invitations { totalCount } } }", {
      id: encodeOwnId("dep", departmentId),
    });
    expect(data?.department.users.nodes.map(({ email }) => email)).toContain("leaves@x.org");
    expect(data?.department.invitations.totalCount).toBe(0);
    const actions = await app.sql<{ action: string }>(
      "SELECT action FROM audit_event WHERE department_id = $1 ORDER BY id",
      [departmentId],
    );
    expect(actions.map(({ action }) => action)).toEqual(["invitation.sent", "account.created", "invitation.accepted"]);
  });

  test("one declines by the link without an account", async () => {
    const token = await invite("no@x.org");
    const decline = () =>
      app.anonymous.execute("mutation ($token: String!) { declineByInvitation(token: $token) }", { token });
    expect((await decline()).data).toEqual({ declineByInvitation: true });
    expect((await decline()).data).toEqual({ declineByInvitation: true });
    expect(await preview(token)).toMatchObject({ state: "DECLINED" });
  });

  test("the API never returns the secret of a mailed link", async () => {
    const token = await invite("secret@x.org");
    const secret = token.slice(-43);
    const { data } = await (await app.as(officer)).execute(
      `query ($id: ID!) { department(id: $id) { invitations { nodes { id email role status inviterName invitedAt
         lastSentAt expiresAt answeredAt mailState mailFailure } } } }`,
      { id: encodeOwnId("dep", departmentId) },
    );
    expect(JSON.stringify(data)).not.toContain(secret);
    const stored = await app.sql(
      "SELECT row_to_json(i)::text AS i FROM invitation i UNION ALL SELECT row_to_json(m)::text FROM mail m",
    );
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(secret).toHaveLength(43);
  });

  test("whoever was removed and is invited back is the same user again", async () => {
    const removed = await makeUser(app, departmentId, { email: "back@x.org", status: "REMOVED", employeeId: "007" });
    const token = await invite("back@x.org");
    const input = { token, accountId: encodeOwnId("acc", removed.accountId) };
    const { data } = await join(input, await app.as(removed));
    expect(data?.joinByInvitation).toMatchObject({
      id: encodeId("usr", departmentId, removed.userId),
      status: "ACTIVE",
      employeeId: "007",
    });
  });
});
