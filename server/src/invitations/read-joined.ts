import type { GraphQLResolveInfo } from "graphql";
import { readOwnUsers } from "../accounts/own-users.js";
import { notFound } from "../platform/errors.js";
import { selectionOf } from "../platform/selection.js";
import type { User } from "../users/user.entity.js";
import type { Joined } from "./accept-invitation.js";

/** The user that came of joining, as the field selects it. */
export async function readJoined({ accountId, departmentId }: Joined, info: GraphQLResolveInfo): Promise<User> {
  const users = await readOwnUsers(accountId, selectionOf(info));
  const joined = users.find((user) => user.departmentId === departmentId);
  if (!joined) throw notFound();
  return joined;
}
