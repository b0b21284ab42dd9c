import { readOwnUsers } from "../accounts/own-users.js";
import type { Ctx } from "../platform/context.js";
import { readerIn } from "../platform/read.js";
import { enterIfMay } from "../platform/tenant.js";
import { AssignmentState, type CourseAssignment } from "./assignment.type.js";
import type { AssignmentListArgs } from "./assignment-list.input.js";
import { listAssignments } from "./list-assignments.js";

const OPEN = [AssignmentState.ASSIGNED, AssignmentState.STARTED, AssignmentState.REPORTED];
const MOST = { first: 200, after: null, last: null, before: null };

/** A person's own open courses in every department that they may enter, the first due first. */
export async function listOwnAssignments(ctx: Ctx, accountId: string): Promise<CourseAssignment[]> {
  const users = await readOwnUsers(accountId, new Set());
  const args: AssignmentListArgs = { ...MOST, filter: { states: OPEN } };
  const lists = users.map(async ({ departmentId, uuid }) => {
    const actor = await enterIfMay(ctx, departmentId);
    return actor ? (await listAssignments(readerIn(departmentId), departmentId, uuid, args, new Set())).nodes : [];
  });
  const mine = (await Promise.all(lists)).flat();
  return mine.sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.uuid.localeCompare(b.uuid));
}
