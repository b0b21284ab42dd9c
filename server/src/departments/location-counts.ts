import type { Ctx } from "../platform/context.js";
import { requestLoader } from "../platform/loader.js";
import { readInDepartment } from "../platform/read.js";
import { enterDepartment } from "../platform/tenant.js";
import { authorize } from "../policy.js";
import type { Location } from "./location.entity.js";

// One pass over the department's people, whichever locations were asked for.
const COUNTS = `
  SELECT m.location_id AS uuid, count(*)::int AS n FROM membership m
   WHERE m.department_id = $1 AND m.location_id = ANY($2::uuid[]) AND m.status NOT IN ('ARCHIVED', 'REMOVED')
   GROUP BY m.location_id`;

type Key = Pick<Location, "departmentId" | "uuid">;

async function countAll(keys: readonly Key[]): Promise<number[]> {
  const departmentIds = [...new Set(keys.map(({ departmentId }) => departmentId))];
  const counts = await Promise.all(
    departmentIds.map(async (departmentId) => {
      const uuids = keys.filter((key) => key.departmentId === departmentId).map(({ uuid }) => uuid);
      const statement = { name: "location-counts", text: COUNTS, values: [departmentId, uuids] };
      return (await readInDepartment(departmentId, [statement]))[0] ?? [];
    }),
  );
  const byLocation = new Map(counts.flat().map(({ uuid, n }) => [uuid, n as number]));
  return keys.map(({ uuid }) => byLocation.get(uuid) ?? 0);
}

const loader = requestLoader(countAll);

/** How many users are stationed at a location, archived ones not counted. */
export async function countStationed(ctx: Ctx, { departmentId, uuid }: Key): Promise<number> {
  authorize(await enterDepartment(ctx, departmentId), "user.list");
  return loader(ctx).load({ departmentId, uuid });
}
