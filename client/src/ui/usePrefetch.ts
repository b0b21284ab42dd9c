import { useEffect, useEffectEvent } from "react";

const calmMs = 300;

/** Loads what may be opened next, once the page has what it shows and has come to rest. */
export function usePrefetch(isReady: boolean, prefetch: () => void): void {
  const begin = useEffectEvent(prefetch);
  useEffect(() => {
    if (!isReady) return;
    let timer: ReturnType<typeof setTimeout>;
    // Painted first: a frame, and a little after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => navigator.onLine && begin(), calmMs);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isReady]);
}
