import { Args, FieldResolver, Ctx as InjectCtx, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { pageRequest } from "../platform/pagination.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { listOverduePeople } from "./list-overdue-people.js";
import { readOverdueReport } from "./overdue-report.js";
import {
  OverduePeopleArgs,
  OverduePersonConnection,
  OverduePersonSort,
  OverdueReport,
  OverdueReportArgs,
} from "./overdue-report.type.js";

@Resolver(() => Department)
export class OverdueReportResolver {
  @FieldResolver(() => OverdueReport, {
    description: "Courses that active people should have completed by now, by course and by group; for officers.",
  })
  async overdueReport(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Args() { filter }: OverdueReportArgs,
  ): Promise<OverdueReport> {
    authorize(await enterDepartment(ctx, uuid), "assignment.list");
    return readOverdueReport(uuid, filter ?? {});
  }

  @FieldResolver(() => OverduePersonConnection, {
    description: "The active people who should have completed a course by now, with their courses; for officers.",
  })
  async overduePeople(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Args() { filter, sort, ...page }: OverduePeopleArgs,
  ): Promise<OverduePersonConnection> {
    authorize(await enterDepartment(ctx, uuid), "assignment.list");
    return listOverduePeople(uuid, filter ?? {}, sort ?? new OverduePersonSort(), pageRequest(page));
  }
}
