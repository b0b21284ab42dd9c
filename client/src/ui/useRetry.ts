import { useEffect, useRef, useState } from "react";
import { keepFocus, keepFocusAfterRetry } from "./keepFocus";

/** Tries again, once at a time. The button often goes while it works; the focus then waits at the page's title. */
export function useRetry(onRetry: (() => unknown) | undefined) {
  const [isTrying, setTrying] = useState(false);
  const isUnderWay = useRef(false);
  useEffect(
    () => () => {
      if (isUnderWay.current) keepFocus();
    },
    [],
  );
  const retry = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setTrying(true);
    await Promise.resolve(onRetry?.()).catch(() => undefined); // the page says that it failed again
    isUnderWay.current = false;
    setTrying(false);
    keepFocusAfterRetry();
  };
  return { isTrying, retry };
}
