import { auditActor } from "../../audit-log/audit-log.service.js";
import { type LockedAssignment, lockOpenOfCourses } from "../../course-assignments/lock-assignments.js";
import type { Tx } from "../../platform/tx.js";
import { progressIsDue } from "../../training-plans/progress-due.js";
import { type CompletedByRecord, completeByRecord } from "../../transcripts/complete-by-record.js";
import type { CountChange } from "../../users/counts.js";
import type { ImportBatch, ImportRunner } from "../import-batch.entity.js";
import { recordedActor } from "../import-runner.js";
import * as sql from "./apply-completions.rules.js";

/** Records a chunk of completions, as far as it still holds; assignments, licences and plans follow. */
export async function applyCompletions(tx: Tx, batch: ImportBatch, runner: ImportRunner): Promise<CountChange[]> {
  const home = tx.departmentId;
  await tx.query(sql.LOCK_USERS, [home]);
  for (const statement of sql.RECHECK) await tx.query(statement, statement.includes("$1") ? [home] : []);
  const actor = recordedActor(runner, home);
  const completed = await findCompleted(tx);
  const recorded = await tx.query<{ accountId: string }>(sql.RECORD, [home, batch.uuid, runner.accountId, runner.name]);
  if (recorded.length === 0) return [];
  await tx.query(sql.WRITE_AUDIT, [home, batch.uuid, ...auditActor(actor)]);
  await completeByRecord(tx, actor, completed);
  await progressIsDue(tx, [...new Set(recorded.map(({ accountId }) => accountId))]);
  return [];
}

interface RecordedCourse {
  readonly line: number;
  readonly userId: string;
  readonly accountId: string;
  readonly completionId: string;
  readonly courseId: string;
  readonly completedOn: string;
}

/**
 * The open assignments that recorded courses complete: each by the first one on or after the day when it was assigned.
 * What somebody took years before is history, and completes nothing.
 */
async function findCompleted(tx: Tx): Promise<CompletedByRecord[]> {
  const courses = await tx.query<RecordedCourse>(sql.RECORDED_COURSES);
  if (courses.length === 0) return [];
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  const open = await lockOpenOfCourses(
    tx,
    unique(courses.map(({ userId }) => userId)),
    unique(courses.map(({ courseId }) => courseId)),
  );
  const taken = Map.groupBy(courses, keyOf);
  const completed = open.flatMap((assignment) => {
    const course = taken.get(keyOf(assignment))?.find(({ completedOn }) => completedOn >= assignment.assignedOn);
    return course ? [{ assignment, course }] : [];
  });
  await tx.query(sql.NOTE_ASSIGNMENTS, [
    completed.map(({ course }) => course.line),
    completed.map(({ assignment }) => assignment.id),
    completed.map(({ assignment }) => assignment.assignedOn),
  ]);
  return completed.map(({ assignment, course }) => ({ assignment, ...course }));
}

const keyOf = ({ userId, courseId }: Pick<LockedAssignment, "userId" | "courseId">): string => `${userId} ${courseId}`;
