import { useCallback, useMemo } from "react";
import { clearPosition, positionIn } from "../ui/paging";
import { setOrDelete, useListUrl } from "../ui/useListUrl";

/** What the list of waiting reports shows, as its URL says it. */
export function useCompletionsView() {
  const { params, size, change, adjust, move, resize } = useListUrl();
  const view = useMemo(() => ({ search: params.get("search") ?? "", position: positionIn(params) }), [params]);
  return {
    view,
    size,
    move,
    resize,
    /** To the first page, as nothing is left of this one. */
    begin: useCallback(() => adjust(clearPosition, { replace: true }), [adjust]),
    search: (text: string) => change((next) => setOrDelete(next, "search", text), { replace: true }),
    reset: () => change((next) => next.delete("search")),
  };
}
