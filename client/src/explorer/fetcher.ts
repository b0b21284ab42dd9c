import type { GraphiQL } from "graphiql";
import { type ExecutionResult, getOperationAST, parse } from "graphql";
import { createClient } from "graphql-ws";
import type { ComponentProps } from "react";

type Fetcher = ComponentProps<typeof GraphiQL>["fetcher"];

const subscriptions = createClient({ url: `${location.origin.replace(/^http/, "ws")}/graphql`, lazy: true });

/** Whether the server may run mutations of support staff. */
export const changes = { areAllowed: false };

/** Asks the server with the session of the dashboard: the explorer can do what its user can. */
export async function ask<Data>(
  query: string,
  variables?: object,
  operationName?: string | null,
): Promise<ExecutionResult<Data>> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "muster-explorer": changes.areAllowed ? "changes" : "read" },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return (await response.json()) as ExecutionResult<Data>;
}

export const fetcher: Fetcher = ({ query, variables, operationName }) => {
  const operation = getOperationAST(parse(query), operationName);
  if (operation?.operation !== "subscription") return ask(query, variables as object, operationName);
  return subscriptions.iterate({ query, variables, operationName }) as AsyncIterable<ExecutionResult>;
};
