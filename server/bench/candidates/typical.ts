import { wireRequest } from "../harness/http-load.js";
import { compiled, startServer } from "../harness/server-process.js";
import type { Answer, Candidate, Question, UserFacts } from "./candidate.js";

const USER = "id firstName lastName email loginId phone employeeId role status groups { id name }";
const USERS = `query users($department: ID!, $filter: UserFilter!, $skip: Int) {
  users(departmentId: $department, filter: $filter, skip: $skip) { total items { ${USER} } } }`;
const RECORD = `query record($department: ID!, $id: ID!) { user(departmentId: $department, id: $id) { ${USER}
  plans { plan { name } periodFrom periodTo requiredMinutes doneMinutes }
  completions(take: 20) { id className provider creditType minutes completedOn } } }`;

/** type-graphql and TypeORM the usual way; pages by offset, as their guides have it. */
export const typical: Candidate = {
  name: "typical",
  standing: "peer",
  start: async (_cluster, { superuserUrl }) => {
    const server = await startServer({
      args: [compiled("candidates/typical-server.ts")],
      environment: { DATABASE_URL: superuserUrl },
      path: "/",
    });
    return {
      ...server,
      requests: async (question) => {
        const { cookie } = question.department;
        return [wireRequest(server.port, "/", { cookie }, JSON.stringify(toBody(question)))];
      },
      read,
    };
  },
};

function toBody(question: Question): object {
  const department = question.department.id;
  if (question.kind === "record") return { query: RECORD, variables: { department, id: question.userId } };
  const { status, role, groupId, search, after } = question;
  return { query: USERS, variables: { department, filter: { status, role, groupId, search }, skip: after?.row ?? 0 } };
}

interface Row extends Omit<UserFacts, "name" | "groups"> {
  readonly firstName: string;
  readonly lastName: string;
  readonly groups: readonly { readonly name: string }[];
  readonly plans: readonly {
    readonly plan: { readonly name: string };
    readonly periodFrom: string;
    readonly periodTo: string;
    readonly requiredMinutes: number;
    readonly doneMinutes: number;
  }[];
  readonly completions: readonly {
    readonly id: string;
    readonly className: string;
    readonly minutes: number;
    readonly completedOn: string;
  }[];
}

const toFacts = ({
  id,
  firstName,
  lastName,
  email,
  loginId,
  phone,
  employeeId,
  role,
  status,
  groups,
}: Row): UserFacts => ({
  ...{ id, name: `${firstName} ${lastName}`, email, loginId, phone, employeeId, role, status },
  groups: groups.map(({ name }) => name),
});

function read(question: Question, body: string): Answer {
  const { users, user } = (JSON.parse(body) as { data: { users?: { total: number; items: Row[] }; user?: Row } }).data;
  if (users) {
    const isPlain = question.kind === "users" && !question.after;
    return { total: isPlain ? users.total : null, users: users.items.map(toFacts) };
  }
  if (!user) throw new Error(`No answer: ${body.slice(0, 200)}`);
  return {
    user: toFacts(user),
    plans: user.plans.map((one) => ({
      ...{ name: one.plan.name, from: one.periodFrom, to: one.periodTo },
      ...{ required: one.requiredMinutes, done: one.doneMinutes },
    })),
    completions: user.completions.map(({ id, className, minutes, completedOn }) => ({
      id,
      name: className,
      minutes,
      on: completedOn,
    })),
  };
}
