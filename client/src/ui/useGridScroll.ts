import type { GridApi } from "@mui/x-data-grid";
import { type RefObject, useEffect } from "react";
import { useLocation, useNavigationType } from "react-router";

const storageKey = (key: string) => `muster-scroll-${key}`;
const patienceMs = 2000;

/** Back and Forward bring the table to where it was scrolled to. `isReady`: its rows are there. */
export function useGridScroll(api: RefObject<GridApi | null>, isReady: boolean): void {
  const { key } = useLocation();
  const navigation = useNavigationType();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is brought to its place once, when its rows come
  useEffect(() => {
    if (!isReady) return;
    const kept = navigation === "POP" ? sessionStorage.getItem(storageKey(key)) : null;
    const top = Number(kept ?? 0);
    const until = performance.now() + patienceMs;
    let frame = 0;
    let forget: (() => void) | undefined;
    // The table must have measured itself before it can scroll that far; what it does until then is not kept.
    const settle = () => {
      api.current?.scroll({ top });
      const reached = Math.abs((api.current?.getScrollPosition().top ?? 0) - top) <= 1;
      if (!reached && performance.now() < until) {
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
