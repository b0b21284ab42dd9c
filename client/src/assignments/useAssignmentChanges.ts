import { useState } from "react";
import { type Problem, problemOf } from "../graphql/errors";
import {
  type AssignmentChangeOutcome,
  useChangeDueDatesMutation,
  useUnassignCoursesMutation,
} from "../graphql/generated";
import type { Assignment } from "./assignmentWords";

/** What became of one of several assignments. */
export interface Changed {
  assignment: Assignment;
  outcome: AssignmentChangeOutcome;
}

/** Due dates changed and courses taken back, each with what became of every row. */
export function useAssignmentChanges() {
  const [unassign] = useUnassignCoursesMutation();
  const [changeDueDates] = useChangeDueDatesMutation();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const attempt = async (work: () => Promise<readonly Changed[] | undefined>): Promise<readonly Changed[] | null> => {
    setWorking(true);
    setProblem(undefined);
    try {
      return (await work()) ?? [];
    } catch (failure) {
      setProblem(problemOf(failure));
      return null;
    } finally {
      setWorking(false);
    }
  };
  const idsOf = (rows: readonly Assignment[]): string[] => rows.map(({ id }) => id);

  return {
    working,
    problem,
    unassign: (rows: readonly Assignment[]) =>
      attempt(async () => (await unassign({ variables: { ids: idsOf(rows) } })).data?.unassignCourses),
    changeDueDate: (rows: readonly Assignment[], dueOn: string | null) =>
      attempt(async () => (await changeDueDates({ variables: { ids: idsOf(rows), dueOn } })).data?.changeDueDates),
  };
}

/** Those that stayed as they were. */
export const refusedOf = (changes: readonly Changed[]): Changed[] =>
  changes.filter(({ outcome }) => outcome !== "DONE");
