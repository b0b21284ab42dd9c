import { useEffect, useEffectEvent } from "react";
import { useSearchParams } from "react-router";
import { SavedViewsDocument } from "../../graphql/generated";
import { useLaterQuery } from "../../graphql/useLaterQuery";
import { useNotify } from "../../ui/Notify";
import type { UsersViewChange } from "../usersView";
import { type SavedView, viewOf } from "./savedViews";

/** A link names a saved view that is not shown yet: nothing else is worth loading. */
export const isOpening = (params: URLSearchParams): boolean => params.has("open");

/** The saved views of the department, once they are wanted; a link to one of them (`?open=`) becomes what it holds. */
export function useSavedViews(
  departmentId: string,
  show: (view: UsersViewChange, replace: boolean) => void,
  isWanted: boolean,
): readonly SavedView[] | undefined {
  const [params] = useSearchParams();
  const wanted = params.get("open");
  const { data, error } = useLaterQuery(SavedViewsDocument, { departmentId }, isWanted || wanted !== null);
  const views = data?.department.savedViews;
  const notify = useNotify();

  const open = useEffectEvent((id: string) => {
    const saved = views?.find((view) => view.id === id);
    show(saved ? viewOf(saved) : {}, true);
    if (!saved) notify({ message: "This view is not there any more. Here is everybody.", severity: "info" });
  });

  const isKnown = views !== undefined || error !== undefined;
  useEffect(() => {
    if (wanted && isKnown) open(wanted);
  }, [wanted, isKnown]);

  return views;
}
