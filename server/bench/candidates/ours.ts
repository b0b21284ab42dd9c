import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { decodeId, encodeId, encodeOwnId } from "../../src/platform/ids.js";
import { topFolder } from "../../src/platform/top.js";
import type { BenchCluster, BenchDatabase } from "../harness/cluster.js";
import { type WireRequest, wireRequest } from "../harness/http-load.js";
import { type ServerProcess, startServer } from "../harness/server-process.js";
import type { Answer, Candidate, Question, ReadServer, UserFacts, UsersQuestion } from "./candidate.js";

/** The product itself, as it is deployed: built, and signed in to its database as a login that owns nothing. */
export const startMuster = (
  cluster: BenchCluster,
  { url }: BenchDatabase,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> =>
  startServer({
    // As the README says.
    args: [
      "--max-semi-space-size=8",
      "--heap-growing-percent=100",
      join(topFolder, "dist", "server", "src", "main.js"),
    ],
    environment: {
      MALLOC_ARENA_MAX: "2",
      DATABASE_URL: url,
      ...{ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "Muster <muster@example.org>", LOG_LEVEL: "error" },
      ...{
        SECRET: "a secret that only the benchmark knows",
        DATA_DIR: mkdtempSync(join(cluster.folder, "data-")),
        WORKER: "off",
      },
      ...environment,
    },
    path: "/readyz",
  });

const USER = "id firstName lastName email loginId phone employeeId role status groups { id name }";
const QUERIES = {
  page: `query page($department: ID!, $filter: UserFilter) {
    department(id: $department) { users(first: 50, filter: $filter) { totalCount nodes { ${USER} } } } }`,
  after: `query after($department: ID!, $filter: UserFilter, $after: String) {
    department(id: $department) { users(first: 50, filter: $filter, after: $after) { nodes { ${USER} } } } }`,
  record: `query record($id: ID!) { user(id: $id) { ${USER}
    trainingPlans { plan { name } periodFrom periodTo requiredMinutes doneMinutes }
    transcript(first: 20) { nodes { id className provider creditType minutes completedOn } } } }`,
};

type Who = (question: Question) => readonly Readonly<Record<string, string>>[];

const asWhom = (name: string, who: Who): Candidate => ({
  name,
  standing: "ours",
  start: async (cluster, database): Promise<ReadServer> => {
    const server = await startMuster(cluster, database);
    return {
      ...server,
      requests: async (question) => who(question).map((headers) => toRequest(server.port, question, headers)),
      read: readOurs,
    };
  },
});

/** As a training officer who is signed in. */
export const oursSignedIn = asWhom("ours", ({ department }) => [{ cookie: department.cookie }]);

/** As a partner's software with a token; several, as each may ask 600 times a minute. */
export const oursByToken = asWhom("ours by token", ({ department }) =>
  department.tokens.map((token) => ({ authorization: `Bearer ${token}` })),
);

function toRequest(port: number, question: Question, headers: Readonly<Record<string, string>>): WireRequest {
  const departmentId = question.department.id;
  const body =
    question.kind === "record"
      ? { query: QUERIES.record, variables: { id: encodeId("usr", departmentId, question.userId) } }
      : {
          query: question.after ? QUERIES.after : QUERIES.page,
          variables: {
            department: encodeOwnId("dep", departmentId),
            filter: toFilter(question),
            after: cursorOf(question),
          },
        };
  return wireRequest(port, "/graphql", headers, JSON.stringify(body));
}

const toFilter = ({ department, role, status, groupId, search }: UsersQuestion): object => ({
  ...{ statuses: [status], roles: role && [role], search },
  groupIds: groupId && [encodeId("grp", department.id, groupId)],
});

/** The cursor of a row, as the page before it would have said. */
const cursorOf = ({ after }: UsersQuestion): string | undefined =>
  after && Buffer.from(JSON.stringify(["NAME", 0, after.nameKey, after.id])).toString("base64url");

interface OurUser extends Omit<UserFacts, "name" | "groups"> {
  readonly firstName: string;
  readonly lastName: string;
  readonly groups: readonly { readonly name: string }[];
}

interface OurPlan {
  readonly plan: { readonly name: string };
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly requiredMinutes: number;
  readonly doneMinutes: number;
}

interface OurCompletion {
  readonly id: string;
  readonly className: string;
  readonly minutes: number;
  readonly completedOn: string;
}

interface OurBody {
  readonly data: {
    readonly department?: { readonly users: { readonly totalCount?: number; readonly nodes: readonly OurUser[] } };
    readonly user?: OurUser & {
      readonly trainingPlans: readonly OurPlan[];
      readonly transcript: { readonly nodes: readonly OurCompletion[] };
    };
  };
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
}: OurUser): UserFacts => ({
  ...{ id: decodeId("usr", id).id, name: `${firstName} ${lastName}`, email, loginId, phone, employeeId, role, status },
  groups: groups.map(({ name }) => name),
});

/** What our answer says, in the words that all candidates are compared by. */
export function readOurs(_question: Question, body: string): Answer {
  const { department, user } = (JSON.parse(body) as OurBody).data;
  if (department) return { total: department.users.totalCount ?? null, users: department.users.nodes.map(toFacts) };
  if (!user) throw new Error(`No answer: ${body.slice(0, 200)}`);
  return {
    user: toFacts(user),
    plans: user.trainingPlans.map((one) => ({
      ...{ name: one.plan.name, from: one.periodFrom, to: one.periodTo },
      ...{ required: one.requiredMinutes, done: one.doneMinutes },
    })),
    completions: user.transcript.nodes.map(({ id, className, minutes, completedOn }) => ({
      ...{ id: decodeId("cpl", id).id, name: className, minutes, on: completedOn },
    })),
  };
}
