import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Extensions, FieldResolver, Info, Ctx as InjectCtx, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { EARLY } from "../platform/early-fields.js";
import { type PageArgs, pageRequest } from "../platform/pagination.js";
import { type Read, readerIn } from "../platform/read.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment, readFor } from "../platform/tenant.js";
import { authorize, can } from "../policy.js";
import { User } from "../users/user.entity.js";
import { AuditEventConnection, AuditLogArgs, HistoryArgs, UserSnapshot } from "./audit-event.type.js";
import { type AuditView, auditView } from "./audit-filter.js";
import { countEvents, listEvents } from "./audit-list.js";
import { readSnapshot } from "./user-snapshot.js";

@Resolver(() => Department)
export class DepartmentAuditResolver {
  @FieldResolver(() => AuditEventConnection, {
    description:
      "What happened in the department, the newest first: all of it to admins, what happened to people to training officers.",
  })
  async auditLog(
    @Root() { uuid }: Department,
    @InjectCtx() ctx: Ctx,
    @Args() args: AuditLogArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuditEventConnection> {
    const actor = await enterDepartment(ctx, uuid);
    authorize(actor, "audit.read-users");
    const view = await auditView(uuid, args.filter ?? {}, !can(actor, "audit.read-all"));
    return pageOf(readerIn(uuid), view, args, info);
  }
}

@Resolver(() => User)
export class UserHistoryResolver {
  @Extensions(EARLY)
  @FieldResolver(() => AuditEventConnection, {
    description: "What happened to this person in this department, the newest first; for officers and themself.",
  })
  async history(
    @Root() user: User,
    @InjectCtx() ctx: Ctx,
    @Args() args: HistoryArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuditEventConnection> {
    const filter = { userId: user.id, to: args.asOf ? new Date(args.asOf.getTime() + 1) : null };
    return readFor(
      ctx,
      user.departmentId,
      (actor) => authorize(actor, "user.read", user),
      async (read) => pageOf(read, await auditView(user.departmentId, filter, true), args, info),
    );
  }

  @FieldResolver(() => UserSnapshot, {
    description: "This person as they were at one moment, worked back from the audit log; for officers and themself.",
  })
  async asOf(
    @Root() user: User,
    @InjectCtx() ctx: Ctx,
    @Arg("at", () => Date, { description: "The moment." }) at: Date,
  ): Promise<UserSnapshot> {
    authorize(await enterDepartment(ctx, user.departmentId), "user.read", user);
    return readSnapshot(user.departmentId, user.uuid, at);
  }
}

async function pageOf(
  read: Read,
  view: AuditView,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<AuditEventConnection> {
  const [page, totalCount] = await Promise.all([
    listEvents(read, view, pageRequest(args)),
    selectionOf(info).has("totalCount") ? countEvents(read, view) : 0,
  ]);
  return Object.assign(page, { totalCount });
}
