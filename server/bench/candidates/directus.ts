import { DIRECTUS_TOKEN, startDirectus } from "../harness/directus.js";
import { wireRequest } from "../harness/http-load.js";
import type { Answer, Candidate, Question, UserFacts, UsersQuestion } from "./candidate.js";

const USER = "id first_name last_name email login_id phone employee_id role status group_members { group_id { name } }";
const LIST = 'membership(filter: $filter, sort: ["name_key", "id"], limit: 50';
const PAGE = `query page($filter: membership_filter) { ${LIST}) { ${USER} } membership_aggregated(filter: $filter) { count { id } } }`;
const AFTER = `query after($filter: membership_filter, $offset: Int) { ${LIST}, offset: $offset) { ${USER} } }`;
const RECORD = `query record($id: ID!) { membership_by_id(id: $id) { ${USER}
  plan_assignments(sort: ["-period_to"]) { plan_id { name } period_from period_to required_minutes done_minutes }
  account_id { completions(sort: ["-completed_on", "-id"], limit: 20,
      filter: { state: { _in: ["ACCEPTED", "REPORTED"] }, deleted_at: { _null: true } }) {
    id class_name provider credit_type minutes completed_on } } } }`;

/** Directus 12 over GraphQL, on a copy of the database with keys as it needs them; pages by offset, as it has no cursors. */
export const directus: Candidate = {
  name: "Directus 12",
  standing: "peer",
  start: async (cluster, database) => {
    const server = await startDirectus(cluster, database, "bench_directus");
    const headers = { authorization: `Bearer ${DIRECTUS_TOKEN}` };
    return {
      ...server,
      read,
      requests: async (question) => [wireRequest(server.port, "/graphql", headers, JSON.stringify(toBody(question)))],
    };
  },
};

function toBody(question: Question): object {
  if (question.kind === "record") return { query: RECORD, variables: { id: question.userId } };
  const filter = toFilter(question);
  if (question.after) return { query: AFTER, variables: { filter, offset: question.after.row } };
  return { query: PAGE, variables: { filter } };
}

const is = (value: string | undefined) => value && { _eq: value };

const toFilter = ({ department, status, role, groupId, search }: UsersQuestion): object => ({
  ...{ department_id: is(department.id), status: is(status), role: is(role), search: search && { _contains: search } },
  group_members: groupId && { group_id: { id: is(groupId) } },
});

interface Row extends Pick<UserFacts, "id" | "email" | "phone" | "role" | "status"> {
  readonly first_name: string;
  readonly last_name: string;
  readonly login_id: string | null;
  readonly employee_id: string | null;
  readonly group_members: readonly { readonly group_id: { readonly name: string } }[];
}

interface PlanRow {
  readonly plan_id: { readonly name: string };
  readonly period_from: string;
  readonly period_to: string;
  readonly required_minutes: number;
  readonly done_minutes: number;
}

interface CompletionRow {
  readonly id: string;
  readonly class_name: string;
  readonly minutes: number;
  readonly completed_on: string;
}

interface Body {
  readonly data: {
    readonly membership?: readonly Row[];
    readonly membership_aggregated?: readonly { readonly count: { readonly id: number } }[];
    readonly membership_by_id?: Row & {
      readonly plan_assignments: readonly PlanRow[];
      readonly account_id: { readonly completions: readonly CompletionRow[] };
    };
  };
}

const toFacts = ({ id, email, phone, role, status, ...row }: Row): UserFacts => ({
  ...{ id, name: `${row.first_name} ${row.last_name}`, email, loginId: row.login_id, phone },
  ...{ employeeId: row.employee_id, role, status },
  groups: row.group_members.map(({ group_id: { name } }) => name).sort(),
});

function read(_question: Question, body: string): Answer {
  const { membership: list, membership_aggregated: counted, membership_by_id: user } = (JSON.parse(body) as Body).data;
  if (list) return { total: counted?.[0]?.count.id ?? null, users: list.map(toFacts) };
  if (!user) throw new Error(`No answer: ${body.slice(0, 200)}`);
  return {
    user: toFacts(user),
    plans: user.plan_assignments.map((one) => ({
      ...{ name: one.plan_id.name, from: one.period_from, to: one.period_to },
      ...{ required: one.required_minutes, done: one.done_minutes },
    })),
    completions: user.account_id.completions.map((one) => ({
      ...{ id: one.id, name: one.class_name, minutes: one.minutes, on: one.completed_on },
    })),
  };
}
