import { skipToken } from "@apollo/client/react";
import { useMemo } from "react";
import { problemOf } from "../graphql/errors";
import { useCheckRecordCompletionsQuery } from "../graphql/generated";
import { usePaused } from "../ui/usePaused";
import { type RosterDraft, rosterInput } from "./rosterDraft";

/** What recording would come to, asked once typing pauses; nothing while something is missing. */
export function useRosterCheck(departmentId: string, draft: RosterDraft, complete: boolean) {
  const wanted = complete ? JSON.stringify(rosterInput(departmentId, draft)) : "";
  const asked = usePaused(wanted);
  const input = useMemo(() => (asked ? JSON.parse(asked) : null), [asked]);
  const { data, previousData, loading, error } = useCheckRecordCompletionsQuery(
    input ? { variables: { input }, fetchPolicy: "network-only" } : skipToken,
  );
  return {
    check: complete && !error ? (data ?? previousData)?.checkRecordCompletions : undefined,
    problem: complete && error ? problemOf(error) : undefined,
    isChecking: complete && (loading || asked !== wanted),
  };
}
