import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import type { Tx } from "../platform/tx.js";
import { can } from "../policy.js";
import { auditUsers } from "./audit-changes.js";
import { changeUser, type UserChange } from "./user-change.js";
import { UserRefusal } from "./user-refusal.js";

const WRITE_LOCATION = `
  UPDATE membership SET location_id = $3, location_key = $4, version = version + 1, updated_at = now()
   WHERE department_id = $1 AND id = ANY($2::uuid[])`;

interface HeldLocation {
  readonly name: string;
  readonly nameKey: string;
}

/** Stations users at a location of the department, or at none. */
export function settingLocation(locationId: string | null): UserChange {
  let location: HeldLocation | null = null;
  return {
    endsAdmin: false,
    sparesSelf: false,
    prepare: async (tx) => {
      location = locationId === null ? null : await holdLocation(tx, locationId);
    },
    refuse: (actor, user) => {
      if (!can(actor, "user.edit", { userId: user.id, role: user.role })) return UserRefusal.NOT_ALLOWED;
      if (user.locationId === locationId) return UserRefusal.NO_CHANGE;
      return user.status === "ARCHIVED" ? UserRefusal.ARCHIVED : null;
    },
    apply: async (tx, actor, users) => {
      const ids = users.map(({ id }) => id);
      await tx.query(WRITE_LOCATION, [tx.departmentId, ids, locationId, location?.nameKey ?? null]);
      await auditUsers(tx, actor, "user.location-set", users, ({ locationName }) => ({
        location: [locationName, location?.name ?? null],
      }));
      return [];
    },
  };
}

/** Renaming waits until whoever was stationed there is stored with the name as it was. */
async function holdLocation(tx: Tx, id: string): Promise<HeldLocation> {
  const [row] = await tx.query<HeldLocation>(
    `SELECT name, name_key AS "nameKey" FROM location WHERE department_id = $1 AND id = $2 FOR KEY SHARE`,
    [tx.departmentId, id],
  );
  if (!row) throw notFound("This location");
  return row;
}

/** Reads a location's outside id; one of another department does not exist. */
export function locationIn(departmentId: string, id: string): string {
  const location = decodeId("loc", id);
  if (location.departmentId !== departmentId) throw notFound("This location");
  return location.id;
}

/** Stations one user at a location, or at none. */
export async function setUserLocation(
  ctx: Ctx,
  id: string,
  locationId: string | null,
  version: number | null,
): Promise<void> {
  const { departmentId } = decodeId("usr", id);
  await changeUser(ctx, id, version, settingLocation(locationId && locationIn(departmentId, locationId)));
}
