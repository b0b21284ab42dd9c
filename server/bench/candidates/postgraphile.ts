import { join } from "node:path";
import { topFolder } from "../../src/platform/top.js";
import { askOnce, wireRequest } from "../harness/http-load.js";
import { startServer } from "../harness/server-process.js";
import type { Answer, Candidate, Question, UserFacts, UsersQuestion } from "./candidate.js";

const USER = `rowId firstName lastName email loginId phone employeeId role status
  groupMembersByDepartmentIdAndUserId { nodes { departmentGroupByDepartmentIdAndGroupId { name } } }`;
const LIST = "allMemberships(filter: $filter, orderBy: [NAME_KEY_ASC, ROW_ID_ASC]";
const PAGE = `query page($filter: MembershipFilter!) { ${LIST}, first: 50) { totalCount nodes { ${USER} } } }`;
const AFTER = `query after($filter: MembershipFilter!, $after: Cursor!) { ${LIST}, first: 50, after: $after) { nodes { ${USER} } } }`;
const CURSOR = `query cursor($filter: MembershipFilter!, $offset: Int!) {
  ${LIST}, first: 1, offset: $offset) { pageInfo { endCursor } } }`;
const RECORD = `query record($department: UUID!, $user: UUID!) {
  membershipByDepartmentIdAndRowId(departmentId: $department, rowId: $user) { ${USER}
    planAssignmentsByDepartmentIdAndUserId(orderBy: PERIOD_TO_DESC) { nodes {
      trainingPlanByDepartmentIdAndPlanId { name } periodFrom periodTo requiredMinutes doneMinutes } }
    accountByAccountId { completionsByAccountId(
        filter: { state: { in: ["ACCEPTED", "REPORTED"] }, deletedAt: { isNull: true } }
        orderBy: [COMPLETED_ON_DESC, ROW_ID_DESC], first: 20) {
      nodes { rowId className provider creditType minutes completedOn } } } } }`;

/** PostGraphile 5 with its recommended preset, on the same tables; pages by its own cursors. */
export const postgraphile: Candidate = {
  name: "PostGraphile 5",
  standing: "peer",
  start: async (_cluster, { superuserUrl }) => {
    const server = await startServer({
      args: [join(topFolder, "server", "bench", "peers", "postgraphile-server.mjs")],
      environment: { DATABASE_URL: superuserUrl, GRAPHILE_ENV: "production" },
      path: "/",
    });
    const request = (query: string, variables: object) =>
      wireRequest(server.port, "/graphql", {}, JSON.stringify({ query, variables }));
    return {
      ...server,
      read,
      requests: async (question) => {
        if (question.kind === "record") {
          return [request(RECORD, { department: question.department.id, user: question.userId })];
        }
        const filter = toFilter(question);
        if (!question.after) return [request(PAGE, { filter })];
        const found = await askOnce(server.port, request(CURSOR, { filter, offset: question.after.row - 1 }));
        const { data } = JSON.parse(found) as { data: { allMemberships: { pageInfo: { endCursor: string } } } };
        return [request(AFTER, { filter, after: data.allMemberships.pageInfo.endCursor })];
      },
    };
  },
};

const is = (equalTo: string | undefined) => equalTo && { equalTo };

const toFilter = ({ department, status, role, groupId, search }: UsersQuestion): object => ({
  ...{ departmentId: is(department.id), status: is(status), role: is(role), search: search && { includes: search } },
  groupMembersByDepartmentIdAndUserId: groupId && { some: { groupId: is(groupId) } },
});

interface List<T> {
  readonly nodes: readonly T[];
}

interface Row extends Omit<UserFacts, "id" | "name" | "groups"> {
  readonly rowId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly groupMembersByDepartmentIdAndUserId: List<{
    readonly departmentGroupByDepartmentIdAndGroupId: { readonly name: string };
  }>;
}

interface PlanRow {
  readonly trainingPlanByDepartmentIdAndPlanId: { readonly name: string };
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly requiredMinutes: number;
  readonly doneMinutes: number;
}

interface CompletionRow {
  readonly rowId: string;
  readonly className: string;
  readonly minutes: number;
  readonly completedOn: string;
}

interface Body {
  readonly data: {
    readonly allMemberships?: List<Row> & { readonly totalCount?: number };
    readonly membershipByDepartmentIdAndRowId?: Row & {
      readonly planAssignmentsByDepartmentIdAndUserId: List<PlanRow>;
      readonly accountByAccountId: { readonly completionsByAccountId: List<CompletionRow> };
    };
  };
}

const toFacts = (row: Row): UserFacts => {
  const { rowId: id, firstName, lastName, email, loginId, phone, employeeId, role, status } = row;
  const groups = row.groupMembersByDepartmentIdAndUserId.nodes.map(
    (one) => one.departmentGroupByDepartmentIdAndGroupId,
  );
  return {
    ...{ id, name: `${firstName} ${lastName}`, email, loginId, phone, employeeId, role, status },
    groups: groups.map(({ name }) => name).sort(),
  };
};

function read(_question: Question, body: string): Answer {
  const { allMemberships: list, membershipByDepartmentIdAndRowId: user } = (JSON.parse(body) as Body).data;
  if (list) return { total: list.totalCount ?? null, users: list.nodes.map(toFacts) };
  if (!user) throw new Error(`No answer: ${body.slice(0, 200)}`);
  return {
    user: toFacts(user),
    plans: user.planAssignmentsByDepartmentIdAndUserId.nodes.map((one) => ({
      ...{ name: one.trainingPlanByDepartmentIdAndPlanId.name, from: one.periodFrom, to: one.periodTo },
      ...{ required: one.requiredMinutes, done: one.doneMinutes },
    })),
    completions: user.accountByAccountId.completionsByAccountId.nodes.map((one) => ({
      ...{ id: one.rowId, name: one.className, minutes: one.minutes, on: one.completedOn },
    })),
  };
}
