import { type CourseKey, holdCourse } from "../courses/course.service.js";
import type { Course } from "../courses/course.type.js";
import { lockPools } from "../licences/licence-ledger.js";
import type { DepartmentActor } from "../platform/actor.js";
import { AppError } from "../platform/errors.js";
import type { Tx } from "../platform/tx.js";
import { can } from "../policy.js";
import type { LockedUser, SeenUser } from "../users/locked-user.js";
import type { UserChange } from "../users/user-change.js";
import { UserRefusal } from "../users/user-refusal.js";
import { isActivity, putAway } from "./archive-activity.js";
import { giveCourse } from "./assign-course.js";
import { setDueDate, unassign } from "./change-assignments.js";
import { type LockedAssignment, lockAssignmentsOf, lockOpenAssignments } from "./lock-assignments.js";

const idsOf = (users: readonly LockedUser[]): string[] => users.map(({ id }) => id);

/** Nobody but an officer; and what archived people have is read-only. */
function refuseAny(actor: DepartmentActor, { status }: SeenUser): UserRefusal | null {
  if (!can(actor, "assignment.edit")) return UserRefusal.NOT_ALLOWED;
  return status === "ARCHIVED" ? UserRefusal.ARCHIVED : null;
}

/**
 * Gives a course to users. Of those who are looked at together, up to 500, all get a licence or none does; who has the
 * course keeps it, with its due date.
 */
export function assigningCourse(key: CourseKey, terms: { dueOn: string | null; notify: boolean }): UserChange {
  let course: Course | null = null;
  let having: ReadonlySet<string> = new Set();
  let isShort = false;
  return {
    ...{ endsAdmin: false, sparesSelf: false },
    prepare: async (tx) => {
      course = await holdCourse(tx, key);
      if (course.retiredAt) throw new AppError("NOT_FOUND", `“${course.name}” is retired. Choose another course.`);
    },
    look: async (tx, users) => {
      const open = await lockOpenAssignments(tx, idsOf(users), key.id);
      having = new Set(open.map(({ userId }) => userId));
      if (!course?.needsLicence) return;
      const pool = (await lockPools(tx, [key.id])).get(key.id);
      const wanted = users.filter(({ id, status }) => status !== "ARCHIVED" && !having.has(id)).length;
      isShort = wanted > (pool?.available ?? 0);
    },
    refuse: (actor, user) => {
      const refusal = refuseAny(actor, user);
      if (refusal) return refusal;
      if (having.has(user.id)) return UserRefusal.NO_CHANGE;
      return isShort ? UserRefusal.NO_LICENCE : null;
    },
    apply: async (tx, actor, users) => {
      if (course) await giveCourse(tx, actor, course, idsOf(users), terms);
      return [];
    },
  };
}

/** Something done to users' open assignments of one course. */
function changingOpen(
  key: CourseKey,
  isDone: (assignment: LockedAssignment) => boolean,
  change: (tx: Tx, actor: DepartmentActor, assignments: readonly LockedAssignment[]) => Promise<void>,
): UserChange {
  let open = new Map<string, LockedAssignment>();
  return {
    ...{ endsAdmin: false, sparesSelf: false },
    prepare: async (tx) => void (await holdCourse(tx, key)),
    look: async (tx, users) => {
      const found = await lockOpenAssignments(tx, idsOf(users), key.id);
      open = new Map(found.map((assignment) => [assignment.userId, assignment]));
    },
    refuse: (actor, user) => {
      const assignment = open.get(user.id);
      if (!assignment) return refuseAny(actor, user) ?? UserRefusal.NOT_ASSIGNED;
      return refuseAny(actor, user) ?? (isDone(assignment) ? UserRefusal.NO_CHANGE : null);
    },
    apply: async (tx, actor, users) => {
      await change(
        tx,
        actor,
        users.flatMap(({ id }) => open.get(id) ?? []),
      );
      return [];
    },
  };
}

/** Takes a course back from users who have not completed it. */
export const unassigningCourse = (key: CourseKey): UserChange => changingOpen(key, () => false, unassign);

/** Gives users' open assignments of a course another due date, or none. */
export const changingDueDate = (key: CourseKey, dueOn: string | null): UserChange =>
  changingOpen(
    key,
    (assignment) => assignment.dueOn === dueOn,
    (tx, actor, assignments) => setDueDate(tx, actor, assignments, dueOn),
  );

/** Puts users' course activity away while they stay as they are (feature 110). */
export function archivingActivity(): UserChange {
  let activity = new Map<string, LockedAssignment[]>();
  return {
    ...{ endsAdmin: false, sparesSelf: false },
    look: async (tx, users) => {
      const assignments = await lockAssignmentsOf(tx, idsOf(users));
      activity = Map.groupBy(assignments.filter(isActivity), ({ userId }) => userId);
    },
    refuse: (actor, user) => refuseAny(actor, user) ?? (activity.has(user.id) ? null : UserRefusal.NO_CHANGE),
    apply: async (tx, actor, users) => {
      await putAway(
        tx,
        actor,
        users.flatMap(({ id }) => activity.get(id) ?? []),
      );
      return [];
    },
  };
}
