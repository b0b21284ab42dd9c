import { useEffect, useEffectEvent } from "react";
import { useNavigate } from "react-router";
import { useDestinations } from "./navigation";

/** In a cell that can be edited, a letter begins to. */
const typed = "input:not([type=checkbox]):not([type=radio]), textarea, select, .MuiDataGrid-cell--editable";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(typed));

/** A dialog, a menu or the drawer has the keyboard to itself. */
const isModalOpen = () => document.querySelector(".MuiModal-root:not([aria-hidden=true]), dialog[open]") !== null;

const isBusy = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target) || isModalOpen();

const isPaletteKey = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";

/** What a key leads to on the page; the page marks it. */
const places: Record<string, string> = {
  "/": "[data-shortcut=search]",
  a: "[data-shortcut=actions], [role=toolbar] button",
};

const pairMs = 1200;

/** `/` search, `a` actions, `?` the list of all this, `g` and a letter to a page. */
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
    const place = places[key] && document.querySelector<HTMLElement>(places[key]);
    if (!place) return false;
    place.focus();
    if (place instanceof HTMLInputElement) place.select();
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

/** The palette on its way out does not keep the next one from opening. */
const otherModal = ".MuiModal-root:not([aria-hidden=true], [data-palette]), dialog[open]";

/** Ctrl+K or Cmd+K, also while typing. */
export function usePaletteKey(onPalette: () => void) {
  const open = useEffectEvent(onPalette);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return;
      event.preventDefault(); // the browser's own search
      if (document.querySelector(otherModal) === null) open();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
