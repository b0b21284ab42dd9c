import { Arg, Args, FieldResolver, Ctx as InjectCtx, Int, Resolver, Root } from "type-graphql";
import { Department } from "../departments/department.entity.js";
import type { Ctx } from "../platform/context.js";
import { PageArgs, pageRequest } from "../platform/pagination.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import { listSeatEntries, readSeatHistory, readSeats } from "./seats.service.js";
import { SeatDay, SeatEntryConnection, Seats } from "./seats.type.js";

@Resolver(() => Department)
export class DepartmentSeatsResolver {
  @FieldResolver(() => Seats, { description: "What the department is billed, for officers." })
  async seats(@Root() department: Department, @InjectCtx() ctx: Ctx): Promise<Seats> {
    authorize(await enterDepartment(ctx, department.uuid), "seats.read");
    return readSeats(department);
  }
}

@Resolver(() => Seats)
export class SeatsResolver {
  @FieldResolver(() => [SeatDay], { description: "Billed seats day by day, the oldest first." })
  history(
    @Root() seats: Seats,
    @Arg("days", () => Int, { defaultValue: 90, description: "How many days, 1 to 730; the last one is today." })
    days: number,
  ): Promise<SeatDay[]> {
    return readSeatHistory(seats, days);
  }

  @FieldResolver(() => SeatEntryConnection, { description: "The ledger behind it, the newest entry first." })
  entries(@Root() seats: Seats, @Args() args: PageArgs): Promise<SeatEntryConnection> {
    return listSeatEntries(seats, pageRequest(args));
  }
}
