import { useEffect, useRef } from "react";
import { client } from "../../graphql/client";
import { type BulkAction_StateFragment, useRunningActionsQuery } from "../../graphql/generated";
import { isLive } from "./actionWords";

/** How often the page asks by itself, should live updates not come through. */
export const safetyPollMs = 5_000;

/** The department's actions that are under way, whoever started them; tells of each that ends while one looks on. */
export function useRunningActions(departmentId: string, onEnded: (action: BulkAction_StateFragment) => void) {
  const { data, startPolling, stopPolling } = useRunningActionsQuery({ variables: { departmentId } });
  const actions = data?.department.bulkActions;
  const running = actions?.filter(isLive) ?? [];
  const isAny = running.length > 0;
  const seen = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (isAny) startPolling(safetyPollMs);
    return stopPolling;
  }, [isAny, startPolling, stopPolling]);

  useEffect(() => {
    const ended = actions?.filter((action) => seen.current.has(action.id) && !isLive(action)) ?? [];
    seen.current = new Set(actions?.filter(isLive).map(({ id }) => id));
    for (const action of ended) onEnded(action);
    if (ended.length > 0) void client.refetchQueries({ include: "active" });
  }, [actions, onEnded]);
  return running;
}
