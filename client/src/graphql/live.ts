import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient } from "graphql-ws";

const url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`;

/** Live updates, in a chunk of its own: only pages that subscribe load it. */
export const liveLink = new GraphQLWsLink(
  createClient({ url, lazy: true, retryAttempts: 20, shouldRetry: () => true }),
);
