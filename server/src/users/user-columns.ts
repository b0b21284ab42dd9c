import type { Department } from "../departments/department.entity.js";
import { Location } from "../departments/location.entity.js";
import type { Group } from "../groups/group.entity.js";
import type { DepartmentActor } from "../platform/actor.js";
import type { Selection } from "../platform/selection.js";
import { can } from "../policy.js";
import { User } from "./user.entity.js";

/** What besides the plain columns was asked for of a user. */
export interface UserExtras {
  readonly groups: boolean;
  readonly groupCounts: boolean;
  readonly location: boolean;
  readonly emsId: boolean;
  readonly dates: boolean;
}

/** Reads the selection below a user; `paths` are where users stand in it, e.g. `nodes.`. */
export function userExtras(selection: Selection, paths: readonly string[]): UserExtras {
  const has = (...fields: string[]): boolean =>
    fields.some((field) => paths.some((path) => selection.has(path + field)));
  return {
    groups: has("groups"),
    groupCounts: has("groups.userCount"),
    location: has("location"),
    emsId: has("emsId"),
    dates: has("approvedAt", "notifiedAt", "createdAt", "updatedAt"),
  };
}

const PLAIN = `m.id AS uuid, m.first_name AS "firstName", m.last_name AS "lastName",
       m.email, m.login_id AS "loginId", m.phone, m.employee_id AS "employeeId", m.role, m.status, m.version`;

const DATES = `m.approved_at AS "approvedAt", m.notified_at AS "notifiedAt", m.created_at AS "createdAt", m.updated_at AS "updatedAt"`;

const LOCATION = `m.location_id AS "locationId", (SELECT l.name FROM location l WHERE l.department_id = $1 AND l.id = m.location_id) AS "locationName"`;

const EMS_ID = `(SELECT a.ems_id FROM account a WHERE a.id = m.account_id) AS "emsId"`;

const GROUPS = `(SELECT string_agg(gm.group_id::text, ',') FROM group_member gm
         WHERE gm.department_id = $1 AND gm.user_id = m.id) AS "groupIds"`;

/** The columns of a user `m`; what is no plain column is a look-up by primary key, done for the page's rows only. */
export const userColumns = ({ groups, location, emsId, dates }: UserExtras): string =>
  [
    PLAIN,
    ...(dates ? [DATES] : []),
    ...(location ? [LOCATION] : []),
    ...(emsId ? [EMS_ID] : []),
    ...(groups ? [GROUPS] : []),
  ].join(",\n       ");

/** What a row becomes a user with. */
export interface UserSurroundings {
  readonly actor: DepartmentActor;
  readonly department: Department;
  /** The groups of a row's `groupIds`. */
  readonly groupsOf: (ids: string | null | undefined) => Group[];
}

type UserRow = Partial<User> & { groupIds?: string | null; locationName?: string | null };

/** A user of the schema, from a row of `userColumns`. */
export function toUser(row: UserRow, { actor, department, groupsOf }: UserSurroundings): User {
  const user = new User();
  Object.assign(user, row);
  user.departmentId = department.uuid;
  user.department = department;
  user.location = row.locationId ? locationOf(department, row) : null;
  user.groups = groupsOf(row.groupIds);
  user.viewerCanOpenRecord = can(actor, "user.read", user);
  return user;
}

function locationOf({ uuid: departmentId }: Department, { locationId, locationName }: UserRow): Location {
  return Object.assign(new Location(), { departmentId, uuid: locationId, name: locationName });
}
