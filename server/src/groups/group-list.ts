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

/**
 * Finds groups among those of `groupsStatement`, by ids with commas between them; in order of their names. People of a
 * page are mostly in the same few: each list is made once.
 */
export function groupsFinder(rows: readonly Record<string, unknown>[]): (ids: string | null | undefined) => Group[] {
  const all = toGroups(rows);
  const lists = new Map<string, Group[]>();
  return (ids) => {
    if (!ids) return [];
    let list = lists.get(ids);
    if (!list) {
      const wanted = new Set(ids.split(","));
      list = all.filter(({ uuid }) => wanted.has(uuid));
      lists.set(ids, list);
    }
    return list;
  };
}

/** The groups of `groupsStatement`. */
export const toGroups = (rows: readonly Record<string, unknown>[]): Group[] =>
  rows.map((row) => Object.assign(new Group(), row));
