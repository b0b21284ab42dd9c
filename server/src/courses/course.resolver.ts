import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
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
import { Department } from "../departments/department.entity.js";
import { type Ctx } from "../platform/context.js";
import { decodeOwnId } from "../platform/ids.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment, enterIfMay } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { CourseInput, CourseListArgs } from "./course.input.js";
import { courseIn, getCourse } from "./course.service.js";
import { Course, CourseConnection } from "./course.type.js";
import { createCourse, restoreCourse, retireCourse, updateCourse } from "./edit-courses.js";
import { listCourses } from "./list-courses.js";

const WHICH = { description: "The course, `crs_...`." };
const SHARED = "A shared course is changed by support alone, for others FORBIDDEN.";

@Resolver(() => Course)
export class CourseResolver {
  @Query(() => Course, { description: "A course that a department sees, for its officers. NOT_FOUND else." })
  async course(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { description: "The department that looks." }) departmentId: string,
    @Arg("courseId", () => ID, WHICH) courseId: string,
  ): Promise<Course> {
    const actor = await enterDepartment(ctx, decodeOwnId("dep", departmentId));
    authorize(actor, "course.list");
    return getCourse(actor.departmentId, courseIn(actor.departmentId, courseId));
  }

  @Mutation(() => Course, {
    description:
      "Adds a course to the department's catalogue. INVALID_INPUT with `fields`; CONFLICT where the provider has a course of that name there. Without a department, by support: to the catalogue that all share.",
  })
  createCourse(
    @InjectCtx() ctx: Ctx,
    @Arg("departmentId", () => ID, { nullable: true, description: "The department; null for the shared catalogue." })
    departmentId: string | null,
    @Arg("input", () => CourseInput) input: CourseInput,
  ): Promise<Course> {
    return createCourse(ctx, departmentId, input);
  }

  @Mutation(() => Course, {
    description: `Changes a course, all of it. What people completed keeps what the course said then. CONFLICT when it changed meanwhile. ${SHARED}`,
  })
  updateCourse(
    @InjectCtx() ctx: Ctx,
    @Arg("courseId", () => ID, WHICH) courseId: string,
    @Arg("input", () => CourseInput) input: CourseInput,
    @Arg("version", () => Int, { nullable: true, description: "The `version` that you have seen." })
    version: number | null,
  ): Promise<Course> {
    return updateCourse(ctx, courseId, version, input);
  }

  @Mutation(() => Course, {
    description: `Takes a course out of use: it is not assigned any more; what was assigned and completed stays. ${SHARED}`,
  })
  retireCourse(@InjectCtx() ctx: Ctx, @Arg("courseId", () => ID, WHICH) courseId: string): Promise<Course> {
    return retireCourse(ctx, courseId);
  }

  @Mutation(() => Course, { description: `Puts a retired course back into use. ${SHARED}` })
  restoreCourse(@InjectCtx() ctx: Ctx, @Arg("courseId", () => ID, WHICH) courseId: string): Promise<Course> {
    return restoreCourse(ctx, courseId);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change, retire and restore it." })
  async viewerCanEdit(@InjectCtx() ctx: Ctx, @Root() course: Course): Promise<boolean> {
    if (course.isShared) return ctx.person?.isSupport === true;
    const actor = await enterIfMay(ctx, course.departmentId);
    return actor !== null && can(actor, "course.edit");
  }
}

@Resolver(() => Department)
export class DepartmentCoursesResolver {
  @FieldResolver(() => CourseConnection, {
    description: "The courses that the department can assign: its own and those that all share; for officers.",
  })
  async courses(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Args() args: CourseListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CourseConnection> {
    return listCourses(await enterDepartment(ctx, uuid), args, selectionOf(info));
  }
}
