import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Extensions,
  FieldResolver,
  ID,
  Info,
  Ctx as InjectCtx,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Viewer } from "../accounts/viewer.type.js";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { EARLY } from "../platform/early-fields.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { PlainDate } from "../platform/plain-date.js";
import { readerIn } from "../platform/read.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment, enterIfMay, readFor } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { User } from "../users/user.entity.js";
import { archiveCourseActivity } from "./archive-activity.js";
import {
  AssignCourseCheck,
  AssignCourseInput,
  AssignCoursePayload,
  CourseAssignmentChange,
} from "./assign-course.input.js";
import { assignCourse, checkAssignCourse } from "./assign-course.js";
import { AssignmentState, CourseAssignment, CourseAssignmentConnection } from "./assignment.type.js";
import { AssignmentListArgs } from "./assignment-list.input.js";
import { changeDueDates, unassignCourses } from "./change-assignments.js";
import { getAssignment, listAssignments } from "./list-assignments.js";
import { listOwnAssignments } from "./own-assignments.js";
import { startCourse } from "./start-course.js";

const WHICH = { description: "1 to 2,000 course assignments of one department." };
const REFUSALS =
  "What cannot be done is a result, not an error; for officers. An id that is not found: NOT_FOUND, and nothing is done.";

@Resolver(() => CourseAssignment)
export class CourseAssignmentResolver {
  @Query(() => CourseAssignment, { description: "A course assignment, for officers and for the person themself." })
  async courseAssignment(
    @InjectCtx() ctx: Ctx,
    @Arg("assignmentId", () => ID, { description: "The assignment, `cas_...`." }) assignmentId: string,
  ): Promise<CourseAssignment> {
    const { departmentId, id } = decodeId("cas", assignmentId);
    const actor = await enterDepartment(ctx, departmentId);
    const assignment = await getAssignment(departmentId, id);
    if (!can(actor, "assignment.read", { userId: assignment.userUuid })) throw notFound("This course assignment");
    return assignment;
  }

  @Query(() => AssignCourseCheck, {
    description:
      "What assigning a course would come to: to how many, with how many licences. Nothing is done; for officers.",
  })
  checkAssignCourse(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => AssignCourseInput) input: AssignCourseInput,
  ): Promise<AssignCourseCheck> {
    return checkAssignCourse(ctx, input);
  }

  @Mutation(() => AssignCoursePayload, {
    description:
      "Gives a course to people; for officers. INSUFFICIENT_LICENCES, with `needed` and `available`, where the pool has too few: then nobody gets it. CONFLICT for a retired course.",
  })
  assignCourse(
    @InjectCtx() ctx: Ctx,
    @Arg("input", () => AssignCourseInput) input: AssignCourseInput,
  ): Promise<AssignCoursePayload> {
    return assignCourse(ctx, input);
  }

  @Mutation(() => [CourseAssignmentChange], {
    description: `Takes courses back. The licence of one that was not started returns to the pool. ${REFUSALS}`,
  })
  unassignCourses(
    @InjectCtx() ctx: Ctx,
    @Arg("assignmentIds", () => [ID], WHICH) assignmentIds: string[],
  ): Promise<CourseAssignmentChange[]> {
    return unassignCourses(ctx, assignmentIds);
  }

  @Mutation(() => [CourseAssignmentChange], { description: `Gives assignments another due date. ${REFUSALS}` })
  changeDueDates(
    @InjectCtx() ctx: Ctx,
    @Arg("assignmentIds", () => [ID], WHICH) assignmentIds: string[],
    @Arg("dueOn", () => PlainDate, { nullable: true, description: "Today or later; null for none." })
    dueOn: string | null,
  ): Promise<CourseAssignmentChange[]> {
    return changeDueDates(ctx, assignmentIds, dueOn);
  }

  @Mutation(() => Int, {
    description:
      "Puts all course activity of a user away while they stay as they are, so that courses can be assigned anew; for officers. Licences of what was not started return to their pools, the transcript stays. Answers with how many were put away.",
  })
  archiveCourseActivity(
    @InjectCtx() ctx: Ctx,
    @Arg("userId", () => ID, { description: "The user, `usr_...`." }) userId: string,
  ): Promise<number> {
    return archiveCourseActivity(ctx, userId);
  }

  @Mutation(() => CourseAssignment, {
    description:
      "Starts a course that is assigned to oneself, which uses its licence. Twice is once. INSUFFICIENT_LICENCES where its licence went back to the pool and none is free.",
  })
  startCourse(
    @InjectCtx() ctx: Ctx,
    @Arg("assignmentId", () => ID, { description: "The assignment, `cas_...`." }) assignmentId: string,
  ): Promise<CourseAssignment> {
    return startCourse(ctx, assignmentId);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may start it: it is your own, and not started yet." })
  async viewerCanStart(@InjectCtx() ctx: Ctx, @Root() assignment: CourseAssignment): Promise<boolean> {
    return assignment.state === AssignmentState.ASSIGNED && isOwn(ctx, assignment);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may report it completed: it is your own, and open." })
  async viewerCanComplete(@InjectCtx() ctx: Ctx, @Root() assignment: CourseAssignment): Promise<boolean> {
    const isTakeable = assignment.state === AssignmentState.ASSIGNED || assignment.state === AssignmentState.STARTED;
    return isTakeable && isOwn(ctx, assignment);
  }
}

async function isOwn(ctx: Ctx, { departmentId, userUuid }: CourseAssignment): Promise<boolean> {
  const actor = await enterIfMay(ctx, departmentId);
  return actor !== null && can(actor, "assignment.take", { userId: userUuid });
}

@Resolver(() => Department)
export class DepartmentAssignmentsResolver {
  @FieldResolver(() => CourseAssignmentConnection, {
    description: "The department's course assignments, for officers. Those of removed people are not among them.",
  })
  async courseAssignments(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Args() args: AssignmentListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CourseAssignmentConnection> {
    authorize(await enterDepartment(ctx, uuid), "assignment.list");
    return listAssignments(readerIn(uuid), uuid, null, args, selectionOf(info));
  }
}

@Resolver(() => User)
export class UserAssignmentsResolver {
  @Extensions(EARLY)
  @FieldResolver(() => CourseAssignmentConnection, { description: "The courses assigned to this person." })
  async courseAssignments(
    @Root() { departmentId, uuid }: User,
    @InjectCtx() ctx: Ctx,
    @Args() args: AssignmentListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CourseAssignmentConnection> {
    return readFor(
      ctx,
      departmentId,
      (actor) => authorize(actor, "assignment.read", { userId: uuid }),
      (read) => listAssignments(read, departmentId, uuid, args, selectionOf(info)),
    );
  }
}

@Resolver(() => Viewer)
export class ViewerAssignmentsResolver {
  @FieldResolver(() => [CourseAssignment], {
    description: "One's own open courses in all departments that let one in, the first due first; at most 200 of each.",
  })
  courseAssignments(@Root() { accountId }: Viewer, @InjectCtx() ctx: Ctx): Promise<CourseAssignment[]> {
    return listOwnAssignments(ctx, accountId);
  }
}
