import { skipToken } from "@apollo/client/react";
import {
  type PeoplePicker_UserFragment,
  type PeoplePickerGroupsQuery,
  usePeoplePickerGroupsQuery,
  usePeoplePickerQuery,
} from "../graphql/generated";
import { usePaused } from "../ui/usePaused";

type GroupOfPicker = PeoplePickerGroupsQuery["department"]["groups"][number];

/** One of those that can be chosen, or was. */
export interface PeopleChoice {
  kind: "group" | "user";
  id: string;
  name: string;
  group?: GroupOfPicker;
  user?: PeoplePicker_UserFragment;
}

interface PeopleChoices {
  /** Groups first. */
  choices: PeopleChoice[];
  isSearching: boolean;
  /** Whether only the first of those who match are among them. */
  hasMore: boolean;
  failed: boolean;
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** People whom the department finds by what is typed, and its groups whose names hold it. */
export function usePeopleChoices(
  departmentId: string,
  typed: string,
  { isOpen, withGroups }: { isOpen: boolean; withGroups: boolean },
): PeopleChoices {
  const text = typed.trim();
  const search = usePaused(text);
  const people = usePeoplePickerQuery(isOpen ? { variables: { departmentId, search: search || null } } : skipToken);
  const groups = usePeoplePickerGroupsQuery(isOpen && withGroups ? { variables: { departmentId } } : skipToken);
  const isSearching = isOpen && (search !== text || people.loading);
  const found = isSearching ? undefined : people.data?.department.users;
  const named = (groups.data?.department.groups ?? []).filter(({ name }) => fold(name).includes(fold(text)));
  return {
    choices: [
      ...named.map((group): PeopleChoice => ({ kind: "group", id: group.id, name: group.name, group })),
      ...(found?.nodes ?? []).map((user): PeopleChoice => ({ kind: "user", id: user.id, name: user.name, user })),
    ],
    isSearching,
    hasMore: found?.pageInfo.hasNextPage ?? false,
    failed: people.error !== undefined,
  };
}
