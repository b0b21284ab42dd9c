import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { GraphiQL } from "graphiql";
import { type ExecutionResult, getOperationAST, parse } from "graphql";
import { createClient } from "graphql-ws";
import { createRoot } from "react-dom/client";

type Fetcher = React.ComponentProps<typeof GraphiQL>["fetcher"];

const subscriptions = createClient({ url: `${location.origin.replace(/^http/, "ws")}/graphql`, lazy: true });

/** Sends operations with the session of the dashboard: the explorer can do what its user can. */
const fetcher: Fetcher = async ({ query, variables, operationName }) => {
  const operation = getOperationAST(parse(query), operationName);
  if (operation?.operation === "subscription") {
    return subscriptions.iterate({ query, variables, operationName }) as AsyncIterable<ExecutionResult>;
  }
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return (await response.json()) as ExecutionResult;
};

const welcome = `# Muster's API, with what you are signed in for (sign in on the dashboard first).
# Everything is described in the documentation on the left.
query WhoAmI {
  viewer {
    __typename
  }
}
`;

const root = document.getElementById("graphiql");
if (root) createRoot(root).render(<GraphiQL fetcher={fetcher} defaultQuery={welcome} shouldPersistHeaders={false} />);
