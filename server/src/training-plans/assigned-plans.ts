import type { Ctx } from "../platform/context.js";
import { requestLoader } from "../platform/loader.js";
import { TODAY } from "../platform/plain-date.js";
import { readInDepartment } from "../platform/read.js";
import type { User } from "../users/user.entity.js";
import { COUNTABLE_OF_USERS, type OwnedCompletion } from "./countable-completions.js";
import { explainProgress } from "./explain-progress.js";
import { PLAN_COLUMNS, type PlanRow, toPlan } from "./plan-list.js";
import type { PlanProgress } from "./plan-progress.type.js";

const ASSIGNED = `
  SELECT a.user_id AS "userId", m.account_id AS "accountId", a.period_from::text AS "from", a.period_to::text AS "to",
         ${TODAY}::text AS today, ${PLAN_COLUMNS}
    FROM plan_assignment a JOIN training_plan p ON p.department_id = a.department_id AND p.id = a.plan_id
    JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id
   WHERE a.department_id = $1 AND a.user_id = ANY($2::uuid[])
   ORDER BY a.user_id, a.period_to DESC, p.name_key, p.id`;

type AssignedRow = PlanRow & { userId: string; accountId: string; from: string; to: string; today: string };

/** The plans of users with their progress, counted at this moment; the one that ends last comes first. */
const readPlans = async (users: readonly User[]): Promise<PlanProgress[][]> => {
  const found = new Map<string, PlanProgress[]>();
  for (const [departmentId, people] of Map.groupBy(users, (user) => user.departmentId)) {
    const values = [departmentId, people.map(({ uuid }) => uuid)];
    const [assigned = [], completions = []] = await readInDepartment(departmentId, [
      { name: "assigned-plans", text: ASSIGNED, values },
      { name: "countable-of-users", text: COUNTABLE_OF_USERS, values },
    ]);
    const byAccount = Map.groupBy(completions as unknown as OwnedCompletion[], ({ accountId }) => accountId);
    for (const { userId, accountId, from, to, today, ...plan } of assigned as unknown as AssignedRow[]) {
      const own = byAccount.get(accountId) ?? [];
      const progress = explainProgress(accountId, toPlan(plan), { from, to }, own, today);
      found.set(userId, [...(found.get(userId) ?? []), progress]);
    }
  }
  return users.map(({ uuid }) => found.get(uuid) ?? []);
};

/** The plans of a user; of many users in one answer, they are read together. */
export const plansOfUser: (ctx: Ctx) => { load(user: User): Promise<PlanProgress[]> } = requestLoader<
  User,
  PlanProgress[]
>(readPlans);
