import { useEffect, useEffectEvent } from "react";
import { useNavigate } from "react-router";
import { useDestinations } from "./navigation";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select"));

const isBusy = (event: KeyboardEvent) =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.defaultPrevented ||
  isTyping(event.target) ||
  document.querySelector(".MuiModal-root[role=dialog], .MuiModal-root[role=presentation] [role=dialog]") !== null;

const pairMs = 1200;

/** `/` search, `?` this list, `g` and a letter to a page. */
export function useShortcuts({ onHelp }: { onHelp: () => void }) {
  const navigate = useNavigate();
  const destinations = useDestinations();

  const act = useEffectEvent((key: string, isAfterG: boolean): boolean => {
    if (isAfterG) {
      const destination = destinations.find((candidate) => candidate.key === key);
      if (destination) navigate(destination.path);
      return destination !== undefined;
    }
    if (key === "?") {
      onHelp();
      return true;
    }
    const search = key === "/" && document.querySelector<HTMLInputElement>("[data-shortcut=search]");
    if (!search) return false;
    search.focus();
    search.select();
    return true;
  });

  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY;
    const listen = (event: KeyboardEvent) => {
      if (isBusy(event)) return;
      const isAfterG = event.timeStamp - pressedG < pairMs;
      pressedG = event.key === "g" && !isAfterG ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (act(event.key, isAfterG)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
