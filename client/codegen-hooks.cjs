// Writes one typed hook per operation. The stock plug-in does not type-check with Apollo Client 4.
const pascal = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const kinds = { query: "Query", mutation: "Mutation", subscription: "Subscription" };

const needsVariables = (operation) =>
  (operation.variableDefinitions ?? []).some((v) => v.type.kind === "NonNullType" && !v.defaultValue);

function queryHooks({ name, type, variables, document, required }) {
  const states = `"empty" | "complete" | "streaming"`;
  const base = `Omit<Apollo.useQuery.Options<${type}, ${variables}>, "returnPartialData" | "variables">`;
  const argument = required
    ? `options: Apollo.SkipToken | (${base} & ({ variables: ${variables} } | { skip: true; variables?: ${variables} }))`
    : `options?: Apollo.SkipToken | (${base} & { variables?: ${variables} })`;
  return [
    `export const use${type} = (${argument}): Apollo.useQuery.Result<${type}, ${variables}, ${states}> =>\n  Apollo.useQuery(${document}, options as ${base} & { variables: ${variables}; returnPartialData?: false });`,
    `export const use${name}LazyQuery = (options?: Apollo.useLazyQuery.Options<${type}, ${variables}>): Apollo.useLazyQuery.ResultTuple<${type}, ${variables}> =>\n  Apollo.useLazyQuery<${type}, ${variables}>(${document}, options);`,
  ];
}

function mutationHooks({ type, variables, document }) {
  return [
    `export const use${type} = (options?: Apollo.useMutation.Options<${type}, ${variables}>): Apollo.useMutation.ResultTuple<${type}, ${variables}> =>\n  Apollo.useMutation<${type}, ${variables}>(${document}, options);`,
  ];
}

function subscriptionHooks({ type, variables, document, required }) {
  const options = `Apollo.useSubscription.Options<${type}, ${variables}>`;
  return [
    `export const use${type} = (options${required ? "" : "?"}: ${options}${required ? ` & { variables: ${variables} }` : ""}): Apollo.useSubscription.Result<${type}> =>\n  Apollo.useSubscription<${type}, ${variables}>(${document}, options as ${options} & { variables: ${variables} });`,
  ];
}

/** For pages without Apollo Client: the hooks of `session/ask.ts`. */
const plainWriters = {
  query: ({ type, variables, document }) => [
    `export const use${type} = (variables: ${variables}) => Asking.useAsked<${type}, ${variables}>(${document}, variables);`,
  ],
  mutation: ({ type, variables, document }) => [
    `export const use${type} = () => Asking.useAsk<${type}, ${variables}>(${document});`,
  ],
};

const writers = { query: queryHooks, mutation: mutationHooks, subscription: subscriptionHooks };

module.exports = {
  plugin(_schema, documents, { hooks: plainHooks }) {
    const operations = documents
      .flatMap(({ document }) => document?.definitions ?? [])
      .filter((definition) => definition.kind === "OperationDefinition" && definition.name);
    const hooks = operations.flatMap((operation) => {
      const name = pascal(operation.name.value);
      const type = `${name}${kinds[operation.operation]}`;
      return (plainHooks ? plainWriters : writers)[operation.operation]({
        name,
        type,
        variables: `${type}Variables`,
        document: `${name}Document`,
        required: needsVariables(operation),
      });
    });
    const runtime = plainHooks
      ? `import * as Asking from "${plainHooks}";`
      : `import * as Apollo from "@apollo/client/react";`;
    return { prepend: [runtime], content: hooks.join("\n\n") };
  },
};
