import { useMemo } from "react";
import type { InvitationFilter, InvitationSort, InvitationSortField, InvitationStatus } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setList, setOrDelete, useListUrl } from "../ui/useListUrl";
import { listedStatuses } from "./invitationWords";

export interface InvitationsView {
  search: string;
  statuses: InvitationStatus[];
  sort: Required<InvitationSort>;
  position: PagePosition;
}

const sortFields: readonly InvitationSortField[] = ["EMAIL", "INVITED_AT", "ROLE", "STATUS"];
const viewNames = ["search", "status", "sort", "direction"];

/** The tab opens on what is pending; `status=ALL` is everything that the list holds. */
function statusesIn(params: URLSearchParams): InvitationStatus[] {
  const given = params.getAll("status");
  if (given.length === 0) return ["PENDING"];
  return given.includes("ALL") ? [] : onlyKnown(listedStatuses, given);
}

export function readInvitationsView(params: URLSearchParams): InvitationsView {
  return {
    search: params.get("search") ?? "",
    statuses: statusesIn(params),
    sort: {
      field: onlyKnown(sortFields, params.getAll("sort"))[0] ?? "INVITED_AT",
      direction: params.get("direction") === "ASC" ? "ASC" : "DESC",
    },
    position: positionIn(params),
  };
}

export const filterOf = ({ search, statuses }: InvitationsView): InvitationFilter => ({
  ...(search && { search }),
  ...(statuses.length > 0 && { statuses }),
});

export function useInvitationsView() {
  const { params, size, change, move, resize } = useListUrl();
  const view = useMemo(() => readInvitationsView(params), [params]);
  return {
    view,
    size,
    move,
    resize,
    search: (text: string) => change((next) => setOrDelete(next, "search", text), { replace: true }),
    chooseStatuses: (statuses: InvitationStatus[]) =>
      change((next) => setList(next, "status", statuses.length > 0 ? statuses : ["ALL"])),
    sort: ({ field, direction }: Required<InvitationSort>) =>
      change((next) => {
        next.set("sort", field);
        next.set("direction", direction);
      }),
    reset: () =>
      change((next) => {
        for (const name of viewNames) next.delete(name);
      }),
  };
}
