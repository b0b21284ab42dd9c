import { beforeEach, describe, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { type MadeUser, makeAccount, makeDepartment, makeGroup, makeOfficer, makeUser } from "../../test/factories.js";
import { GraphqlClient } from "../../test/graphql-client.js";
import { encodeId, encodeOwnId } from "../platform/ids.js";
import { isAllowedAddress, readDomain } from "./email-domain.rules.js";

const app = await startApp();

const FIELDS = "{ url allowedDomains groups { name } creatorName createdAt expiresAt isExpired useCount lastUsedAt }";
const CREATE = `mutation ($id: ID!) { createInvitationLink(departmentId: $id) ${FIELDS} }`;
const ROTATE = `mutation ($id: ID!) { rotateInvitationLink(departmentId: $id) ${FIELDS} }`;
const REVOKE = "mutation ($id: ID!) { revokeInvitationLink(departmentId: $id) }";
const OPTIONS = `mutation ($input: InvitationLinkOptionsInput!) { setInvitationLinkOptions(input: $input) ${FIELDS} }`;
const READ = `query ($id: ID!) { department(id: $id) { invitationLink ${FIELDS} } }`;
const PREVIEW = `query ($token: String!) { invitationLinkByToken(token: $token) {
  state departmentName allowedDomains needsApproval viewerIsMember } }`;
const REGISTER = "mutation ($input: RegisterInput!) { registerByInvitationLink(input: $input) }";
const REGISTRATION = `query ($token: String!) { registrationByToken(token: $token) {
  state departmentName email firstName lastName needsApproval } }`;
const USER = "{ id role status canEnter email groups { name } department { name } }";
const CONFIRM = `mutation ($input: ConfirmRegistrationInput!) { confirmRegistration(input: $input) ${USER} }`;
const JOIN = `mutation ($input: JoinByLinkInput!) { joinByInvitationLink(input: $input) ${USER} }`;

interface Link {
  url: string;
  allowedDomains: string[];
  groups: { name: string }[];
  creatorName: string;
  expiresAt: string;
  isExpired: boolean;
  useCount: number;
  lastUsedAt: string | null;
}
interface JoinedUser {
  id: string;
  role: string;
  status: string;
  canEnter: boolean;
  email: string;
  groups: { name: string }[];
}

const PASSWORD = "three green ladders";

let departmentId: string;
let id: string;
let officer: MadeUser;
let client: GraphqlClient;
beforeEach(async () => {
  departmentId = await makeDepartment(app, { name: "Bay Rescue" });
  id = encodeOwnId("dep", departmentId);
  officer = await makeOfficer(app, departmentId, { firstName: "Olga", lastName: "Officer" });
  client = await app.as(officer);
  await app.sql("DELETE FROM rate_limit");
  await app.runJobs();
  app.clearMails();
});

const create = async (): Promise<Link> =>
  (await client.execute<{ createInvitationLink: Link }>(CREATE, { id })).data?.createInvitationLink as Link;
const tokenOf = (link: Link): string => new URL(link.url).pathname.split("/").at(-1) ?? "";
const stateOf = async (token: string): Promise<unknown> =>
  (await app.anonymous.execute<{ invitationLinkByToken: { state: string } }>(PREVIEW, { token })).data
    ?.invitationLinkByToken.state;
const register = (token: string, email: string, more: object = {}) =>
  app.anonymous.execute(REGISTER, { input: { token, email, firstName: "Dana", lastName: "Núñez", ...more } });
const read = async (): Promise<Link | null | undefined> =>
  (await client.execute<{ department: { invitationLink: Link | null } }>(READ, { id })).data?.department.invitationLink;

/** The token of the newest registration mail. */
async function mailedToken(): Promise<string> {
  await app.runJobs();
  const links = (await app.mails()).at(-1)?.links ?? [];
  return /\/registration\/([\w-]+)/.exec(links.join(" "))?.[1] ?? "";
}

/** Registers somebody new from the link to the membership. */
async function registerNew(token: string, email: string) {
  await register(token, email);
  const input = { token: await mailedToken(), password: PASSWORD };
  return app.anonymous.execute<{ confirmRegistration: JoinedUser }>(CONFIRM, { input });
}

const joinAs = async (token: string, account: { accountId: string }) =>
  (await app.as(account)).execute<{ joinByInvitationLink: JoinedUser }>(JOIN, {
    input: { token, accountId: encodeOwnId("acc", account.accountId) },
  });

describe("the department's link, for officers", () => {
  test("[41] is the same URL until it is rotated, whoever asks for it", async () => {
    expect(await read()).toBeNull();
    const all = await Promise.all(Array.from({ length: 5 }, create));
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    const link = await create();
    expect(link.url).toMatch(new RegExp(`^${app.url}/join/tk_[\\w-]+$`));
    expect(link).toMatchObject({ creatorName: "Olga Officer", useCount: 0, lastUsedAt: null, isExpired: false });
    expect(await read()).toEqual(link);
    const { data } = await client.execute<{ rotateInvitationLink: Link }>(ROTATE, { id });
    expect(data?.rotateInvitationLink.url).not.toBe(link.url);
    expect(await stateOf(tokenOf(link))).toBe("REVOKED");
    expect(await stateOf(tokenOf(data?.rotateInvitationLink as Link))).toBe("VALID");
  });

  test("[41] revoked it is dead at once, and those who registered by it cannot confirm any more", async () => {
    const token = tokenOf(await create());
    await register(token, "late@x.org");
    const registration = await mailedToken();
    expect((await client.execute(REVOKE, { id })).data).toEqual({ revokeInvitationLink: true });
    expect(await read()).toBeNull();
    expect(await stateOf(token)).toBe("REVOKED");
    expect((await register(token, "later@x.org")).code).toBe("CONFLICT");
    const confirmed = await app.anonymous.execute(CONFIRM, { input: { token: registration, password: PASSWORD } });
    expect(confirmed.code).toBe("CONFLICT");
    const person = await makeAccount(app);
    expect((await joinAs(token, person)).code).toBe("CONFLICT");
    expect(
      await app.sql("SELECT action FROM audit_event WHERE department_id = $1 ORDER BY id", [departmentId]),
    ).toEqual([{ action: "invitation-link.created" }, { action: "invitation-link.revoked" }]);
  });

  test("options: domains and groups are checked and kept when it is rotated; general users see none of it", async () => {
    const input = { departmentId: id, allowedDomains: ["@Example.ORG ", "x.org"], groupIds: [] as string[] };
    expect((await client.execute(OPTIONS, { input })).code).toBe("CONFLICT"); // no link yet
    await create();
    const groupId = encodeId("grp", departmentId, await makeGroup(app, departmentId, "Probationary"));
    const { data } = await client.execute(OPTIONS, { input: { ...input, groupIds: [groupId] } });
    const kept = { allowedDomains: ["example.org", "x.org"], groups: [{ name: "Probationary" }] };
    expect(data).toMatchObject({ setInvitationLinkOptions: kept });
    expect((await client.execute(ROTATE, { id })).data).toMatchObject({ rotateInvitationLink: kept });
    for (const wrong of ["org", "a b.org", "http://x.org", "-x.org", ""]) {
      const { code, errors } = await client.execute(OPTIONS, { input: { ...input, allowedDomains: [wrong] } });
      expect([code, Object.keys(errors[0]?.extensions?.fields ?? {})]).toEqual(["INVALID_INPUT", ["allowedDomains"]]);
    }
    const foreign = encodeId("grp", departmentId, await makeGroup(app, await makeDepartment(app)));
    expect((await client.execute(OPTIONS, { input: { ...input, groupIds: [foreign] } })).code).toBe("NOT_FOUND");
    const general = await app.as(await makeUser(app, departmentId));
    for (const document of [CREATE, ROTATE, REVOKE, READ])
      expect((await general.execute(document, { id })).code).toBe("FORBIDDEN");
  });

  test("domains are compared whole", () => {
    expect(["x.org", " @X.Org", "a.b-c.co.uk"].map(readDomain)).toEqual(["x.org", "x.org", "a.b-c.co.uk"]);
    expect(isAllowedAddress("a@X.org", ["x.org"])).toBe(true);
    expect(isAllowedAddress("a@sub.x.org", ["x.org"])).toBe(false);
    expect(isAllowedAddress("a@evilx.org", ["x.org"])).toBe(false);
    expect(isAllowedAddress("x.org@y.org", ["x.org"])).toBe(false);
    expect(isAllowedAddress(null, ["x.org"])).toBe(false);
    expect(isAllowedAddress(null, [])).toBe(true);
  });
});

describe("joining by the department's link", () => {
  test("[37, 38] people who were never invited register, confirm their address and are members; many by one link", async () => {
    const link = await create();
    const groupId = encodeId("grp", departmentId, await makeGroup(app, departmentId, "Probationary"));
    await client.execute(OPTIONS, { input: { departmentId: id, allowedDomains: [], groupIds: [groupId] } });
    expect((await register(tokenOf(link), "first@x.org")).data).toEqual({ registerByInvitationLink: true });
    const token = await mailedToken();
    const [mail] = await app.mails();
    expect(mail).toMatchObject({ to: "first@x.org", subject: "Confirm your address to join Bay Rescue" });
    expect(await app.sql("SELECT id FROM account WHERE email_key = 'first@x.org'")).toEqual([]); // not before the confirmation
    expect((await app.anonymous.execute(REGISTRATION, { token })).data).toEqual({
      registrationByToken: {
        state: "VALID",
        departmentName: "Bay Rescue",
        email: "first@x.org",
        firstName: "Dana",
        lastName: "Núñez",
        needsApproval: false,
      },
    });
    const input = { token, password: PASSWORD };
    const answer = await app.anonymous.execute<{ confirmRegistration: JoinedUser }>(CONFIRM, { input });
    expect(answer.data?.confirmRegistration).toMatchObject({
      role: "GENERAL_USER",
      status: "ACTIVE",
      canEnter: true,
      groups: [{ name: "Probationary" }],
      department: { name: "Bay Rescue" },
    });
    const signedIn = new GraphqlClient(app.url, answer.headers.get("set-cookie")?.split(";", 1)[0]);
    expect((await signedIn.execute("{ viewer { account { email } } }")).data).toEqual({
      viewer: { account: { email: "first@x.org" } },
    });
    expect((await app.anonymous.execute(CONFIRM, { input })).code).toBe("CONFLICT");
    expect((await registerNew(tokenOf(link), "second@x.org")).data?.confirmRegistration.status).toBe("ACTIVE");
    expect(await read()).toMatchObject({ useCount: 2, lastUsedAt: expect.stringMatching(/^20/) });
  });

  test("[38] somebody signed in joins with their account; again is no second use", async () => {
    const link = await create();
    const person = await makeUser(app, await makeDepartment(app));
    for (let i = 0; i < 2; i++) {
      const { data } = await joinAs(tokenOf(link), person);
      expect(data?.joinByInvitationLink).toMatchObject({ role: "GENERAL_USER", status: "ACTIVE", email: person.email });
    }
    expect((await read())?.useCount).toBe(1);
    const other = await makeAccount(app);
    const input = { token: tokenOf(link), accountId: encodeOwnId("acc", person.accountId) };
    expect((await (await app.as(other)).execute(JOIN, { input })).code).toBe("CONFLICT");
    expect((await app.anonymous.execute(JOIN, { input })).code).toBe("UNAUTHENTICATED");
  });

  test("[39] works on day 364 and is refused after 365, in words; then a new one is made", async () => {
    const link = await create();
    const days = (Date.parse(link.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(365, 2);
    const age = (interval: string) =>
      app.sql(
        `UPDATE invitation_link SET created_at = now() - $2::interval, expires_at = now() - $2::interval + interval '365 days'
          WHERE department_id = $1`,
        [departmentId, interval],
      );
    await age("364 days");
    expect((await joinAs(tokenOf(link), await makeAccount(app))).data?.joinByInvitationLink.status).toBe("ACTIVE");
    await age("365 days");
    expect(await stateOf(tokenOf(link))).toBe("EXPIRED");
    const { code, errors } = await joinAs(tokenOf(link), await makeAccount(app));
    expect([code, errors[0]?.message]).toEqual(["CONFLICT", expect.stringMatching(/too old/)]);
    expect((await register(tokenOf(link), "old@x.org")).code).toBe("CONFLICT");
    expect((await read())?.isExpired).toBe(true);
    const fresh = await create();
    expect(fresh).toMatchObject({ isExpired: false, useCount: 0 });
    expect(fresh.url).not.toBe(link.url);
  });

  test("[42] makes general users only, also of somebody who was an admin here before", async () => {
    const link = await create();
    const removed = await makeUser(app, departmentId, { role: "ADMIN", status: "REMOVED" });
    const { data } = await joinAs(tokenOf(link), removed);
    expect(data?.joinByInvitationLink).toMatchObject({
      role: "GENERAL_USER",
      status: "PENDING_APPROVAL",
      canEnter: false,
    });
    const general = await joinAs(tokenOf(link), officer);
    expect(general.data?.joinByInvitationLink).toMatchObject({ role: "TRAINING_OFFICER" }); // who is one stays as they are
    const archived = await makeUser(app, departmentId, { status: "ARCHIVED" });
    expect((await joinAs(tokenOf(link), archived)).code).toBe("CONFLICT");
  });

  test.each(["LINK_ONLY", "ALL"])(
    "[37] with approval %s whoever joins by the link waits for an officer",
    async (approval) => {
      await app.sql("UPDATE department SET approval = $2 WHERE id = $1", [departmentId, approval]);
      const token = tokenOf(await create());
      expect((await app.anonymous.execute(PREVIEW, { token })).data).toEqual({
        invitationLinkByToken: {
          state: "VALID",
          departmentName: "Bay Rescue",
          allowedDomains: [],
          needsApproval: true,
          viewerIsMember: false,
        },
      });
      const { data } = await joinAs(token, await makeAccount(app));
      expect(data?.joinByInvitationLink).toMatchObject({ status: "PENDING_APPROVAL", canEnter: false });
      const registered = await registerNew(token, `waits-${approval.toLowerCase().replace("_", "")}@x.org`);
      expect(registered.data?.confirmRegistration.status).toBe("PENDING_APPROVAL");
    },
  );

  test("with allowed domains, other and unverified addresses are refused, and say so", async () => {
    const token = tokenOf(await create());
    await client.execute(OPTIONS, { input: { departmentId: id, allowedDomains: ["fire.org"], groupIds: [] } });
    const { code, errors } = await register(token, "me@home.org");
    expect([code, errors[0]?.extensions?.fields]).toEqual(["INVALID_INPUT", { email: "Use an address at fire.org." }]);
    expect((await register(token, "me@Fire.org")).data).toEqual({ registerByInvitationLink: true });
    expect((await joinAs(token, await makeAccount(app, { email: "a@home.org" }))).code).toBe("FORBIDDEN");
    const unverified = await makeAccount(app, { email: "b@fire.org", isVerified: false });
    expect((await joinAs(token, unverified)).code).toBe("FORBIDDEN");
    expect((await joinAs(token, await makeAccount(app, { email: "c@fire.org" }))).data).not.toBeNull();
  });

  test("nobody learns whether an address has an account; its owner is told by mail", async () => {
    const person = await makeAccount(app, { email: "known@x.org" });
    const token = tokenOf(await create());
    const [known, unknown] = [await register(token, person.email), await register(token, "unknown@x.org")];
    expect([known.data, known.status]).toEqual([unknown.data, unknown.status]);
    await app.runJobs();
    const mails = new Map((await app.mails()).map((mail) => [mail.to, mail]));
    expect(mails.get("known@x.org")).toMatchObject({ subject: "Joining Bay Rescue" });
    expect(mails.get("known@x.org")?.links.join()).toContain(`/join/${token}`);
    expect(mails.get("known@x.org")?.links.join()).not.toContain("/registration/");
    expect(mails.get("unknown@x.org")?.subject).toBe("Confirm your address to join Bay Rescue");
  });

  test("registering is limited, by e-mail address and by where it comes from", async () => {
    const token = tokenOf(await create());
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 6; i++) codes.push((await register(token, "Same@x.org")).code);
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, "RATE_LIMITED"]);
    for (let i = 0; i < 30; i++) codes.push((await register(token, `p${i}@x.org`)).code);
    expect(codes.at(-1)).toBe("RATE_LIMITED");
  });

  test("twenty confirmations at once make one account; a password that is refused uses nothing up", async () => {
    await register(tokenOf(await create()), "once@x.org");
    const token = await mailedToken();
    const weak = await app.anonymous.execute(CONFIRM, { input: { token, password: "short" } });
    expect([weak.code, Object.keys(weak.errors[0]?.extensions?.fields ?? {})]).toEqual(["INVALID_INPUT", ["password"]]);
    const input = { token, password: PASSWORD };
    const all = await Promise.all(Array.from({ length: 20 }, () => app.anonymous.execute(CONFIRM, { input })));
    expect(all.filter(({ data }) => data)).toHaveLength(1);
    expect(all.filter(({ code }) => code === "CONFLICT" || code === "UNAUTHENTICATED")).toHaveLength(19);
    expect((await read())?.useCount).toBe(1);
  });

  test("names are one line of text, addresses are addresses, links are links", async () => {
    const token = tokenOf(await create());
    for (const more of [
      { firstName: "  " },
      { lastName: "a\u0000b" },
      { email: "no address" },
      { firstName: "x".repeat(201) },
    ]) {
      expect((await register(token, "a@x.org", more)).code).toBe("INVALID_INPUT");
    }
    for (const wrong of ["", token.slice(0, -1), `${token.slice(0, -9)}AAAAAAAAA`]) {
      expect(await stateOf(wrong)).toBe("UNKNOWN");
      expect((await register(wrong, "a@x.org")).code).toBe("NOT_FOUND");
      expect((await joinAs(wrong, await makeAccount(app))).code).toBe("NOT_FOUND");
    }
  });

  test("a closed department's link is dead", async () => {
    const token = tokenOf(await create());
    await app.sql("UPDATE department SET disabled_at = now() WHERE id = $1", [departmentId]);
    expect(await stateOf(token)).toBe("CLOSED");
    expect((await register(token, "a@x.org")).code).toBe("CONFLICT");
  });
});
