import type { Ctx } from "../platform/context.js";
import { requestLoader } from "../platform/loader.js";
import { TODAY } from "../platform/plain-date.js";
import type { Selection } from "../platform/selection.js";
import { enterAndRead, ifMay } from "../platform/tenant.js";
import type { User } from "../users/user.entity.js";
import { countableOf, type OwnedCompletion } from "./countable-completions.js";
import { explainProgress, toProgress } from "./explain-progress.js";
import { ofUsers } from "./of-users.js";
import { PLAN_COLUMNS, PLAN_FACTS, type PlanRow, toPlan } from "./plan-list.js";
import type { PlanProgress } from "./plan-progress.type.js";
import { TrainingPlan } from "./training-plan.type.js";

/** What the kept minutes do not say: where each of them counts, and what the plan asks for. */
const EXPLAINED = ["components", "notCounted", "plan.components", "plan.minutes"];

/** What is said without the department's day, and without more of the plan than its name. */
const PLAIN: Selection = new Set([
  ...["__typename", "periodFrom", "periodTo", "requiredMinutes", "doneMinutes", "percent"],
  ...["plan", "plan.__typename", "plan.id", "plan.name"],
]);

/**
 * The plans of a user with their progress at this moment; the one that ends last comes first. Of many users in one
 * answer, they are read together, on the way into their department: whoever asks has to be asked what they may before
 * it is shown. Completions are counted anew only to explain them, or where that is due (ADR 23).
 */
export function plansOfUser(ctx: Ctx, user: User, selection: Selection): Promise<PlanProgress[]> {
  if (EXPLAINED.some((path) => selection.has(path))) return explainedPlans(ctx).load(user);
  const isPlain = [...selection].every((path) => PLAIN.has(path));
  return (isPlain ? plainPlans : keptPlans)(ctx).load(user);
}

type PlansByUser = ReadonlyMap<string, PlanProgress[]>;
type ReadPlans = (ctx: Ctx, departmentId: string, userIds: readonly string[]) => Promise<PlansByUser>;

/** A loader of the plans of users, a department at a time. */
const plansLoader = (read: ReadPlans) =>
  requestLoader<User, PlanProgress[]>(async (users, ctx) => {
    const found = new Map<string, PlanProgress[]>();
    for (const [departmentId, people] of Map.groupBy(users, (user) => user.departmentId)) {
      const userIds = people.map(({ uuid }) => uuid);
      const plans = await ifMay(read(ctx, departmentId, userIds)); // one's own membership may open nothing
      for (const [userId, its] of plans ?? []) found.set(userId, its);
    }
    return users.map(({ uuid }) => found.get(uuid) ?? []);
  });

const assignedTo = (users: string): string => `
    FROM plan_assignment a JOIN training_plan p ON p.department_id = a.department_id AND p.id = a.plan_id
    JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id
   WHERE a.department_id = $1 AND a.user_id ${users}
   ORDER BY a.user_id, a.period_to DESC, p.name_key, p.id`;

const PERIOD = `a.user_id AS "userId", a.period_from AS "from", a.period_to AS "to"`;
const DAY = `${TODAY} AS today`;

// What is due is noted by whatever changes what counts, and taken off by what counts it, each in its own transaction:
// one statement sees both or neither. Index plan_assignment_by_user.
const keptText = (columns: string) => (users: string) =>
  `
  SELECT ${PERIOD}, a.required_minutes AS required, a.done_minutes AS done,
         a.counted_at IS NOT NULL AND NOT EXISTS (SELECT FROM progress_due d WHERE d.account_id = m.account_id) AS "isCounted",
         ${columns} ${assignedTo(users)}`;

const keptOf = ofUsers("kept-plans", keptText(`${DAY}, ${PLAN_FACTS}`));
const plainOf = ofUsers("plain-plans", keptText(`p.department_id AS "departmentId", p.id AS uuid, p.name`));

type PlanFacts = Omit<PlanRow, "content">;
type Period = { readonly userId: string; readonly from: string; readonly to: string };
type KeptRow = Partial<PlanFacts> &
  Period & { readonly today?: string; readonly required: number; readonly done: number; readonly isCounted: boolean };

const keptLoader = (statementOf: typeof keptOf) =>
  plansLoader(async (ctx, departmentId, userIds) => {
    const { results } = await enterAndRead(ctx, departmentId, [statementOf(departmentId, userIds)]);
    const [rows = []] = results;
    const byUser = Map.groupBy(rows as unknown as KeptRow[], ({ userId }) => userId);
    const found = new Map<string, PlanProgress[]>();
    const due: string[] = [];
    for (const [userId, plans] of byUser) {
      if (plans.every(({ isCounted }) => isCounted)) found.set(userId, plans.map(fromKept));
      else due.push(userId);
    }
    return due.length === 0 ? found : new Map([...found, ...(await countPlans(ctx, departmentId, due))]);
  });

const keptPlans = keptLoader(keptOf);
const plainPlans = keptLoader(plainOf);

function fromKept({ userId, from, to, today, required, done, isCounted: _, ...facts }: KeptRow): PlanProgress {
  return toProgress(
    Object.assign(new TrainingPlan(), { userCount: 0 }, facts),
    { from, to },
    { required, done },
    today,
  );
}

const assignedOf = ofUsers(
  "assigned-plans",
  (users) => `SELECT ${PERIOD}, ${DAY}, m.account_id AS "accountId", ${PLAN_COLUMNS} ${assignedTo(users)}`,
);

type AssignedRow = PlanRow & Period & { readonly today: string; readonly accountId: string };

/** Counts what users have completed, and explains it. */
async function countPlans(ctx: Ctx, departmentId: string, userIds: readonly string[]): Promise<PlansByUser> {
  const { results } = await enterAndRead(ctx, departmentId, [
    assignedOf(departmentId, userIds),
    countableOf(departmentId, userIds),
  ]);
  const [assigned = [], completions = []] = results;
  const byAccount = Map.groupBy(completions as unknown as OwnedCompletion[], ({ accountId }) => accountId);
  const found = new Map<string, PlanProgress[]>();
  for (const { userId, accountId, from, to, today, ...plan } of assigned as unknown as AssignedRow[]) {
    const own = byAccount.get(accountId) ?? [];
    const progress = explainProgress(accountId, toPlan(plan), { from, to }, own, today);
    found.set(userId, [...(found.get(userId) ?? []), progress]);
  }
  return found;
}

const explainedPlans = plansLoader(countPlans);
