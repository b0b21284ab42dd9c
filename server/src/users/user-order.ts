import type { Key, Order, Segment } from "../platform/keyset.js";
import { SortDirection } from "../platform/sort-direction.js";
import type { UserSort, UserSortField } from "./user-list.input.js";

type Column = "name_key" | "employee_id" | "phone" | "email_key" | "role_rank" | "status_rank" | "location_key";

/** The indexes that the sorts walk, by their columns after the department. */
const COLUMNS: Record<UserSortField, readonly [Column, ...Column[]]> = {
  NAME: ["name_key"], // membership_by_name
  EMPLOYEE_ID: ["employee_id"], // membership_by_employee_id
  PHONE: ["phone"], // membership_by_phone
  EMAIL: ["email_key"], // membership_by_email
  ROLE: ["role_rank", "name_key"], // membership_by_role
  STATUS: ["status_rank", "name_key"], // membership_by_status
  LOCATION: ["location_key", "name_key"], // membership_by_location
};

const MAY_BE_EMPTY: ReadonlySet<Column> = new Set(["employee_id", "phone", "email_key", "location_key"]);

/** What a sort goes by, of the rows that go by the name of `table`; its id column closes the key. */
export function userOrder({ field, direction }: UserSort, table = "m", id = "id"): Order {
  const keys = [
    ...COLUMNS[field].map((column) => keyOf(table, column)),
    { sql: `${table}.${id}`, type: "uuid" } as const,
  ];
  const segments = MAY_BE_EMPTY.has(COLUMNS[field][0]) ? emptyLast(keys) : [{ keys }];
  return { name: field, isDescending: direction === SortDirection.DESC, segments };
}

/** The columns of membership that a sort needs besides the id. */
export const sortColumns = (field: UserSortField): readonly Column[] => COLUMNS[field];

const keyOf = (table: string, column: Column): Key => ({
  sql: `${table}.${column}`,
  type: column === "role_rank" || column === "status_rank" ? "smallint" : "text",
});

/** First the rows that have a value, then those that have none: NULLS LAST could not walk an index both ways. */
function emptyLast([first, ...then]: readonly Key[]): Segment[] {
  const column = first?.sql ?? "";
  return [
    { where: `${column} IS NOT NULL`, keys: first ? [first, ...then] : then },
    { where: `${column} IS NULL`, constant: column, keys: then },
  ];
}
