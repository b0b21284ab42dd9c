import { requestLoader } from "../platform/loader.js";
import { readInDepartment } from "../platform/read.js";
import { ImportOutcome, ImportPlan } from "./import.rules.js";
import type { ImportBatch } from "./import-batch.entity.js";
import type { ImportOutcomeCounts, ImportPlanCounts } from "./import-batch.type.js";

/** How many rows of each import have which plan. */
export const planCounts = requestLoader(async (batches: readonly ImportBatch[]): Promise<ImportPlanCounts[]> => {
  const counts = await count(batches, "import-plan-counts", COUNT_PLANS);
  return batches.map(({ uuid }) => {
    const of = (plan: ImportPlan) => counts.get(`${uuid} ${plan}`);
    return {
      create: of(ImportPlan.CREATE)?.n ?? 0,
      update: of(ImportPlan.UPDATE)?.n ?? 0,
      unchanged: of(ImportPlan.UNCHANGED)?.n ?? 0,
      invite: of(ImportPlan.INVITE)?.n ?? 0,
      record: of(ImportPlan.RECORD)?.n ?? 0,
      skip: of(ImportPlan.SKIP)?.n ?? 0,
      removed: of(ImportPlan.SKIP)?.part ?? 0,
    };
  });
});

/** How many rows of each import have which outcome: the rows themselves are the only bookkeeping. */
export const outcomeCounts = requestLoader(async (batches: readonly ImportBatch[]): Promise<ImportOutcomeCounts[]> => {
  const counts = await count(batches, "import-outcome-counts", COUNT_OUTCOMES);
  return batches.map(({ uuid }) => {
    const of = (outcome: ImportOutcome) => counts.get(`${uuid} ${outcome}`);
    return {
      created: of(ImportOutcome.CREATED)?.n ?? 0,
      updated: of(ImportOutcome.UPDATED)?.n ?? 0,
      unchanged: of(ImportOutcome.UPDATED)?.part ?? 0,
      invited: of(ImportOutcome.INVITED)?.n ?? 0,
      recorded: of(ImportOutcome.RECORDED)?.n ?? 0,
      alreadyRecorded: of(ImportOutcome.ALREADY_RECORDED)?.n ?? 0,
      skipped: of(ImportOutcome.SKIPPED)?.n ?? 0,
    };
  });
});

// All rows of the batches are looked at: outcomes have no index, so that a run writes them in place.
const COUNT_PLANS = `
  SELECT batch_id || ' ' || plan AS key, count(*)::int AS n, count(*) FILTER (WHERE removed)::int AS part
    FROM import_row WHERE department_id = $1 AND batch_id = ANY ($2) GROUP BY batch_id, plan`;

const COUNT_OUTCOMES = `
  SELECT batch_id || ' ' || outcome AS key, count(*)::int AS n, count(*) FILTER (WHERE plan = 'UNCHANGED')::int AS part
    FROM import_row WHERE department_id = $1 AND batch_id = ANY ($2) AND outcome IS NOT NULL GROUP BY batch_id, outcome`;

interface Count {
  readonly key: string;
  readonly n: number;
  readonly part: number;
}

async function count(batches: readonly ImportBatch[], name: string, text: string): Promise<Map<string, Count>> {
  const counts: Count[] = [];
  for (const [departmentId, own] of Map.groupBy(batches, (batch) => batch.departmentId)) {
    const values = [departmentId, own.map(({ uuid }) => uuid)];
    const [rows = []] = await readInDepartment(departmentId, [{ name, text, values }]);
    counts.push(...(rows as unknown as Count[]));
  }
  return new Map(counts.map((row) => [row.key, row]));
}
