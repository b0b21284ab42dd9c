import { type RefObject, useLayoutEffect } from "react";
import { useLocation, useNavigationType } from "react-router";

const storageKey = (key: string) => `muster-scroll-${key}`;

/** Back and Forward bring a table to where it was scrolled to; any other way leads to its top. */
export function useScrollMemory(table: RefObject<HTMLElement | null>, isReady: boolean): void {
  const { key } = useLocation();
  const navigation = useNavigationType();

  // A layout effect, for it ends when a page that is still loading hides this one, which scrolls it to its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is brought to its place once, when its rows come
  useLayoutEffect(() => {
    const root = table.current;
    if (!isReady || !root) return;
    const kept = navigation === "POP" ? sessionStorage.getItem(storageKey(key)) : null;
    root.scrollTop = Number(kept ?? 0);
    const keep = () => sessionStorage.setItem(storageKey(key), String(Math.round(root.scrollTop)));
    root.addEventListener("scroll", keep, { passive: true });
    return () => root.removeEventListener("scroll", keep);
  }, [isReady, key]);
}
