import type { ErrorLike, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";

interface Later<Data> {
  data?: Data;
  error?: ErrorLike;
}

/**
 * A query that is wanted only once the page is seen. `useQuery` with `skip` prepares it at the first drawing all the
 * same, which takes as long as a dozen rows of a table. Other variables: what was there is forgotten.
 */
export function useLaterQuery<Data, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isWanted: boolean,
): Later<Data> {
  const client = useApolloClient();
  const key = JSON.stringify(variables);
  const [answer, setAnswer] = useState<Later<Data> & { key: string }>({ key });
  useEffect(() => {
    if (!isWanted) return;
    const asked = client.watchQuery({ query, variables: JSON.parse(key) as Variables });
    const told = asked.subscribe(({ data, dataState, error }) =>
      setAnswer({ key, data: dataState === "complete" ? (data as Data) : undefined, error }),
    );
    return () => told.unsubscribe();
  }, [client, query, key, isWanted]);
  return answer.key === key ? answer : {};
}
