import { useState } from "react";
import { type Problem, problemOf } from "../graphql/errors";

/** Something that a dialog tries: whether it is under way, and in words why it failed. */
export function useAttempt() {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  /** Answers whether it went well. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setWorking(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setWorking(false);
    }
  };
  return { working, problem, attempt };
}
