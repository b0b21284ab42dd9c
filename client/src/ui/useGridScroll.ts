import type { GridApi } from "@mui/x-data-grid";
import { type RefObject, useLayoutEffect } from "react";
import { useLocation, useNavigationType } from "react-router";

const storageKey = (key: string) => `muster-scroll-${key}`;
const patienceMs = 2000;

/** Back and Forward bring the table to where it was scrolled to. `isReady`: its rows are there. */
export function useGridScroll(api: RefObject<GridApi | null>, isReady: boolean): void {
  const { key } = useLocation();
  const navigation = useNavigationType();

  // A layout effect, for it ends when a page that is still loading hides this one, which scrolls it to its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is brought to its place once, when its rows come
  useLayoutEffect(() => {
    if (!isReady) return;
    const kept = navigation === "POP" ? sessionStorage.getItem(storageKey(key)) : null;
    const top = Number(kept ?? 0);
    const until = performance.now() + patienceMs;
    let frame = 0;
    let still = 0;
    let forget: (() => void) | undefined;
    // The table must have measured itself before it can scroll that far, and at first goes to its top by itself; what
    // it does until it rests is not kept.
    const settle = () => {
      const isThere = Math.abs((api.current?.getScrollPosition().top ?? 0) - top) <= 1;
      still = isThere ? still + 1 : 0;
      if (!isThere) api.current?.scroll({ top });
      if (still < 5 && performance.now() < until) {
        frame = requestAnimationFrame(settle);
        return;
      }
      forget = api.current?.subscribeEvent("scrollPositionChange", (position) =>
        sessionStorage.setItem(storageKey(key), String(Math.round(position.top))),
      );
    };
    frame = requestAnimationFrame(settle);
    return () => {
      cancelAnimationFrame(frame);
      forget?.();
    };
  }, [isReady, key]);
}
