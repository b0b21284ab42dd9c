import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { problemOf } from "../../graphql/errors";
import type { Record_UserFragment } from "../../graphql/generated";
import { useSession } from "../../session/SessionProvider";
import type { Problem } from "../../ui/problem";

export type RecordUser = Record_UserFragment;

export interface RecordChange {
  /** Does it, seeing that the record is as it is shown; true when it was done. */
  run: (write: (version: number) => Promise<unknown>) => Promise<boolean>;
  working: boolean;
  /** Why it was not done; undefined where the record changed meanwhile, which `conflict` says. */
  problem: Problem | undefined;
  /** The record as it was shown when somebody else's change was in the way. */
  conflict: RecordUser | undefined;
  reset: () => void;
}

interface Failure {
  problem: Problem;
  seen: RecordUser;
}

/**
 * One change of a record. When somebody changed it meanwhile, it is fetched anew, so that the same change done again
 * counts; nothing that was chosen or typed is lost.
 */
export function useRecordChange(user: RecordUser): RecordChange {
  const client = useApolloClient();
  const { viewer } = useSession();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const isConflict = failure?.problem.code === "CONFLICT" && failure.seen.version !== user.version;

  const run: RecordChange["run"] = async (write) => {
    setWorking(true);
    try {
      await write(user.version);
      setFailure(undefined);
      const isSelf = viewer.memberships.some(({ id }) => id === user.id);
      if (isSelf) await client.refetchQueries({ include: ["session"] });
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "CONFLICT") await client.refetchQueries({ include: ["userPage"] });
      setFailure({ problem, seen: user });
      return false;
    } finally {
      setWorking(false);
    }
  };

  return {
    run,
    working,
    problem: isConflict ? undefined : failure?.problem,
    conflict: isConflict ? failure.seen : undefined,
    reset: () => setFailure(undefined),
  };
}
