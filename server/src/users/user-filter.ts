import { Role, UserStatus } from "../platform/actor.js";
import { decodeId } from "../platform/ids.js";
import { searchText } from "../platform/search-text.js";
import type { Parameters } from "../platform/statement.js";
import { invalid } from "../platform/text.js";
import type { UserFilter } from "./user-list.input.js";

/** A filter as the statements take it: what does not filter is null, ids are the database's. */
export interface UserCriteria {
  readonly statuses: readonly UserStatus[];
  readonly roles: readonly Role[] | null;
  readonly groupIds: readonly string[] | null;
  readonly locationIds: readonly string[] | null;
  readonly search: Search | null;
}

/** Words to find anywhere, by trigrams; or, for less than three letters, how the last name begins. */
export type Search = { readonly words: readonly string[] } | { readonly prefix: string };

const ALL_BUT_ARCHIVED = [UserStatus.PENDING_APPROVAL, UserStatus.ACTIVE, UserStatus.INACTIVE];

/** Reads a filter. An id of elsewhere is no error: nobody is in that group. */
export function userCriteria(filter: UserFilter | null | undefined): UserCriteria {
  return {
    statuses: listOf(filter?.statuses) ?? ALL_BUT_ARCHIVED,
    roles: listOf(filter?.roles),
    groupIds: listOf(filter?.groupIds?.map((one) => decodeId("grp", one).id)),
    locationIds: listOf(filter?.locationIds?.map((one) => decodeId("loc", one).id)),
    search: searchFor(filter?.search),
  };
}

const MAX_VALUES = 200;

/** Sorted and each once, so that the same choice is the same statement; null when it filters nothing. */
function listOf<T extends string>(values: readonly T[] | null | undefined): T[] | null {
  if (!values?.length) return null;
  if (values.length > MAX_VALUES) throw invalid("filter", `Choose at most ${MAX_VALUES} values.`);
  return [...new Set(values)].sort();
}

const MAX_WORDS = 4;
const lettersOf = (text: string): string => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");

/** Reads what was typed into the search box; null when that is nothing. */
function searchFor(typed: string | null | undefined): Search | null {
  const text = searchText(typed);
  if (text === null) return null;
  if (lettersOf(text).length < 3) return { prefix: text };
  const words = text.split(/[ ,]+/).filter(Boolean);
  const areWords = words.length <= MAX_WORDS && words.some((word) => lettersOf(word).length >= 3);
  return { words: areWords ? words : [text] };
}

/** Whether the count table knows how many match. */
export const isCounted = ({ groupIds, locationIds, search }: UserCriteria): boolean =>
  !search && !locationIds && (groupIds?.length ?? 0) <= 1;

/**
 * The conditions of a search by words: each word anywhere in the column. The pattern is a select of its own, so that
 * it is made once and not for each row.
 */
export const wordConditions = (words: readonly string[], column: string, parameters: Parameters): string[] =>
  words.map(
    (word) =>
      `${column} LIKE (SELECT '%' || regexp_replace(fold(${parameters.add(word)}), ${SPECIAL}, '\\\\\\1', 'g') || '%')`,
  );

/** The characters that mean something to LIKE. */
const SPECIAL = `'([\\\\%_])'`;

/**
 * The conditions on status and role of rows that go by the name of `table`. They are written into the text: how many
 * people have them decides over the plan, and as values they made PostgreSQL plan anew for each run.
 */
export function standingConditions({ statuses, roles }: UserCriteria, table: string): string[] {
  const status = `${table}.status ${isOneOf(UserStatus, statuses)}`;
  return roles ? [status, `${table}.role ${isOneOf(Role, roles)}`] : [status];
}

/** A condition in words of ours: whatever is asked for, the text has no others. */
export function isOneOf(known: Readonly<Record<string, string>>, wanted: readonly string[]): string {
  const words = Object.values(known).filter((word) => wanted.includes(word));
  return `IN (${words.map((word) => `'${word}'`).join(", ")})`;
}

/** The conditions on membership `m` of all filters but words and groups. */
export function userConditions(criteria: UserCriteria, parameters: Parameters, department = "$1"): string[] {
  const { locationIds, search } = criteria;
  const conditions = [`m.department_id = ${department}`, ...standingConditions(criteria, "m")];
  if (locationIds) conditions.push(atLocations(locationIds, parameters));
  if (search && "prefix" in search) {
    const prefix = `fold(${parameters.add(search.prefix)})`;
    conditions.push(`m.name_key >= ${prefix}`, `m.name_key < ${prefix} || U&'\\+10FFFF'`);
  }
  return conditions;
}

/** In one of the groups, each user once; `user` is the column with the user's id. */
export const groupConditions = ({ groupIds }: UserCriteria, user: string, parameters: Parameters): string[] =>
  groupIds
    ? [
        `EXISTS (SELECT FROM group_member g WHERE g.department_id = $1 AND g.group_id = ANY(${parameters.add(groupIds)}::uuid[]) AND g.user_id = ${user})`,
      ]
    : [];

/** By the location's name key, which the index membership_by_location has. */
const atLocations = (ids: readonly string[], parameters: Parameters): string => {
  const keys = "SELECT l.name_key FROM location l WHERE l.department_id = $1 AND l.id =";
  return ids.length === 1
    ? `m.location_key = (${keys} ${parameters.add(ids[0])})`
    : `m.location_key = ANY(ARRAY(${keys} ANY(${parameters.add(ids)}::uuid[])))`;
};
