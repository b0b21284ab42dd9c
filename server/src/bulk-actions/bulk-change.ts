import {
  archivingActivity,
  assigningCourse,
  changingDueDate,
  unassigningCourse,
} from "../course-assignments/course-changes.js";
import { type CourseKey, courseIn } from "../courses/course.service.js";
import { Role, UserStatus } from "../platform/actor.js";
import { invalid } from "../platform/text.js";
import { approving, notifying } from "../users/approve-user.js";
import { archiving, restoring } from "../users/archive-user.js";
import { changingRole } from "../users/change-user-role.js";
import { removing } from "../users/remove-user.js";
import { sendingReset } from "../users/send-user-reset.js";
import { locationIn, settingLocation } from "../users/set-user-location.js";
import { settingStatus } from "../users/set-user-status.js";
import type { UserChange } from "../users/user-change.js";
import { addingToGroups, groupsIn, removingFromGroups } from "../users/user-groups.js";
import { BulkActionKind } from "./bulk-action.type.js";
import type { BulkUsersInput } from "./bulk-users.input.js";

/** What an action needs to know, as it is stored with it. */
export interface BulkParams {
  readonly role?: Role;
  readonly locationId?: string | null;
  readonly groupIds?: readonly string[];
  readonly notify?: boolean;
  readonly course?: CourseKey;
  readonly dueOn?: string | null;
}

const MAX_GROUPS = 50;

/** Reads what the action needs, and refuses what is missing. */
export function readParams(departmentId: string, input: BulkUsersInput): BulkParams {
  switch (input.action) {
    case BulkActionKind.CHANGE_ROLE:
      if (!input.role) throw invalid("role", "Choose a role.");
      return { role: input.role };
    case BulkActionKind.SET_LOCATION:
      return { locationId: input.locationId ? locationIn(departmentId, input.locationId) : null };
    case BulkActionKind.ADD_TO_GROUPS:
    case BulkActionKind.REMOVE_FROM_GROUPS: {
      const groupIds = [...new Set(groupsIn(departmentId, input.groupIds ?? []))];
      if (groupIds.length === 0 || groupIds.length > MAX_GROUPS) {
        throw invalid("groupIds", `Choose 1 to ${MAX_GROUPS} groups.`);
      }
      return { groupIds };
    }
    case BulkActionKind.APPROVE:
      return { notify: input.notify ?? false };
    case BulkActionKind.ASSIGN_COURSE: {
      const course = readCourseKey(departmentId, input);
      return { course, dueOn: readDueDate(input), notify: input.notify ?? false };
    }
    case BulkActionKind.CHANGE_DUE_DATE:
      return { course: readCourseKey(departmentId, input), dueOn: readDueDate(input) };
    case BulkActionKind.UNASSIGN_COURSE:
      return { course: readCourseKey(departmentId, input) };
    default:
      return {};
  }
}

function readCourseKey(departmentId: string, { courseId }: BulkUsersInput): CourseKey {
  if (!courseId) throw invalid("courseId", "Choose a course.");
  return courseIn(departmentId, courseId);
}

const DAY = 86_400_000;

/** A day that has passed everywhere on earth is refused; a job may still run when the day begins to pass. */
function readDueDate({ dueOn }: BulkUsersInput): string | null {
  const yesterday = new Date(Date.now() - DAY).toISOString().slice(0, 10);
  if (dueOn && dueOn < yesterday) throw invalid("dueOn", "Choose today or a later day.");
  return dueOn ?? null;
}

const courseOf = ({ course }: BulkParams): CourseKey => {
  if (!course) throw new Error("The action was stored without its course.");
  return course;
};

const CHANGES: Readonly<Record<BulkActionKind, (params: BulkParams) => UserChange>> = {
  ACTIVATE: () => settingStatus(UserStatus.ACTIVE),
  INACTIVATE: () => settingStatus(UserStatus.INACTIVE),
  ARCHIVE: () => archiving,
  RESTORE: () => restoring,
  REMOVE: () => removing,
  CHANGE_ROLE: ({ role }) => changingRole(role ?? Role.GENERAL_USER),
  SET_LOCATION: ({ locationId }) => settingLocation(locationId ?? null),
  ADD_TO_GROUPS: ({ groupIds }) => addingToGroups(groupIds ?? []),
  REMOVE_FROM_GROUPS: ({ groupIds }) => removingFromGroups(groupIds ?? []),
  APPROVE: ({ notify }) => approving(notify ?? false),
  NOTIFY: () => notifying(),
  SEND_PASSWORD_RESET: () => sendingReset(),
  ASSIGN_COURSE: (params) =>
    assigningCourse(courseOf(params), { dueOn: params.dueOn ?? null, notify: params.notify ?? false }),
  UNASSIGN_COURSE: (params) => unassigningCourse(courseOf(params)),
  CHANGE_DUE_DATE: (params) => changingDueDate(courseOf(params), params.dueOn ?? null),
  ARCHIVE_COURSE_ACTIVITY: () => archivingActivity(),
};

/** The change to each user that an action is, the same as for one. */
export const changeOf = (action: BulkActionKind, params: BulkParams): UserChange => CHANGES[action](params);
