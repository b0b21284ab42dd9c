import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import type { Source } from "../platform/source.js";
import { invalid } from "../platform/text.js";
import { groupsIn } from "../users/user-groups.js";

const MAX_USERS = 5_000;
const MAX_GROUPS = 50;

/** People by name or by group, in the database's own ids. */
export interface Wanted {
  readonly userIds: readonly string[];
  readonly groupIds: readonly string[];
}

interface WantedInput {
  readonly userIds?: readonly string[] | null;
  readonly groupIds?: readonly string[] | null;
}

/** Reads whom an officer names; INVALID_INPUT with the field for too many or nobody, NOT_FOUND for another department's. */
export function readWanted(departmentId: string, { userIds, groupIds }: WantedInput): Wanted {
  if (!userIds?.length && !groupIds?.length) throw invalid("userIds", "Choose people or groups.");
  if ((userIds?.length ?? 0) > MAX_USERS) throw invalid("userIds", "Name at most 5,000 users.");
  if ((groupIds?.length ?? 0) > MAX_GROUPS) throw invalid("groupIds", `Choose at most ${MAX_GROUPS} groups.`);
  const users = (userIds ?? []).map((text) => decodeId("usr", text));
  if (users.some((user) => user.departmentId !== departmentId)) throw notFound("This user");
  return {
    userIds: [...new Set(users.map(({ id }) => id))],
    groupIds: [...new Set(groupsIn(departmentId, groupIds ?? []))],
  };
}

// Index group_member_by_name. One more than may be is enough to know that they are too many.
const OF_GROUPS = `
  SELECT DISTINCT g.user_id AS id FROM group_member g
   WHERE g.department_id = $1 AND g.group_id = ANY($2::uuid[]) AND g.status NOT IN ('ARCHIVED', 'REMOVED')
   LIMIT ${MAX_USERS + 1}`;

/** Everybody who is wanted, each once; INVALID_INPUT when the groups make them too many to be held at once. */
export async function wantedPeople(source: Source, { userIds, groupIds }: Wanted): Promise<string[]> {
  if (groupIds.length === 0) return [...userIds];
  const members = await source.query<{ id: string }>(OF_GROUPS, [source.departmentId, groupIds]);
  const wanted = new Set([...userIds, ...members.map(({ id }) => id)]);
  if (wanted.size > MAX_USERS) {
    throw invalid("groupIds", "These are more than 5,000 people. Choose fewer groups, and do the others after.");
  }
  return [...wanted];
}
