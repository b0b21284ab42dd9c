import { useEffect, useState } from "react";
import { addSample, rowsPerSecond, type Sample, secondsLeft } from "./rate";

const QUIET_MS = 20_000;

/** How fast rows are done, from the progress as it arrives; `isQuiet` when nothing has come for a while. */
export function useRate(done: number, total: number) {
  const [samples, setSamples] = useState<Sample[]>([]);
  const [isQuiet, setQuiet] = useState(false);

  useEffect(() => {
    setSamples((known) => addSample(known, { at: performance.now(), done }));
    setQuiet(false);
    const timer = setTimeout(() => setQuiet(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [done]);

  return { rate: rowsPerSecond(samples), left: secondsLeft(samples, total), isQuiet };
}
