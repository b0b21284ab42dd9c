import { beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeInvitation, makeOfficer, makeUser } from "../../test/factories.js";
import type { GraphqlClient } from "../../test/graphql-client.js";
import { encodeOwnId } from "../platform/ids.js";

const LIST = `query ($id: ID!, $filter: InvitationFilter, $sort: InvitationSort, $first: Int, $after: String, $last: Int, $before: String) {
  department(id: $id) { invitations(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id email role status inviterName invitedAt lastSentAt expiresAt answeredAt mailState mailFailure department { name } } } } }`;

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  nodes: { email: string; role: string; status: string; mailState: string | null; mailFailure: string | null }[];
}

let app: TestApp;
let departmentId: string;
let officer: MadeUser;
let asOfficer: GraphqlClient;

const DAY = 86_400_000;
const days = (n: number): Date => new Date(Date.now() + n * DAY);

const ask = (variables: object, client = asOfficer) =>
  client.execute<{ department: { invitations: Page } }>(LIST, { id: encodeOwnId("dep", departmentId), ...variables });

async function page(variables: object = {}): Promise<Page> {
  const { data, errors } = await ask(variables);
  expect(errors).toEqual([]);
  if (!data) throw new Error("No answer.");
  return data.department.invitations;
}
const emailsOf = async (variables: object): Promise<string[]> => {
  const { totalCount, nodes } = await page(variables);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ email }) => email.split("@")[0] ?? "");
};

beforeAll(async () => {
  app = await startApp();
  departmentId = await makeDepartment(app, { name: "Metro" });
  officer = await makeOfficer(app, departmentId);
  asOfficer = await app.as(officer);
  const make = async (
    name: string,
    wish: Partial<Parameters<typeof makeInvitation>[2]> & { answeredAt?: Date } = {},
  ) => {
    const { answeredAt, ...rest } = wish;
    const { id } = await makeInvitation(app, departmentId, {
      invitedBy: officer.accountId,
      email: `${name}@example.org`,
      ...rest,
    });
    await app.sql("UPDATE invitation SET answered_at = $2 WHERE id = $1", [id, answeredAt ?? null]);
    return id;
  };
  const first = await make("Anna.Pending");
  await make("ben_pending", { role: "ADMIN" });
  await make("cleo.expired", { expiresAt: days(-1), role: "TRAINING_OFFICER" });
  await make("dov.declined", { status: "DECLINED", answeredAt: days(-1) });
  await make("eve.accepted", { status: "ACCEPTED", answeredAt: days(-29) });
  await make("old.accepted", { status: "ACCEPTED", answeredAt: days(-31) });
  await make("fay.revoked", { status: "REVOKED", answeredAt: days(-1) });
  await app.sql(
    `INSERT INTO mail (department_id, id, template, to_address, invitation_id, status, failure)
     VALUES ($1, uuidv7(), 'INVITATION', 'anna', $2, 'SENT', NULL), ($1, uuidv7(), 'INVITATION', 'anna', $2, 'FAILED', 'No such mailbox')`,
    [departmentId, first],
  );
});

describe("the invitations of a department", () => {
  test("[43] address, dates, department, role, status and mail are there", async () => {
    const { nodes } = await page({ filter: { search: "anna" } });
    expect(nodes).toEqual([
      expect.objectContaining({
        ...{ email: "Anna.Pending@example.org", role: "GENERAL_USER", status: "PENDING", inviterName: "An officer" },
        ...{ department: { name: "Metro" }, answeredAt: null, mailState: "FAILED", mailFailure: "No such mailbox" },
        invitedAt: expect.stringMatching(/Z$/),
        expiresAt: expect.stringMatching(/Z$/),
      }),
    ]);
    expect((await page({ filter: { search: "ben" } })).nodes[0]).toMatchObject({ mailState: null, mailFailure: null });
  });

  test("[46, 49] without a filter: all but the accepted and the revoked", async () => {
    expect(await emailsOf({})).toEqual(["dov.declined", "cleo.expired", "ben_pending", "Anna.Pending"]);
  });

  test("[49] each status by itself; accepted ones for 30 days", async () => {
    expect(await emailsOf({ filter: { statuses: ["PENDING"] } })).toEqual(["ben_pending", "Anna.Pending"]);
    expect(await emailsOf({ filter: { statuses: ["EXPIRED"] } })).toEqual(["cleo.expired"]);
    expect(await emailsOf({ filter: { statuses: ["DECLINED"] } })).toEqual(["dov.declined"]);
    expect(await emailsOf({ filter: { statuses: ["ACCEPTED"] } })).toEqual(["eve.accepted"]);
    expect(await emailsOf({ filter: { statuses: ["REVOKED", "EXPIRED"] } })).toEqual(["fay.revoked", "cleo.expired"]);
  });

  test("[48] a part of the address finds it, whatever case; LIKE's characters are only characters", async () => {
    expect(await emailsOf({ filter: { search: "A.PEND" } })).toEqual(["Anna.Pending"]);
    expect(await emailsOf({ filter: { search: "n_p" } })).toEqual(["ben_pending"]);
    expect(await emailsOf({ filter: { search: "%" } })).toEqual([]);
    expect(await emailsOf({ filter: { search: "eve", statuses: ["PENDING"] } })).toEqual([]);
    expect((await ask({ filter: { search: "a\0" } })).code).toBe("INVALID_INPUT");
  });

  test("[49] mail failed: those whose latest mail was given up, and no longer once it is sent again", async () => {
    const failed = { filter: { mailFailed: true } };
    expect(await emailsOf(failed)).toEqual(["Anna.Pending"]);
    expect(await emailsOf({ filter: { mailFailed: true, statuses: ["EXPIRED"] } })).toEqual([]);
    expect(await emailsOf({ filter: { mailFailed: true, search: "anna" } })).toEqual(["Anna.Pending"]);
    const again = (status: string) =>
      app.sql(
        `INSERT INTO mail (department_id, id, template, to_address, invitation_id, status)
         SELECT department_id, uuidv7(), 'INVITATION', 'anna', id, $2 FROM invitation
          WHERE department_id = $1 AND email = 'Anna.Pending@example.org' RETURNING id`,
        [departmentId, status],
      );
    await again("CANCELLED");
    expect(await emailsOf(failed)).toEqual(["Anna.Pending"]);
    const [sent] = await again("SENT");
    expect(await emailsOf(failed)).toEqual([]);
    await app.sql("DELETE FROM mail WHERE id = $1", [sent?.id]);
  });

  test("another department's officer finds no such department, a general user is refused", async () => {
    const elsewhere = await makeDepartment(app);
    expect((await ask({}, await app.as(await makeOfficer(app, elsewhere)))).code).toBe("NOT_FOUND");
    expect((await ask({}, await app.as(await makeUser(app, departmentId)))).code).toBe("FORBIDDEN");
  });
});

const ALL = ["PENDING", "EXPIRED", "DECLINED", "ACCEPTED", "REVOKED"];
const ORDERS = {
  EMAIL: ["Anna.Pending", "ben_pending", "cleo.expired", "dov.declined", "eve.accepted", "fay.revoked"],
  INVITED_AT: ["Anna.Pending", "ben_pending", "cleo.expired", "dov.declined", "eve.accepted", "fay.revoked"],
  ROLE: ["Anna.Pending", "dov.declined", "eve.accepted", "fay.revoked", "cleo.expired", "ben_pending"],
  STATUS: ["Anna.Pending", "ben_pending", "cleo.expired", "dov.declined", "eve.accepted", "fay.revoked"],
};

describe("sorted, on all pages and in both directions", () => {
  for (const [field, expected] of Object.entries(ORDERS)) {
    test(`[43] by ${field}`, async () => {
      for (const direction of ["ASC", "DESC"]) {
        const variables = { filter: { statuses: ALL }, sort: { field, direction } };
        const all = direction === "ASC" ? expected : expected.toReversed();
        expect(await walk(variables, "first")).toEqual(all);
        expect(await walk(variables, "last")).toEqual(all);
      }
    });
  }

  test("a cursor of a day that never was is refused", async () => {
    const id = "00000000-0000-0000-0000-000000000000";
    for (const day of ["2026-02-30", "0000-01-01"]) {
      const after = Buffer.from(JSON.stringify(["INVITED_AT", 0, `${day}T00:00:00.000000Z`, id])).toString("base64url");
      const answer = await ask({ sort: { field: "INVITED_AT", direction: "ASC" }, after });
      expect([answer.status, answer.code]).toEqual([200, "INVALID_INPUT"]);
    }
  });

  test("a cursor of another sort, or of other stretches of a status sort, is refused", async () => {
    const byStatus = { sort: { field: "STATUS", direction: "ASC" } };
    const { pageInfo } = await page({ ...byStatus, first: 1 });
    expect((await ask({ after: pageInfo.endCursor })).code).toBe("INVALID_INPUT");
    expect((await ask({ ...byStatus, after: pageInfo.endCursor, filter: { statuses: ["DECLINED"] } })).code).toBe(
      "INVALID_INPUT",
    );
    expect((await page({ ...byStatus, after: pageInfo.endCursor })).nodes).toHaveLength(3);
  });
});

async function walk(variables: object, by: "first" | "last"): Promise<string[]> {
  const emails: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const at: Page = await page({
      ...variables,
      ...(by === "first" ? { first: 2, after: cursor } : { last: 2, before: cursor }),
    });
    const here = at.nodes.map(({ email }) => email.split("@")[0] ?? "");
    emails.splice(by === "first" ? emails.length : 0, 0, ...here);
    cursor = by === "first" ? at.pageInfo.endCursor : at.pageInfo.startCursor;
    if (!(by === "first" ? at.pageInfo.hasNextPage : at.pageInfo.hasPreviousPage)) return emails;
  }
}
