import { Department } from "../departments/department.entity.js";
import { Location } from "../departments/location.entity.js";
import { Group } from "../groups/group.entity.js";
import { readAsAccount, readInDepartment } from "../platform/read.js";
import type { Selection } from "../platform/selection.js";
import { User } from "../users/user.entity.js";

// Index membership_account. The account sees its own rows in every department, and those departments' names.
const OWN_USERS = `
  SELECT m.department_id AS "departmentId", m.id AS "uuid", m.account_id AS "accountId",
         m.first_name AS "firstName", m.last_name AS "lastName", m.email, m.login_id AS "loginId", m.phone,
         a.ems_id AS "emsId", m.employee_id AS "employeeId", m.role, m.status, m.location_id AS "locationId",
         m.approved_at AS "approvedAt", m.notified_at AS "notifiedAt", m.created_at AS "createdAt",
         m.updated_at AS "updatedAt", m.version,
         jsonb_build_object('uuid', d.id, 'name', d.name, 'timeZone', d.time_zone, 'inactivePolicy', d.inactive_policy,
           'approval', d.approval, 'isClosed', d.disabled_at IS NOT NULL, 'officersMayGrantAdmin', d.officers_may_grant_admin,
           'notifyRemoved', d.notify_removed, 'version', d.version) AS "department"
    FROM membership m JOIN account a ON a.id = m.account_id JOIN department d ON d.id = m.department_id
   WHERE m.account_id = $1 AND m.status <> 'REMOVED'
   ORDER BY lower(d.name), m.id`;

const OWN_LOCATION = `
  SELECT l.department_id AS "departmentId", l.id AS "uuid", l.name
    FROM membership m JOIN location l ON l.department_id = m.department_id AND l.id = m.location_id
   WHERE m.department_id = $1 AND m.id = $2`;

const OWN_GROUPS = `
  SELECT g.department_id AS "departmentId", g.id AS "uuid", g.name
    FROM group_member gm JOIN department_group g ON g.department_id = gm.department_id AND g.id = gm.group_id
   WHERE gm.department_id = $1 AND gm.user_id = $2
   ORDER BY g.name_key, g.id`;

/** The users (memberships) of one account, in every department but those it was removed from. */
export async function readOwnUsers(accountId: string, selection: Selection): Promise<User[]> {
  const [rows = []] = await readAsAccount(accountId, [{ name: "own-users", text: OWN_USERS, values: [accountId] }]);
  const users = rows.map(toOwnUser);
  if (selection.has("groups") || selection.has("location")) await Promise.all(users.map(addLabels));
  return users;
}

function toOwnUser(row: Record<string, unknown>): User {
  const user = Object.assign(new User(), row, { department: Object.assign(new Department(), row.department) });
  return Object.assign(user, {
    location: null,
    groups: [],
    viewerCanOpenRecord: user.canEnter,
  });
}

async function addLabels(user: User): Promise<void> {
  const values = [user.departmentId, user.uuid];
  const [locations = [], groups = []] = await readInDepartment(user.departmentId, [
    { name: "own-location", text: OWN_LOCATION, values },
    { name: "own-groups", text: OWN_GROUPS, values },
  ]);
  user.location = locations[0] ? Object.assign(new Location(), locations[0]) : null;
  user.groups = groups.map((group) => Object.assign(new Group(), group));
}
