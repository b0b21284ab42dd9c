import { useEffect, useRef } from "react";
import type { Shown } from "./search";

const wantedSection = () => decodeURIComponent(location.hash.slice(1));

/** Goes to the section that the address names: also when it comes later than the address, or a search hides it. */
export function useSectionOfAddress(shown: Shown, showAll: () => void): void {
  const wanted = useRef(wantedSection());
  const show = useRef(showAll);
  show.current = showAll;

  useEffect(() => {
    const go = () => {
      const id = wantedSection();
      if (!id || document.getElementById(id)) return;
      wanted.current = id;
      show.current();
    };
    window.addEventListener("hashchange", go);
    return () => window.removeEventListener("hashchange", go);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has changed, and the section may be there now
  useEffect(() => {
    const section = wanted.current && document.getElementById(wanted.current);
    if (!section) return;
    section.scrollIntoView();
    wanted.current = "";
  }, [shown]);
}
