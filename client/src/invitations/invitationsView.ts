import { useMemo } from "react";
import type { InvitationFilter, InvitationSort, InvitationSortField, InvitationStatus } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { deleteAll, onlyKnown, setList, setOrDelete, sortIn, useListUrl, writeSort } from "../ui/useListUrl";
import { listedStatuses, unanswered } from "./invitationWords";

export interface InvitationsView {
  search: string;
  statuses: InvitationStatus[];
  /** Those alone whose mail was given up. */
  mailFailed: boolean;
  /** Of these departments; empty: of all in which one is an officer. */
  departmentIds: string[];
  sort: Required<InvitationSort>;
  position: PagePosition;
}

const sortFields: readonly InvitationSortField[] = ["EMAIL", "INVITED_AT", "ROLE", "STATUS"];
const viewNames = ["search", "status", "mail", "in", "sort", "direction"];

/** The tab opens on what is pending; `status=ALL` is everything that the list holds. */
function statusesIn(params: URLSearchParams, onVisit: boolean): InvitationStatus[] {
  const given = params.getAll("status");
  if (given.length === 0) return ["PENDING"];
  return given.includes("ALL") ? [] : onlyKnown(listedStatuses(onVisit), given);
}

export function readInvitationsView(params: URLSearchParams, onVisit: boolean): InvitationsView {
  return {
    search: params.get("search") ?? "",
    statuses: statusesIn(params, onVisit),
    mailFailed: params.get("mail") === "FAILED",
    departmentIds: params.getAll("in"),
    sort: sortIn(params, sortFields, { field: "INVITED_AT", direction: "DESC" }),
    position: positionIn(params),
  };
}

export const filterOf = ({ search, statuses, mailFailed }: InvitationsView): InvitationFilter => ({
  ...(search && { search }),
  ...(statuses.length > 0 && { statuses }),
  ...(mailFailed && { mailFailed }),
});

/** Who of the shown has not answered: those statuses of the filter that are open, or both. */
export function unansweredFilterOf(view: InvitationsView): InvitationFilter | null {
  const statuses = view.statuses.length === 0 ? unanswered : unanswered.filter((one) => view.statuses.includes(one));
  return statuses.length === 0 ? null : filterOf({ ...view, statuses: [...statuses] });
}

export function useInvitationsView(onVisit: boolean) {
  const { params, size, change, move, resize } = useListUrl();
  const view = useMemo(() => readInvitationsView(params, onVisit), [params, onVisit]);
  return {
    view,
    size,
    move,
    resize,
    search: (text: string) => change((next) => setOrDelete(next, "search", text), { replace: true }),
    chooseStatuses: (statuses: InvitationStatus[]) =>
      change((next) => setList(next, "status", statuses.length > 0 ? statuses : ["ALL"])),
    chooseMail: (failed: boolean) => change((next) => setOrDelete(next, "mail", failed ? "FAILED" : "")),
    chooseDepartments: (ids: string[]) => change((next) => setList(next, "in", ids)),
    sort: (wanted: Required<InvitationSort>) => change((next) => writeSort(next, wanted)),
    reset: () => change((next) => deleteAll(next, viewNames)),
  };
}
