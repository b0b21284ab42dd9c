import { type LicenceMove, lockPools, writeMoves } from "../licences/licence-ledger.js";
import type { RecordedActor } from "../platform/actor.js";
import type { Source } from "../platform/source.js";
import type { Tx } from "../platform/tx.js";
import type { AssignmentLicence } from "./assignment.type.js";

/** A course assignment whose row is held until the transaction ends. */
export interface LockedAssignment {
  readonly id: string;
  readonly userId: string;
  readonly accountId: string;
  readonly courseId: string;
  readonly courseDepartmentId: string;
  readonly courseName: string;
  readonly dueOn: string | null;
  readonly licence: `${AssignmentLicence}`;
  readonly assignedOn: string;
  readonly isStarted: boolean;
  readonly isCompleted: boolean;
  readonly isArchived: boolean;
  readonly isUnassigned: boolean;
  readonly completionId: string | null;
}

// `assignedOn` is a day of the department's.
const where = (condition: string): string => `
  SELECT a.id, a.user_id AS "userId", m.account_id AS "accountId", a.course_id AS "courseId",
         a.course_department_id AS "courseDepartmentId", c.name AS "courseName", a.due_on::text AS "dueOn", a.licence,
         (a.assigned_at AT TIME ZONE d.time_zone)::date::text AS "assignedOn", a.started_at IS NOT NULL AS "isStarted",
         a.completed_at IS NOT NULL AS "isCompleted", a.archived_at IS NOT NULL AS "isArchived",
         a.unassigned_at IS NOT NULL AS "isUnassigned", a.completion_id AS "completionId"
    FROM course_assignment a
    JOIN department d ON d.id = a.department_id
    JOIN course c ON c.department_id = a.course_department_id AND c.id = a.course_id
    JOIN membership m ON m.department_id = a.department_id AND m.id = a.user_id
   WHERE a.department_id = $1 AND ${condition}`;

// In the order of ids, so that no two writes wait for each other.
const lockWhere = (condition: string): string => `${where(condition)} ORDER BY a.id FOR NO KEY UPDATE OF a`;

const BY_ID = lockWhere("a.id = ANY($2::uuid[]) AND m.status <> 'REMOVED'");
const OF_USERS = lockWhere("a.user_id = ANY($2::uuid[])");
const IS_OPEN_OF_COURSE = `a.user_id = ANY($2::uuid[]) AND a.course_id = $3
   AND a.completed_at IS NULL AND a.archived_at IS NULL AND a.unassigned_at IS NULL`;
const OPEN_OF_COURSE = lockWhere(IS_OPEN_OF_COURSE);
const SEEN_OF_COURSE = where(IS_OPEN_OF_COURSE);

const OPEN_OF_COURSES = lockWhere(
  `a.user_id = ANY($2::uuid[]) AND a.course_id = ANY($3::uuid[])
   AND a.completed_at IS NULL AND a.archived_at IS NULL AND a.unassigned_at IS NULL`,
);

/** Locks assignments by their ids; those of people who were removed are left out. */
export const lockAssignments = (tx: Tx, ids: readonly string[]): Promise<LockedAssignment[]> =>
  tx.query(BY_ID, [tx.departmentId, ids]);

/** Locks all assignments of users. */
export const lockAssignmentsOf = (tx: Tx, userIds: readonly string[]): Promise<LockedAssignment[]> =>
  tx.query(OF_USERS, [tx.departmentId, userIds]);

/** Locks users' open assignments of one course. */
export const lockOpenAssignments = (
  tx: Tx,
  userIds: readonly string[],
  courseId: string,
): Promise<LockedAssignment[]> => tx.query(OPEN_OF_COURSE, [tx.departmentId, userIds, courseId]);

/** The same without holding them: as they are at this moment. */
export const lookAtOpenAssignments = (
  source: Source,
  userIds: readonly string[],
  courseId: string,
): Promise<LockedAssignment[]> => source.query(SEEN_OF_COURSE, [source.departmentId, userIds, courseId]);

/** Locks users' open assignments of several courses: whoever has one of them is answered with. */
export const lockOpenOfCourses = (
  tx: Tx,
  userIds: readonly string[],
  courseIds: readonly string[],
): Promise<LockedAssignment[]> => tx.query(OPEN_OF_COURSES, [tx.departmentId, userIds, courseIds]);

/** Whether it is still to be completed. */
export const isOpen = ({ isCompleted, isArchived, isUnassigned }: LockedAssignment): boolean =>
  !isCompleted && !isArchived && !isUnassigned;

const SET_LICENCE = `
  UPDATE course_assignment SET licence = $3, version = version + 1 WHERE department_id = $1 AND id = ANY($2::uuid[])`;

/** Gives the licences of locked assignments that were not started back to their pools (feature 108). */
export async function returnLicences(
  tx: Tx,
  actor: RecordedActor,
  assignments: readonly LockedAssignment[],
): Promise<void> {
  const held = assignments.filter(({ licence }) => licence === "RESERVED");
  if (held.length === 0) return;
  await tx.query(SET_LICENCE, [tx.departmentId, held.map(({ id }) => id), "RETURNED"]);
  await lockPools(
    tx,
    held.map(({ courseId }) => courseId),
  );
  await writeMoves(
    tx,
    actor,
    held.map(({ id, courseId }) => ({ kind: "RETURN", courseId, assignmentId: id, amount: 1 })),
  );
}

/** What becomes of the licences of assignments that need one. */
interface Taken {
  /** Those that got none, as their pools are empty. */
  readonly without: readonly LockedAssignment[];
}

/**
 * Takes a licence for each locked assignment that gave its own back, as far as the pools go: held, or used at once.
 * Those that hold one keep it, or use it.
 */
export async function takeLicences(
  tx: Tx,
  actor: RecordedActor,
  assignments: readonly LockedAssignment[],
  as: "RESERVED" | "USED",
): Promise<Taken> {
  const wanting = assignments.filter(
    ({ licence }) => licence === "RETURNED" || (licence === "RESERVED" && as === "USED"),
  );
  const pools = await lockPools(
    tx,
    wanting.map(({ courseId }) => courseId),
  );
  const left = new Map([...pools].map(([courseId, { available }]) => [courseId, available]));
  const moves: LicenceMove[] = [];
  const served: string[] = [];
  const without: LockedAssignment[] = [];
  for (const assignment of wanting) {
    const { id, courseId, licence } = assignment;
    const free = left.get(courseId) ?? 0;
    if (licence === "RETURNED" && free === 0) {
      without.push(assignment);
      continue;
    }
    const move = { courseId, assignmentId: id, amount: 1 };
    if (licence === "RETURNED") {
      left.set(courseId, free - 1);
      moves.push({ ...move, kind: "RESERVE" });
    }
    if (as === "USED") moves.push({ ...move, kind: "USE" });
    served.push(id);
  }
  if (served.length > 0) await tx.query(SET_LICENCE, [tx.departmentId, served, as]);
  await writeMoves(tx, actor, moves);
  return { without };
}
