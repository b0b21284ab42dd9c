import {
  useCreateGroupMutation,
  useCreateLocationMutation,
  useDeleteGroupMutation,
  useDeleteLocationMutation,
  useMergeGroupsMutation,
  useMergeLocationsMutation,
  useRenameGroupMutation,
  useRenameLocationMutation,
  useTouchedByGroupQuery,
  useTouchedByLocationQuery,
} from "../graphql/generated";

/** A group or a location, as the page lists the two alike. */
export interface Label {
  id: string;
  name: string;
  userCount: number;
}

/** Opens a dialog, about one of them; `from` has the focus when it closes. */
export type LabelAction = (dialog: string, of?: string, from?: HTMLElement | null) => void;

/** What deleting or merging a label touches. */
export interface Touched {
  users: number;
  invitations: number;
  links: number;
}

interface LabelWrites {
  create: (departmentId: string, name: string) => Promise<unknown>;
  rename: (id: string, name: string) => Promise<unknown>;
  merge: (id: string, intoId: string) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
}

/** The words and the operations by which groups and locations differ. */
export interface LabelKind {
  one: string;
  many: string;
  title: string;
  context: string;
  /** What the list holds when it is empty, and why one would make the first. */
  emptyTitle: string;
  emptyText: string;
  example: string;
  /** The users page's filter by it. */
  param: "group" | "location";
  /** What becomes of the people of a deleted one. */
  afterwards: string;
  useTouched: (id: string) => { touched: Touched | undefined; error: unknown };
  useWrites: () => LabelWrites;
}

export const groupKind: LabelKind = {
  one: "group",
  many: "groups",
  title: "Groups",
  context: "Labels for people, for reports and assignments. A person can be in several.",
  emptyTitle: "No groups yet",
  emptyText: "Groups sort people by shift, rank or team, so that you can filter, report on and assign to all of them.",
  example: "B Shift",
  param: "group",
  afterwards: "without it",
  useTouched: (id) => {
    const { data, error } = useTouchedByGroupQuery({ variables: { id }, fetchPolicy: "network-only" });
    return { touched: data?.touchedByGroup, error };
  },
  useWrites: () => {
    const [create] = useCreateGroupMutation();
    const [rename] = useRenameGroupMutation();
    const [merge] = useMergeGroupsMutation();
    const [remove] = useDeleteGroupMutation();
    const options = { refetchQueries: ["groupsPage"], awaitRefetchQueries: true };
    return {
      create: (departmentId, name) => create({ variables: { departmentId, name }, ...options }),
      rename: (id, name) => rename({ variables: { id, name }, ...options }),
      merge: (id, intoId) => merge({ variables: { id, intoId }, ...options }),
      remove: (id) => remove({ variables: { id }, ...options }),
    };
  },
};

export const locationKind: LabelKind = {
  one: "location",
  many: "locations",
  title: "Locations",
  context: "Where people are stationed. A person has one at most.",
  emptyTitle: "No locations yet",
  emptyText: "Locations are your stations or sites. With them you filter and sort people by where they serve.",
  example: "Station 7",
  param: "location",
  afterwards: "stationed nowhere",
  useTouched: (id) => {
    const { data, error } = useTouchedByLocationQuery({ variables: { id }, fetchPolicy: "network-only" });
    return { touched: data?.touchedByLocation, error };
  },
  useWrites: () => {
    const [create] = useCreateLocationMutation();
    const [rename] = useRenameLocationMutation();
    const [merge] = useMergeLocationsMutation();
    const [remove] = useDeleteLocationMutation();
    const options = { refetchQueries: ["locationsPage"], awaitRefetchQueries: true };
    return {
      create: (departmentId, name) => create({ variables: { departmentId, name }, ...options }),
      rename: (id, name) => rename({ variables: { id, name }, ...options }),
      merge: (id, intoId) => merge({ variables: { id, intoId }, ...options }),
      remove: (id) => remove({ variables: { id }, ...options }),
    };
  },
};
