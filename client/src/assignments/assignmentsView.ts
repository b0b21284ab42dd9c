import type { AssignmentFilter, AssignmentSort, AssignmentSortField, AssignmentState } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setList, setOrDelete, sortIn, useListView, writeSort } from "../ui/useListUrl";
import { assignmentStates, openStates } from "./assignmentWords";

/** What a list of course assignments shows, as its URL says. */
export interface AssignmentsView {
  search: string;
  /** Empty: all of them. */
  states: AssignmentState[];
  isOverdue: boolean;
  /** Of this course; empty: of all. */
  courseId: string;
  /** Of this person; empty: of all. */
  userId: string;
  groupIds: string[];
  /** Due on this day or before, `2026-11-22`. */
  dueUntil: string;
  sort: Required<AssignmentSort>;
  position: PagePosition;
}

export type AssignmentsChange = Partial<Omit<AssignmentsView, "position">>;

const sortFields: readonly AssignmentSortField[] = ["DUE_ON", "ASSIGNED_AT", "USER", "COURSE"];
const filterNames = ["search", "state", "overdue", "course", "person", "group", "due", "sort", "direction"];
const aDay = /^\d{4}-\d{2}-\d{2}$/;

/** The list opens on what is still to be done; `state=ALL` is everything. */
function statesIn(params: URLSearchParams): AssignmentState[] {
  const given = params.getAll("state");
  if (given.length === 0) return [...openStates];
  return given.includes("ALL") ? [] : onlyKnown(assignmentStates, given);
}

function readView(params: URLSearchParams): AssignmentsView {
  const due = params.get("due") ?? "";
  return {
    search: params.get("search") ?? "",
    states: statesIn(params),
    isOverdue: params.get("overdue") === "true",
    courseId: params.get("course") ?? "",
    userId: params.get("person") ?? "",
    groupIds: params.getAll("group"),
    dueUntil: aDay.test(due) ? due : "",
    sort: sortIn(params, sortFields, { field: "DUE_ON", direction: "ASC" }),
    position: positionIn(params),
  };
}

/** Whether the states are those that the list opens on. */
export const isOpenOnly = ({ states }: AssignmentsView): boolean => states.join() === openStates.join();

/** Whether nothing else is listed than what is still to be done. */
export const hasOpenOnly = ({ states }: AssignmentsView): boolean =>
  states.length > 0 && states.every((state) => openStates.includes(state));

export const filterOf = (view: AssignmentsView): AssignmentFilter => ({
  states: view.states.length > 0 ? view.states : [...assignmentStates],
  ...(view.search && { search: view.search }),
  ...(view.isOverdue && { isOverdue: true }),
  ...(view.courseId && { courseIds: [view.courseId] }),
  ...(view.userId && { userIds: [view.userId] }),
  ...(view.groupIds.length > 0 && { groupIds: view.groupIds }),
  ...(view.dueUntil && { dueUntil: view.dueUntil }),
});

/** How many filters are set, the search not counted. */
export const countFilters = (view: AssignmentsView): number =>
  Number(!isOpenOnly(view)) +
  [view.isOverdue, view.courseId, view.userId, view.groupIds.length > 0, view.dueUntil].filter(Boolean).length;

function write(params: URLSearchParams, wanted: AssignmentsChange): void {
  const { search, states, isOverdue, courseId, userId, groupIds, dueUntil, sort } = wanted;
  if (search !== undefined) setOrDelete(params, "search", search);
  if (states) {
    const isUsual = states.join() === openStates.join();
    setList(params, "state", isUsual ? [] : states.length > 0 ? states : ["ALL"]);
  }
  if (isOverdue !== undefined) setOrDelete(params, "overdue", isOverdue ? "true" : "");
  if (courseId !== undefined) setOrDelete(params, "course", courseId);
  if (userId !== undefined) setOrDelete(params, "person", userId);
  if (groupIds) setList(params, "group", groupIds);
  if (dueUntil !== undefined) setOrDelete(params, "due", dueUntil);
  if (sort) writeSort(params, sort);
}

export const useAssignmentsView = () => useListView({ read: readView, write, filterNames });
