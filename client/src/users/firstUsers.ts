import { client } from "../graphql/client";
import { UsersPageDocument } from "../graphql/generated";
import { rememberedPageSize } from "../ui/paging";
import { byName, usersQuestion } from "./usersQuestion";

/** Asks what the users page shows without filters, into the cache. */
export const askFirstUsers = (departmentId: string): Promise<unknown> =>
  client.query({
    query: UsersPageDocument,
    variables: usersQuestion(departmentId, { from: 1 }, rememberedPageSize(), {}, byName),
    fetchPolicy: "network-only",
    context: { isAhead: true },
  });
