import type { Statement } from "../platform/read.js";
import { Group } from "./group.entity.js";

// Index: the unique one on (department_id, name_key).
const GROUPS = `
  SELECT g.department_id AS "departmentId", g.id AS uuid, g.name
    FROM department_group g WHERE g.department_id = $1 ORDER BY g.name_key`;

const GROUPS_WITH_COUNTS = `
  SELECT g.department_id AS "departmentId", g.id AS uuid, g.name,
         (SELECT coalesce(sum(c.n), 0)::int FROM group_count c
           WHERE c.department_id = $1 AND c.group_id = g.id AND c.status NOT IN ('ARCHIVED', 'REMOVED')) AS "userCount"
    FROM department_group g WHERE g.department_id = $1 ORDER BY g.name_key`;

/** Reads all groups of a department by name; how many users are in each only where that was asked for. */
export const groupsStatement = (departmentId: string, withCounts: boolean): Statement => ({
  name: withCounts ? "groups-with-counts" : "groups",
  text: withCounts ? GROUPS_WITH_COUNTS : GROUPS,
  values: [departmentId],
});

/** The groups of `groupsStatement`. */
export const toGroups = (rows: readonly Record<string, unknown>[]): Group[] =>
  rows.map((row) => Object.assign(new Group(), row));
