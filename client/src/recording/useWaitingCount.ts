import { useWaitingCompletionsQuery } from "../graphql/generated";

/** How many reported completions wait for an officer of the department; undefined until that is known. */
export function useWaitingCount(departmentId: string): number | undefined {
  const { data } = useWaitingCompletionsQuery({ variables: { departmentId }, fetchPolicy: "cache-and-network" });
  return data?.department.waitingCompletions.totalCount;
}
