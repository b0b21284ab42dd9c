import { problemOf } from "../graphql/errors";
import { ErrorState } from "../ui/ErrorState";

/** A page in front of sign-in whose contents could not be asked for. */
export function DoorProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <main>
      <ErrorState level="h1" problem={problemOf(error)} onRetry={onRetry} />
    </main>
  );
}
