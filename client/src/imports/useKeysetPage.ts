import { useLocation, useSearchParams } from "react-router";

const sizeKey = "muster-import-page-size";
export const pageSizes = [25, 50, 100] as const;

function rememberedSize(): number {
  const stored = Number(localStorage.getItem(sizeKey));
  return pageSizes.find((size) => size === stored) ?? 50;
}

/**
 * Pages by cursor. The URL carries the cursor and the page's number; the history entry carries the cursors of the
 * pages before, so that Previous, Back and a reload lead where they should.
 */
export function useKeysetPage() {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const after = params.get("after");
  const page = Math.max(Number(params.get("page")) || 1, 1);
  const trail: string[] = Array.isArray(state?.trail) ? state.trail : [];
  const size = rememberedSize();

  const go = (cursor: string | null, number: number, nextTrail: string[]) =>
    setParams(
      (current) => {
        if (cursor === null) {
          current.delete("after");
          current.delete("page");
        } else {
          current.set("after", cursor);
          current.set("page", String(number));
        }
        return current;
      },
      { state: { trail: nextTrail }, preventScrollReset: true },
    );

  return {
    after,
    page: after === null ? 1 : page,
    size,
    first: () => go(null, 1, []),
    next: (endCursor: string) => go(endCursor, page + 1, [...trail, after ?? ""]),
    previous: () => {
      const before = trail.at(-1);
      go(before || null, page - 1, trail.slice(0, -1));
    },
    setSize: (wanted: number) => {
      localStorage.setItem(sizeKey, String(wanted));
      go(null, 1, []);
    },
  };
}

export type KeysetPage = ReturnType<typeof useKeysetPage>;

/** Sets filters in the URL; another filter begins at its first page. */
export function useFilterParams() {
  const [params, setParams] = useSearchParams();
  const setFilter = (name: string, value: string | null) =>
    setParams(
      (current) => {
        if (value) current.set(name, value);
        else current.delete(name);
        current.delete("after");
        current.delete("page");
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  return { params, setFilter };
}
