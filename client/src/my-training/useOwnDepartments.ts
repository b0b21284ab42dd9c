import { useMemo } from "react";
import { useSession } from "../session/SessionProvider";

/** The departments that one is in and may enter; support on a visit is in none. */
export function useOwnDepartments(): { id: string; name: string }[] {
  const { viewer } = useSession();
  return useMemo(
    () => viewer.memberships.filter(({ canEnter }) => canEnter).map(({ department }) => department),
    [viewer],
  );
}
