// The least that answers the questions with the same bytes as ours: node:http and prepared statements, no checks.
import { createServer, type IncomingMessage } from "node:http";
import { Pool, types } from "pg";
import { type Asked, type Statement, statementsOf } from "./limit-statements.js";

types.setTypeParser(20, Number);
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 6, pipeline: true } as object);

type Row = Record<string, string | number | null>;

const run = async (statements: readonly Statement[]): Promise<Row[][]> => {
  const client = await pool.connect();
  const results = await Promise.all(statements.map(([name, text, values]) => client.query({ name, text, values })));
  client.release();
  return results.map(({ rows }) => rows as Row[]);
};

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");
const idsIn = (department: string): ((kind: string, id: unknown) => string) => {
  const first = bytesOf(department);
  return (kind, id) => `${kind}_${Buffer.concat([first, bytesOf(String(id))]).toString("base64url")}`;
};

const toUser = (row: Row, id: ReturnType<typeof idsIn>, groups: readonly Row[]): object => {
  const own = new Set(row.groups === null ? [] : String(row.groups).split(","));
  return {
    ...{ id: id("usr", row.id), firstName: row.first_name, lastName: row.last_name, email: row.email },
    ...{ loginId: row.login_id, phone: row.phone, employeeId: row.employee_id, role: row.role, status: row.status },
    groups: groups.filter((one) => own.has(String(one.id))).map((one) => ({ id: id("grp", one.id), name: one.name })),
  };
};

async function users(asked: Asked): Promise<object> {
  const { department = "", after } = asked;
  const id = idsIn(department);
  const [rows = [], groups = [], [count] = rows] = await run(statementsOf(asked));
  const nodes = rows.map((row) => toUser(row, id, groups));
  return { data: { department: { users: after ? { nodes } : { totalCount: count?.total, nodes } } } };
}

async function record(asked: Asked): Promise<object> {
  const { department = "" } = asked;
  const [[one] = [], groups = [], plans = [], completions = []] = await run(statementsOf(asked));
  const own = idsIn(String(completions[0]?.account_id ?? department));
  return {
    data: {
      user: {
        ...toUser(one as Row, idsIn(department), groups),
        trainingPlans: plans.map((row) => ({
          ...{ plan: { name: row.name }, periodFrom: row.from, periodTo: row.to },
          ...{ requiredMinutes: row.required_minutes, doneMinutes: row.done_minutes },
        })),
        transcript: {
          nodes: completions.map((row) => ({
            ...{ id: own("cpl", row.id), className: row.class_name, provider: row.provider },
            ...{ creditType: row.credit_type, minutes: row.minutes, completedOn: row.on },
          })),
        },
      },
    },
  };
}

const bodyOf = async (request: IncomingMessage): Promise<Asked> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Asked;
};

createServer(async (request, response) => {
  const answer =
    request.method === "GET" ? {} : await (request.url === "/record" ? record : users)(await bodyOf(request));
  const body = `${JSON.stringify(answer)}\n`;
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body);
}).listen(Number(process.env.PORT), "127.0.0.1");
