// The statements of the limit, alone: its server prepares them, and pgbench.
/** What is asked of the limit: ids as the database has them. */
export type Asked = Partial<
  Record<"department" | "user" | "group" | "role" | "status" | "search" | "nameKey" | "after", string>
>;

/** A statement that is prepared under a name; the values of each are the first of those of the question's longest. */
export type Statement = readonly [name: string, text: string, values: (string | undefined)[]];

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
// As ours is written: with the department and the status as plain values, PostgreSQL would plan it anew each time.
const afterOf = (status: string | undefined): string => `SELECT ${USER} FROM membership m
  WHERE m.department_id = (SELECT $1::uuid) AND m.status = '${status}' AND (m.name_key, m.id) > ($2, $3::uuid)
  ORDER BY m.name_key, m.id LIMIT 50`;
const ONE = `SELECT ${USER} FROM membership m WHERE m.department_id = $1 AND m.id = $2 AND m.status <> 'REMOVED'`;
const PLANS = `SELECT p.name, a.period_from::text AS "from", a.period_to::text AS "to", a.required_minutes, a.done_minutes
  FROM plan_assignment a JOIN training_plan p ON p.department_id = a.department_id AND p.id = a.plan_id
  WHERE a.department_id = $1 AND a.user_id = $2 ORDER BY a.period_to DESC, p.name_key, p.id`;
const COMPLETIONS = `SELECT c.account_id, c.id, c.class_name, c.provider, c.credit_type, c.minutes, c.completed_on::text AS "on"
  FROM completion c JOIN membership m ON m.department_id = $1 AND m.id = $2 AND m.account_id = c.account_id
  WHERE c.deleted_at IS NULL AND c.state IN ('ACCEPTED', 'REPORTED') ORDER BY c.completed_on DESC, c.id DESC LIMIT 20`;

/** What answers a question: the users and all groups first, then the total, or the rest of a record. */
export function statementsOf({
  department,
  user,
  group,
  role,
  status,
  search,
  nameKey,
  after,
}: Asked): readonly Statement[] {
  const groups: Statement = ["groups", GROUPS, [department]];
  if (user) {
    return [
      ["one", ONE, [department, user]],
      groups,
      ["plans", PLANS, [department, user]],
      ["completions", COMPLETIONS, [department, user]],
    ];
  }
  if (after) return [["after", afterOf(status), [department, nameKey, after]], groups];
  if (search) return [["search", SEARCH, [department, status, `%${search}%`]], groups];
  const wish = [department, group, role, status];
  return [["group", OF_GROUP, wish], groups, ["group-total", OF_GROUP_TOTAL, wish]];
}
