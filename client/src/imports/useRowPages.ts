import { useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import {
  clearPosition,
  type PagePosition,
  positionIn,
  rememberedPageSize,
  rememberPageSize,
  writePosition,
} from "../ui/paging";

/**
 * The pages of an import's rows, which the API gives forward only. The URL says which page; its history entry keeps
 * the cursors of the pages before, so that Previous, Back and a reload lead where they should.
 */
export function useRowPages() {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const [size, setSize] = useState(rememberedPageSize);
  const position = positionIn(params);
  const trail: string[] = Array.isArray(state?.trail) ? state.trail : [];

  const go = (to: PagePosition, nextTrail: string[]) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        writePosition(next, to);
        return next;
      },
      { state: { trail: nextTrail }, preventScrollReset: true },
    );

  const move = (to: PagePosition) => {
    if (to.before) return go({ after: trail.at(-1), from: trail.length > 0 ? to.from : 1 }, trail.slice(0, -1));
    if (to.after) return go(to, position.after ? [...trail, position.after] : []);
    return go({ from: 1 }, []);
  };

  return {
    after: position.after ?? null,
    size,
    position,
    move,
    resize: (wanted: number) => {
      rememberPageSize(wanted);
      setSize(wanted);
      go({ from: 1 }, []);
    },
  };
}

export type RowPages = ReturnType<typeof useRowPages>;

/** Filters in the URL; another filter begins at its first page. */
export function useRowFilters() {
  const [params, setParams] = useSearchParams();
  const setFilter = (name: string, value: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        clearPosition(next);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return { params, setFilter };
}
