// The least that answers the questions with the same bytes as ours: node:http and prepared statements, no checks.
import { createServer, type IncomingMessage } from "node:http";
import { Pool, types } from "pg";

types.setTypeParser(20, Number);
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 6, pipeline: true } as object);

type Row = Record<string, string | number | null>;

const run = async (
  statements: readonly (readonly [name: string, text: string, values: unknown[]])[],
): Promise<Row[][]> => {
  const client = await pool.connect();
  const results = await Promise.all(statements.map(([name, text, values]) => client.query({ name, text, values })));
  client.release();
  return results.map(({ rows }) => rows as Row[]);
};

const USER = `m.id, m.first_name, m.last_name, m.email, m.login_id, m.phone, m.employee_id, m.role, m.status,
  (SELECT string_agg(gm.group_id::text, ',') FROM group_member gm WHERE gm.department_id = $1 AND gm.user_id = m.id) AS groups`;
const GROUPS = "SELECT id, name FROM department_group WHERE department_id = $1 ORDER BY name_key";
const OF_GROUP = `SELECT ${USER} FROM group_member g JOIN membership m ON m.department_id = $1 AND m.id = g.user_id
  WHERE g.department_id = $1 AND g.group_id = $2 AND g.role = $3 AND g.status = $4 ORDER BY g.name_key, g.user_id LIMIT 50`;
const OF_GROUP_TOTAL =
  "SELECT n AS total FROM group_count WHERE department_id = $1 AND group_id = $2 AND role = $3 AND status = $4";
const SEARCH = `WITH found AS MATERIALIZED (SELECT id, name_key FROM membership
    WHERE department_id = $1 AND status = $2 AND search LIKE $3),
  page AS MATERIALIZED (SELECT * FROM found ORDER BY name_key, id LIMIT 50)
  SELECT ${USER}, (SELECT count(*) FROM found) AS total
    FROM page JOIN membership m ON m.department_id = $1 AND m.id = page.id ORDER BY page.name_key, page.id`;
const AFTER = `SELECT ${USER} FROM membership m
  WHERE m.department_id = $1 AND m.status = $2 AND (m.name_key, m.id) > ($3, $4::uuid) ORDER BY m.name_key, m.id LIMIT 50`;
const ONE = `SELECT ${USER} FROM membership m WHERE m.department_id = $1 AND m.id = $2 AND m.status <> 'REMOVED'`;
const PLANS = `SELECT p.name, a.period_from::text AS "from", a.period_to::text AS "to", a.required_minutes, a.done_minutes
  FROM plan_assignment a JOIN training_plan p ON p.department_id = a.department_id AND p.id = a.plan_id
  WHERE a.department_id = $1 AND a.user_id = $2 ORDER BY a.period_to DESC, p.name_key, p.id`;
const COMPLETIONS = `SELECT c.account_id, c.id, c.class_name, c.provider, c.credit_type, c.minutes, c.completed_on::text AS "on"
  FROM completion c JOIN membership m ON m.department_id = $1 AND m.id = $2 AND m.account_id = c.account_id
  WHERE c.deleted_at IS NULL AND c.state IN ('ACCEPTED', 'REPORTED') ORDER BY c.completed_on DESC, c.id DESC LIMIT 20`;

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

type Asked = Record<"department" | "user" | "group" | "role" | "status" | "search" | "nameKey" | "after", string>;

async function users({ department, group, role, status, search, nameKey, after }: Asked): Promise<object> {
  const id = idsIn(department);
  const page = group
    ? ([
        ["group", OF_GROUP, [department, group, role, status]],
        ["group-total", OF_GROUP_TOTAL, [department, group, role, status]],
      ] as const)
    : search
      ? ([["search", SEARCH, [department, status, `%${search}%`]]] as const)
      : ([["after", AFTER, [department, status, nameKey, after]]] as const);
  const [rows = [], ...others] = await run([...page, ["groups", GROUPS, [department]]] as never);
  const groups = others.pop() ?? [];
  const total = (others[0] ?? rows)[0]?.total;
  const nodes = rows.map((row) => toUser(row, id, groups));
  return { data: { department: { users: after ? { nodes } : { totalCount: total, nodes } } } };
}

async function record({ department, user }: Asked): Promise<object> {
  const id = idsIn(department);
  const [[one] = [], groups = [], plans = [], completions = []] = await run([
    ["one", ONE, [department, user]],
    ["groups", GROUPS, [department]],
    ["plans", PLANS, [department, user]],
    ["completions", COMPLETIONS, [department, user]],
  ]);
  const own = idsIn(String(completions[0]?.account_id ?? department));
  return {
    data: {
      user: {
        ...toUser(one as Row, id, groups),
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
