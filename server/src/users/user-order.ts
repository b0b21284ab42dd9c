import type { Key, Order, Segment } from "../platform/keyset.js";
import { SortDirection } from "../platform/sort-direction.js";
import { UserSort, UserSortField } from "./user-list.input.js";

const id: Key = { sql: "m.id", type: "uuid" };
const name: Key = { sql: "m.name_key", type: "text" };

const key = (column: string, type: Key["type"] = "text"): Key => ({ sql: `m.${column}`, type });

/** First the rows that have a value, then those that have none: NULLS LAST could not walk an index both ways. */
const emptyLast = (column: string, then: readonly Key[]): Segment[] => [
  { where: `m.${column} IS NOT NULL`, keys: [key(column), ...then] },
  { where: `m.${column} IS NULL`, constant: `m.${column}`, keys: then },
];

// Beside each: its index.
const SEGMENTS: Record<UserSortField, readonly Segment[]> = {
  NAME: [{ keys: [name, id] }], // membership_by_name
  EMPLOYEE_ID: emptyLast("employee_id", [id]), // membership_by_employee_id
  PHONE: emptyLast("phone", [id]), // membership_by_phone
  EMAIL: emptyLast("email_key", [id]), // membership_by_email
  ROLE: [{ keys: [key("role_rank", "smallint"), name, id] }], // membership_by_role
  STATUS: [{ keys: [key("status_rank", "smallint"), name, id] }], // membership_by_status
  LOCATION: emptyLast("location_key", [name, id]), // membership_by_location
};

/** Inside one group by name: its member rows carry the name. Index group_member_by_name. */
const BY_NAME_IN_GROUP: readonly Segment[] = [
  {
    keys: [
      { sql: "g.name_key", type: "text" },
      { sql: "g.user_id", type: "uuid" },
    ],
  },
];

/** How the statements sort; the cursors of both are the same. */
export function userOrder({ field, direction }: UserSort = new UserSort(), inGroup = false): Order {
  const isByNameInGroup = inGroup && field === UserSortField.NAME;
  return {
    name: field,
    isDescending: direction === SortDirection.DESC,
    segments: isByNameInGroup ? BY_NAME_IN_GROUP : SEGMENTS[field],
  };
}
