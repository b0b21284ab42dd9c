import { useEffect, useEffectEvent } from "react";
import { useSearchParams } from "react-router";
import { useSavedViewsQuery } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import type { UsersViewChange } from "../usersView";
import { type SavedView, viewOf } from "./savedViews";

interface SavedViews {
  views: readonly SavedView[] | undefined;
  /** A link names a view that is not there yet: nothing else is worth loading. */
  isOpening: boolean;
}

/** The saved views of the department; a link to one of them (`?open=`) becomes what it holds. */
export function useSavedViews(
  departmentId: string,
  show: (view: UsersViewChange, replace: boolean) => void,
): SavedViews {
  const [params] = useSearchParams();
  const wanted = params.get("open");
  const { data, error } = useSavedViewsQuery({ variables: { departmentId } });
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

  return { views, isOpening: wanted !== null };
}
