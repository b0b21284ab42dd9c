import { PlainButton } from "./PlainButton";
import type { Problem } from "./problem";
import { useRetry } from "./useRetry";

interface StaleNoteProps {
  problem: Problem;
  onRetry: () => unknown;
}

/** Stands above a list that could not be asked for anew: what it shows is of before. */
export function StaleNote({ problem, onRetry }: StaleNoteProps) {
  const { isTrying, retry } = useRetry(onRetry);
  return (
    <div role="alert" className="stale-note">
      {problem.title}. This list may be out of date.
      <PlainButton isSmall data-retry aria-disabled={isTrying} onClick={retry}>
        {isTrying ? "Trying again ..." : "Try again"}
      </PlainButton>
    </div>
  );
}
