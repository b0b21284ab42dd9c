import { useCallback, useEffect, useMemo, useState } from "react";
import type { UserFilter, UserSelection } from "../../graphql/generated";
import { useNotify } from "../../ui/Notify";
import type { SelectionModel } from "../../ui/table/selection";

const none: SelectionModel = { type: "include", ids: new Set() };

/** Who is ticked in the users table, kept from page to page; another filter is another table, and begins anew. */
export interface Selection {
  model: SelectionModel;
  onChange: (model: SelectionModel) => void;
  /** How many that are. */
  count: number;
  /** Whether everybody who matches is ticked, less those that were taken out one by one. */
  isAllMatching: boolean;
  /** As the server takes it. */
  input: UserSelection;
  selectAll: () => void;
  clear: () => void;
}

export function useSelection(filter: UserFilter, total: number | undefined): Selection {
  const notify = useNotify();
  const key = JSON.stringify(filter);
  const [held, setHeld] = useState({ key, model: none });
  const isStale = held.key !== key;
  const model = isStale ? none : held.model;
  const isAllMatching = model.type === "exclude";
  const count = isAllMatching ? Math.max((total ?? 0) - model.ids.size, 0) : model.ids.size;

  useEffect(() => {
    if (!isStale) return;
    if (isAnybody(held.model)) notify({ message: "The selection was cleared: the filters changed.", severity: "info" });
    setHeld({ key, model: none });
  }, [isStale, held.model, key, notify]);

  const onChange = useCallback((next: SelectionModel) => setHeld({ key, model: next }), [key]);
  const selectAll = useCallback(() => setHeld({ key, model: { type: "exclude", ids: new Set() } }), [key]);
  const clear = useCallback(() => setHeld({ key, model: none }), [key]);
  const input = useMemo<UserSelection>(() => {
    const ids = [...model.ids];
    return isAllMatching ? { filter, exceptUserIds: ids, expectedCount: count } : { userIds: ids };
  }, [model, isAllMatching, filter, count]);
  return { model, onChange, count, isAllMatching, input, selectAll, clear };
}

const isAnybody = ({ type, ids }: SelectionModel): boolean => type === "exclude" || ids.size > 0;
