import { Role, UserStatus } from "../../src/platform/actor.js";
import type { Question } from "../candidates/candidate.js";
import type { Bench } from "../harness/bench.js";
import type { BenchDepartment } from "../harness/data.js";

/** What is asked of a generated department: the same of all candidates. */
export interface ReadWorkload {
  readonly id: string;
  readonly title: string;
  questions(bench: Bench): Promise<Question[]>;
}

/** A page by role, status and group, for each group that fills it. */
const usersPage = async ({ cluster, data }: Bench, department: BenchDepartment): Promise<Question[]> => {
  const groups = await cluster.sql<{ id: string }>(
    data.database.name,
    `SELECT group_id AS id FROM group_count WHERE department_id = $1 AND role = 'GENERAL_USER' AND status = 'ACTIVE' AND n >= 50
      ORDER BY group_id`,
    [department.id],
  );
  const wish = { kind: "users", department, status: UserStatus.ACTIVE, role: Role.GENERAL_USER } as const;
  return groups.map(({ id }) => ({ ...wish, groupId: id }));
};

const usersOfSmall: ReadWorkload = {
  id: "W1",
  title: "Users page, department of 500",
  questions: (bench) => usersPage(bench, bench.data.small),
};

const usersOfLarge: ReadWorkload = {
  id: "W2",
  title: "Users page, the large department",
  questions: (bench) => usersPage(bench, bench.data.large),
};

const record: ReadWorkload = {
  id: "W3",
  title: "User record",
  questions: async ({ cluster, data: { database, trained } }) => {
    const users = await cluster.sql<{ id: string }>(
      database.name,
      `SELECT m.id FROM membership m
        WHERE m.department_id = $1 AND m.status = 'ACTIVE' AND m.role = 'GENERAL_USER'
          AND EXISTS (SELECT FROM plan_assignment a WHERE a.department_id = $1 AND a.user_id = m.id)
          AND (SELECT count(*) FROM completion c WHERE c.account_id = m.account_id AND c.state = 'ACCEPTED') >= 20
        ORDER BY m.id LIMIT 300`,
      [trained.id],
    );
    return users.map(({ id }) => ({ kind: "record", department: trained, userId: id }));
  },
};

const search: ReadWorkload = {
  id: "W4",
  title: "Search by part of a name or e-mail",
  questions: async ({ cluster, data: { database, large } }) => {
    // By turns the inside of a last name, and the end of an e-mail address's first part.
    const terms = await cluster.sql<{ term: string }>(
      database.name,
      `SELECT DISTINCT CASE WHEN n % 2 = 0 THEN substr(split_part(name_key, U&'\\0001', 1), 2, 5)
                            ELSE right(split_part(email_key, '@', 1), 6) END AS term
         FROM (SELECT name_key, email_key, row_number() OVER (ORDER BY id) AS n FROM membership
                WHERE department_id = $1 AND email_key IS NOT NULL ORDER BY id LIMIT 80) people ORDER BY 1`,
      [large.id],
    );
    const good = terms.filter(({ term }) => /^[a-z0-9.]{4,}$/.test(term));
    return good.map(({ term }) => ({ kind: "users", department: large, status: UserStatus.ACTIVE, search: term }));
  },
};

const keyset: ReadWorkload = {
  id: "W5",
  title: "Page far down the large department",
  questions: async ({ cluster, data: { database, large } }) => {
    const first = Math.round(large.userCount * 0.6);
    const rows = await cluster.sql<{ nameKey: string; id: string; row: number }>(
      database.name,
      `SELECT name_key AS "nameKey", id, row::int FROM (
         SELECT name_key, id, row_number() OVER (ORDER BY name_key, id) AS row FROM membership
          WHERE department_id = $1 AND status = 'ACTIVE') ranked
        WHERE row BETWEEN $2 AND $2 + 300 AND row % 10 = 0 ORDER BY row`,
      [large.id, first],
    );
    return rows.map((after) => ({ kind: "users", department: large, status: UserStatus.ACTIVE, after }));
  },
};

export const readWorkloads: readonly ReadWorkload[] = [usersOfSmall, usersOfLarge, record, search, keyset];
