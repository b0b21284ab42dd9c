import type { GraphQLResolveInfo } from "graphql";
import { Department } from "../departments/department.entity.js";
import { Location } from "../departments/location.entity.js";
import { Group } from "../groups/group.entity.js";
import { isOfficer } from "../platform/actor.js";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { readInDepartment } from "../platform/read.js";
import { selectionOf } from "../platform/selection.js";
import { enterDepartment } from "../platform/tenant.js";
import { User } from "./user.entity.js";

const USER = `
  SELECT m.department_id AS "departmentId", m.id AS "uuid", m.account_id AS "accountId",
         m.first_name AS "firstName", m.last_name AS "lastName", m.email, m.login_id AS "loginId", m.phone,
         a.ems_id AS "emsId", m.employee_id AS "employeeId", m.role, m.status, m.location_id AS "locationId",
         m.approved_at AS "approvedAt", m.notified_at AS "notifiedAt", m.created_at AS "createdAt",
         m.updated_at AS "updatedAt", m.version, to_jsonb(d) AS department, l.name AS "locationName"
    FROM membership m JOIN account a ON a.id = m.account_id JOIN department d ON d.id = m.department_id
    LEFT JOIN location l ON l.department_id = m.department_id AND l.id = m.location_id
   WHERE m.department_id = $1 AND m.id = $2 AND m.status <> 'REMOVED'`;

const GROUPS = `
  SELECT g.department_id AS "departmentId", g.id AS "uuid", g.name
    FROM group_member gm JOIN department_group g ON g.department_id = gm.department_id AND g.id = gm.group_id
   WHERE gm.department_id = $1 AND gm.user_id = $2
   ORDER BY g.name_key, g.id`;

/** The user that was just written, as it is now. */
export async function readWrittenUser(ctx: Ctx, userId: string, info: GraphQLResolveInfo): Promise<User> {
  const { departmentId, id } = decodeId("usr", userId);
  const actor = await enterDepartment(ctx, departmentId);
  const values = [departmentId, id];
  const isWithGroups = selectionOf(info).has("groups");
  const [rows = [], groups = []] = await readInDepartment(departmentId, [
    { name: "written-user", text: USER, values },
    ...(isWithGroups ? [{ name: "written-user-groups", text: GROUPS, values }] : []),
  ]);
  const row = rows[0] as (Record<string, unknown> & { department: Record<string, unknown> }) | undefined;
  if (!row) throw notFound();
  const user = Object.assign(new User(), row);
  const { department } = row;
  return Object.assign(user, {
    department: Object.assign(new Department(), {
      uuid: departmentId,
      name: department.name,
      timeZone: department.time_zone,
      inactivePolicy: department.inactive_policy,
      approval: department.approval,
      version: department.version,
    }),
    location: user.locationId
      ? Object.assign(new Location(), { departmentId, uuid: user.locationId, name: row.locationName })
      : null,
    groups: groups.map((group) => Object.assign(new Group(), group)),
    viewerCanOpenRecord: isOfficer(actor),
  });
}
