import { readInDepartment, type Statement } from "../platform/read.js";
import { ImportOutcome, ImportPlan } from "./import.rules.js";
import type { ImportBatch } from "./import-batch.entity.js";
import type { ImportOutcomeCounts, ImportPlanCounts } from "./import-row.type.js";

/** How many rows have which plan. */
export async function countPlans(batch: ImportBatch): Promise<ImportPlanCounts> {
  const rows = await count(batch, {
    name: "import-plan-counts",
    text: `SELECT plan AS key, count(*)::int AS n, count(*) FILTER (WHERE removed)::int AS part
             FROM import_row WHERE department_id = $1 AND batch_id = $2 GROUP BY plan`,
  });
  return {
    create: rows.get(ImportPlan.CREATE)?.n ?? 0,
    update: rows.get(ImportPlan.UPDATE)?.n ?? 0,
    unchanged: rows.get(ImportPlan.UNCHANGED)?.n ?? 0,
    invite: rows.get(ImportPlan.INVITE)?.n ?? 0,
    skip: rows.get(ImportPlan.SKIP)?.n ?? 0,
    removed: rows.get(ImportPlan.SKIP)?.part ?? 0,
  };
}

/** How many rows have which outcome: the rows themselves are the only bookkeeping. */
export async function countOutcomes(batch: ImportBatch): Promise<ImportOutcomeCounts> {
  const rows = await count(batch, {
    name: "import-outcome-counts",
    text: `SELECT outcome AS key, count(*)::int AS n, count(*) FILTER (WHERE plan = 'UNCHANGED')::int AS part
             FROM import_row WHERE department_id = $1 AND batch_id = $2 AND outcome IS NOT NULL GROUP BY outcome`,
  });
  return {
    created: rows.get(ImportOutcome.CREATED)?.n ?? 0,
    updated: rows.get(ImportOutcome.UPDATED)?.n ?? 0,
    unchanged: rows.get(ImportOutcome.UPDATED)?.part ?? 0,
    invited: rows.get(ImportOutcome.INVITED)?.n ?? 0,
    skipped: rows.get(ImportOutcome.SKIPPED)?.n ?? 0,
  };
}

interface Count {
  readonly key: string;
  readonly n: number;
  readonly part: number;
}

async function count(
  { departmentId, uuid }: ImportBatch,
  statement: Omit<Statement, "values">,
): Promise<Map<string, Count>> {
  const [rows = []] = await readInDepartment(departmentId, [{ ...statement, values: [departmentId, uuid] }]);
  return new Map((rows as unknown as Count[]).map((row) => [row.key, row]));
}
