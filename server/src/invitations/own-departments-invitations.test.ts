import { beforeAll, expect, test } from "@jest/globals";
import { startApp } from "../../test/app.js";
import { type MadeUser, makeDepartment, makeInvitation, makeOfficer, makeUser } from "../../test/factories.js";
import { encodeOwnId } from "../platform/ids.js";

const app = await startApp();

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $departmentIds: [ID!], $sort: InvitationSort, $filter: InvitationFilter) {
  viewer { invitations(first: $first, after: $after, last: $last, before: $before, departmentIds: $departmentIds, sort: $sort, filter: $filter) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { email status department { name } } } } }`;

interface List {
  viewer: {
    invitations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      nodes: { email: string; status: string; department: { name: string } }[];
    };
  };
}

let officer: MadeUser;
let [a, b, c] = ["", "", ""];
beforeAll(async () => {
  [a, b, c] = [
    await makeDepartment(app, { name: "A" }),
    await makeDepartment(app, { name: "B" }),
    await makeDepartment(app, { name: "C" }),
  ];
  officer = await makeOfficer(app, a);
  await makeOfficer(app, b, { account: officer });
  await makeUser(app, c, { account: officer }); // no officer there
  for (let i = 0; i < 12; i++) {
    const departmentId = [a, b, c][i % 3] ?? a;
    const status = i % 4 === 0 ? "DECLINED" : "PENDING";
    await makeInvitation(app, departmentId, {
      invitedBy: officer.accountId,
      email: `p${String(i).padStart(2, "0")}@x.org`,
      status,
    });
  }
});

const list = async (variables: object, who = officer) => {
  const answer = await (await app.as(who)).execute<List>(LIST, variables);
  return { code: answer.code, ...answer.data?.viewer?.invitations };
};
const emails = (page: { nodes?: { email: string }[] }) => page.nodes?.map(({ email }) => email.slice(0, 3));

test("[50] an officer of A and B sees the invitations of both, and of no other department", async () => {
  const page = await list({ sort: { field: "EMAIL", direction: "ASC" } });
  expect(page.totalCount).toBe(8);
  expect(emails(page)).toEqual(["p00", "p01", "p03", "p04", "p06", "p07", "p09", "p10"]);
  expect(new Set(page.nodes?.map(({ department }) => department.name))).toEqual(new Set(["A", "B"]));
  const only = await list({ departmentIds: [encodeOwnId("dep", b)], sort: { field: "EMAIL", direction: "ASC" } });
  expect(emails(only)).toEqual(["p01", "p04", "p07", "p10"]);
  expect((await list({ departmentIds: [encodeOwnId("dep", c)] })).code).toBe("NOT_FOUND");
  expect((await list({}, await makeUser(app, a))).nodes).toEqual([]);
});

test.each(["EMAIL", "INVITED_AT", "ROLE", "STATUS"])(
  "[50] pages over several departments are one list, by %s, forwards and backwards",
  async (field) => {
    for (const direction of ["ASC", "DESC"]) {
      const sort = { field, direction };
      const whole = emails(await list({ sort, first: 50 }));
      expect(whole).toHaveLength(8);
      const forwards: (string | undefined)[] = [];
      let after: string | undefined;
      for (let more = true; more; ) {
        const page = await list({ sort, first: 3, after });
        forwards.push(...(emails(page) ?? []));
        after = page.pageInfo?.endCursor;
        more = page.pageInfo?.hasNextPage ?? false;
      }
      expect(forwards).toEqual(whole);
      const backwards: (string | undefined)[] = [];
      let before: string | undefined;
      for (let more = true; more; ) {
        const page = await list({ sort, last: 3, before });
        backwards.unshift(...(emails(page) ?? []));
        before = page.pageInfo?.startCursor;
        more = page.pageInfo?.hasPreviousPage ?? false;
      }
      expect(backwards).toEqual(whole);
    }
  },
);
