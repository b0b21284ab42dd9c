import Skeleton from "@mui/material/Skeleton";
import { problemOf } from "../graphql/errors";
import { ErrorState } from "../ui/ErrorState";

interface WaitingProps {
  error: unknown;
  onRetry: () => void;
  label: string;
}

/** In the place of a part of the account that has not come yet, or could not. */
export function Waiting({ error, onRetry, label }: WaitingProps) {
  if (error) return <ErrorState problem={problemOf(error)} onRetry={onRetry} />;
  return (
    <div role="status" aria-label={label}>
      <Skeleton variant="rounded" height={220} sx={{ maxWidth: 720 }} />
    </div>
  );
}
