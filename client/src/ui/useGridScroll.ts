import type { GridApi } from "@mui/x-data-grid";
import { type RefObject, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

const storageKey = (key: string) => `muster-scroll-${key}`;

/** Back and Forward bring the table to where it was scrolled to. `isReady`: its rows are there. */
export function useGridScroll(api: RefObject<GridApi | null>, isReady: boolean): void {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const restoredFor = useRef<string>(null);

  useEffect(() => {
    if (!isReady || !api.current) return;
    if (restoredFor.current !== key) {
      restoredFor.current = key;
      const kept = navigation === "POP" ? sessionStorage.getItem(storageKey(key)) : null;
      const top = Number(kept ?? 0);
      requestAnimationFrame(() => api.current?.scroll({ top }));
    }
    return api.current.subscribeEvent("scrollPositionChange", ({ top }) => {
      sessionStorage.setItem(storageKey(key), String(Math.round(top)));
    });
  }, [api, isReady, key, navigation]);
}
