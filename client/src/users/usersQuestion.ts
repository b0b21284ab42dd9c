import type { UserFilter, UserSort, UsersPageQueryVariables } from "../graphql/generated";
import { type PagePosition, pageArguments } from "../ui/paging";

export const byName = { field: "NAME", direction: "ASC" } as const satisfies UserSort;

/** What the users page asks. Here, since start.ts asks it ahead of the page: in the same words, or it is asked again. */
export const usersQuestion = (
  departmentId: string,
  position: PagePosition,
  size: number,
  filter: UserFilter,
  sort: UserSort,
): UsersPageQueryVariables => ({ departmentId, ...pageArguments(position, size), filter, sort });
