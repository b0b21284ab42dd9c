import { AppError, notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { SortDirection } from "../platform/sort-direction.js";
import { Parameters } from "../platform/statement.js";
import { invalid } from "../platform/text.js";
import type { Tx } from "../platform/tx.js";
import { groupConditions, type UserCriteria, userConditions, userCriteria } from "../users/user-filter.js";
import { UserSortField } from "../users/user-list.input.js";
import { foundTable, wordsOf } from "../users/user-page.js";
import { CHUNK_USERS } from "./bulk-chunk.js";
import type { UserSelection } from "./bulk-users.input.js";

const MAX_IDS = 5_000;
const BY_NAME = { field: UserSortField.NAME, direction: SortDirection.ASC };

/**
 * Writes down who is selected, at this moment, for the action to go through; answers with how many. One row for each
 * chunk: a hundred thousand ids are stored in a fraction of a second.
 */
export async function selectUsers(tx: Tx, actionId: string, selection: UserSelection): Promise<number> {
  const { userIds, filter, exceptUserIds, expectedCount } = selection;
  if ((userIds == null) === (filter == null)) throw invalid("selection", "Give either userIds or a filter.");
  const parameters = new Parameters(tx.departmentId);
  const select = userIds
    ? named(readIds(tx.departmentId, "userIds", userIds), parameters)
    : matching(userCriteria(filter), readIds(tx.departmentId, "exceptUserIds", exceptUserIds ?? []), parameters);
  const action = parameters.add(actionId);
  const text = `
INSERT INTO bulk_action_chunk (department_id, action_id, number, user_ids)
SELECT $1::uuid, ${action}::uuid, placed.place / ${CHUNK_USERS}, array_agg(placed.id ORDER BY placed.id)
  FROM (SELECT selected.id, row_number() OVER (ORDER BY selected.id) - 1 AS place FROM (${select}) selected) placed
 GROUP BY placed.place / ${CHUNK_USERS}
RETURNING cardinality(user_ids) AS n`;
  const chunks = await tx.query<{ n: number }>(text, parameters.values);
  const total = chunks.reduce((sum, { n }) => sum + n, 0);
  if (expectedCount != null && expectedCount !== total) throw changedMeanwhile(expectedCount, total);
  return total;
}

/** Whoever decides over 412 people does not act on 413. */
const changedMeanwhile = (expected: number, total: number): AppError =>
  new AppError(
    "CONFLICT",
    `The list changed meanwhile: ${expected} matched when you chose, ${total} match now. Look again, then decide.`,
    undefined,
    { total },
  );

/** Ids of another department name nobody here. */
function readIds(departmentId: string, field: string, ids: readonly string[]): string[] {
  if (ids.length > MAX_IDS) throw invalid(field, `Name at most ${MAX_IDS} users, or give a filter.`);
  const read = ids.map((text) => decodeId("usr", text));
  if (read.some((one) => one.departmentId !== departmentId)) throw notFound("This user");
  return read.map(({ id }) => id);
}

const named = (ids: readonly string[], parameters: Parameters): string =>
  `SELECT DISTINCT id FROM unnest(${parameters.add(ids)}::uuid[]) AS t (id)`;

function matching(criteria: UserCriteria, except: readonly string[], parameters: Parameters): string {
  const bySearch = wordsOf(criteria)
    ? `WITH ${foundTable({ criteria, sort: BY_NAME }, parameters)}\nSELECT m.id FROM found m`
    : `SELECT m.id FROM membership m`;
  const where = wordsOf(criteria)
    ? []
    : [...userConditions(criteria, parameters), ...groupConditions(criteria, "m.id", parameters)];
  if (except.length > 0) where.push(`m.id <> ALL(${parameters.add(except)}::uuid[])`);
  return where.length ? `${bySearch}\n WHERE ${where.join("\n   AND ")}` : bySearch;
}
