import * as Apollo from "@apollo/client/react";
import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";
import type {
  HelpContactQuery,
  HelpContactQueryVariables,
} from "./types";
export const HelpContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"helpContact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supportEmail"}}]}}]} as unknown as DocumentNode<HelpContactQuery, HelpContactQueryVariables>;

export const useHelpContactQuery = (options?: Apollo.SkipToken | (Omit<Apollo.useQuery.Options<HelpContactQuery, HelpContactQueryVariables>, "returnPartialData" | "variables"> & { variables?: HelpContactQueryVariables })): Apollo.useQuery.Result<HelpContactQuery, HelpContactQueryVariables, "empty" | "complete" | "streaming"> =>
  Apollo.useQuery(HelpContactDocument, options as Omit<Apollo.useQuery.Options<HelpContactQuery, HelpContactQueryVariables>, "returnPartialData" | "variables"> & { variables: HelpContactQueryVariables; returnPartialData?: false });

export const useHelpContactLazyQuery = (options?: Apollo.useLazyQuery.Options<HelpContactQuery, HelpContactQueryVariables>): Apollo.useLazyQuery.ResultTuple<HelpContactQuery, HelpContactQueryVariables> =>
  Apollo.useLazyQuery<HelpContactQuery, HelpContactQueryVariables>(HelpContactDocument, options);