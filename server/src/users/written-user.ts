import type { GraphQLResolveInfo } from "graphql";
import type { Ctx } from "../platform/context.js";
import { notFound } from "../platform/errors.js";
import { decodeId } from "../platform/ids.js";
import { selectionOf } from "../platform/selection.js";
import { findUser } from "./read-user.js";
import type { User } from "./user.entity.js";

/** The user that was just written, as it is now; `path` is where it stands in the answer. */
export async function readWrittenUser(ctx: Ctx, userId: string, info: GraphQLResolveInfo, path = ""): Promise<User> {
  const key = decodeId("usr", userId);
  const selection = selectionOf(info);
  const below = [...selection].filter((one) => one.startsWith(path)).map((one) => one.slice(path.length));
  const user = await findUser(ctx, key.departmentId, key, new Set(below));
  if (!user) throw notFound();
  return user;
}
