import { useEffect } from "react";
import { useLocation, useNavigationType } from "react-router";

const storageKey = (key: string) => `muster-window-${key}`;
const patienceMs = 2000;

/** A new page begins at its top; Back and Forward bring it to where it was, as soon as it is long enough again. */
export function useWindowScroll(): void {
  const { key, pathname } = useLocation();
  const navigation = useNavigationType();

  useEffect(() => {
    history.scrollRestoration = "manual";
    const remember = () => sessionStorage.setItem(storageKey(key), String(Math.round(window.scrollY)));
    window.addEventListener("scrollend", remember);
    return () => window.removeEventListener("scrollend", remember);
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the URL's filters alone does not scroll
  useEffect(() => {
    if (navigation === "REPLACE") return;
    const top = navigation === "POP" ? Number(sessionStorage.getItem(storageKey(key)) ?? 0) : 0;
    const until = performance.now() + patienceMs;
    let frame = 0;
    const go = () => {
      window.scrollTo({ top, behavior: "instant" });
      if (Math.abs(window.scrollY - top) > 1 && performance.now() < until) frame = requestAnimationFrame(go);
    };
    go();
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
}
