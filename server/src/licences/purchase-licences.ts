import { recordAudit } from "../audit-log/audit-log.service.js";
import { courseIn, holdCourse } from "../courses/course.service.js";
import type { Course } from "../courses/course.type.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { AppError } from "../platform/errors.js";
import { onceByKey } from "../platform/idempotency.js";
import { decodeOwnId } from "../platform/ids.js";
import { invalid, optionalText } from "../platform/text.js";
import { inDepartment } from "../platform/transaction.js";
import type { Tx } from "../platform/tx.js";
import { authorize } from "../policy.js";
import { lockPools, writeMoves } from "./licence-ledger.js";

const MAX_AMOUNT = 100_000;

/** How many licences more, of which course. */
export interface LicenceOrder {
  readonly departmentId: string;
  readonly courseId: string;
  readonly amount: number;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

// The pool begins with the first purchase.
const OPEN_POOL = `
  INSERT INTO licence_pool (department_id, course_id, course_department_id) VALUES ($1, $2, $3)
  ON CONFLICT (department_id, course_id) DO NOTHING`;

/** Adds licences that the department has paid for. */
export const purchaseLicences = (ctx: Ctx, order: LicenceOrder): Promise<Course> =>
  changeTotal(ctx, order, async (tx, actor, course, note) => {
    if (order.amount < 1 || order.amount > MAX_AMOUNT) {
      throw invalid("amount", `Buy 1 to ${MAX_AMOUNT.toLocaleString("en-US")} licences.`);
    }
    if (!course.needsLicence) {
      throw invalid("courseId", `“${course.name}” needs no licence. Let it need one first, or choose another course.`);
    }
    await tx.query(OPEN_POOL, [tx.departmentId, course.uuid, course.departmentId]);
    await lockPools(tx, [course.uuid]);
    await writeMoves(tx, actor, [{ kind: "PURCHASE", courseId: course.uuid, amount: order.amount, note }]);
    const changes = { course: course.name, amount: order.amount, note };
    await recordAudit(tx, actor, { action: "licence.purchased", subjectId: course.uuid, changes });
  });

/** Puts a total right that was written down wrong, up or down, by an entry of its own. */
export const correctLicences = (ctx: Ctx, order: LicenceOrder): Promise<Course> =>
  changeTotal(ctx, order, async (tx, actor, course, note) => {
    const { amount } = order;
    if (amount === 0 || Math.abs(amount) > MAX_AMOUNT) throw invalid("amount", "Say by how many, up or down.");
    if (!note) throw invalid("note", "Say why: it stands in the ledger for good.");
    const pool = (await lockPools(tx, [course.uuid])).get(course.uuid);
    if (!pool) throw new AppError("CONFLICT", "There are no licences of this course yet. Buy some first.");
    if (pool.available + amount < 0) {
      throw invalid("amount", `Only ${pool.available} are free; what is assigned or used cannot be taken away.`);
    }
    await writeMoves(tx, actor, [{ kind: "CORRECTION", courseId: course.uuid, amount, note }]);
    const changes = { course: course.name, total: [pool.total, pool.total + amount], note };
    await recordAudit(tx, actor, { action: "licence.corrected", subjectId: course.uuid, changes });
  });

function changeTotal(
  ctx: Ctx,
  order: LicenceOrder,
  work: (tx: Tx, actor: DepartmentActor, course: Course, note: string | null) => Promise<void>,
): Promise<Course> {
  return inDepartment(ctx, decodeOwnId("dep", order.departmentId), async (tx, actor) => {
    authorize(actor, "licence.purchase");
    const course = await holdCourse(tx, courseIn(tx.departmentId, order.courseId));
    const { idempotencyKey, ...input } = order;
    await onceByKey(tx, "licences", idempotencyKey, input, async () => {
      await work(tx, actor, course, optionalText("note", order.note, 500));
      return true;
    });
    return course;
  });
}
