import { ApolloClient, ApolloLink, InMemoryCache } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import UploadHttpLink from "apollo-upload-client/UploadHttpLink.mjs";
import { OperationTypeNode } from "graphql";
import { from, mergeMap, of } from "rxjs";
import { forgetEarly, takeEarly } from "../start/early";
import { problemOf } from "./errors";
import { progressFetch } from "./progressFetch";

/** Fired when the server no longer knows our session; session/ turns it into a way to sign in and back. */
export const signedOut = new EventTarget();

const noticeSignedOut = new ErrorLink(({ error, operation }) => {
  // What is asked ahead sends nobody away: they have not asked for anything.
  const isQuiet = operation.operationName === "signIn" || operation.getContext().isAhead === true;
  if (!isQuiet && problemOf(error).code === "UNAUTHENTICATED") signedOut.dispatchEvent(new Event("signed-out"));
});

const http = new UploadHttpLink({
  uri: "/graphql",
  credentials: "same-origin",
  headers: { "apollo-require-preflight": "true" },
  fetch: progressFetch,
});

const live = new ApolloLink((operation) =>
  from(import("./live")).pipe(mergeMap(({ liveLink }) => liveLink.request(operation))),
);

/** What start.ts has asked already is not asked again. */
const early = new ApolloLink((operation, forward) => {
  if (operation.operationType === OperationTypeNode.MUTATION) forgetEarly();
  const answer = takeEarly(operation.operationName ?? "", operation.variables);
  if (!answer) return forward(operation);
  return from(answer).pipe(mergeMap((data) => (data ? of({ data: data as object }) : forward(operation))));
});

const cache = new InMemoryCache({
  typePolicies: {
    Viewer: { keyFields: [] },
    ImportRow: { keyFields: false },
    // Their ids are unique in their plan alone: two plans of one template have the same.
    PlanRequirement: { keyFields: false },
    RequirementProgress: { keyFields: false },
    LicencePool: { merge: true }, // without an id: each query reads some of its fields
  },
});

export const client = new ApolloClient({
  cache,
  link: ApolloLink.from([
    noticeSignedOut,
    early,
    ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, live, http),
  ]),
  defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" } },
});
