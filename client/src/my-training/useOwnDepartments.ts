import { useMemo } from "react";
import { useSession } from "../session/SessionProvider";

/** A department that one is in; its days begin and end in its time zone. */
export interface OwnDepartment {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

/** The departments that one is in and may enter; support on a visit is in none. */
export function useOwnDepartments(): OwnDepartment[] {
  const { viewer } = useSession();
  return useMemo(
    () => viewer.memberships.filter(({ canEnter }) => canEnter).map(({ department }) => department),
    [viewer],
  );
}
