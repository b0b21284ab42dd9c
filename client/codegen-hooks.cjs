// Writes one typed hook per operation; for Apollo Client, with its document. The stock plug-in does not type-check with
// Apollo Client 4.
const { fragmentsOf, named } = require("./codegen-fragments.cjs");

const pascal = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const kinds = { query: "Query", mutation: "Mutation", subscription: "Subscription" };

const needsVariables = (operation) =>
  (operation.variableDefinitions ?? []).some((v) => v.type.kind === "NonNullType" && !v.defaultValue);

/** Without places in the text and empty lists, which nobody reads. */
const lean = (key, value) =>
  key === "loc" || (Array.isArray(value) && value.length === 0 && key !== "selections") ? undefined : value;

function documentOf(operation, fragments) {
  const definitions = [operation, ...fragmentsOf(operation, fragments)];
  return JSON.stringify({ kind: "Document", definitions }, lean);
}

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

/** A hook and what it needs, of each operation that stands in the given documents. */
const describe = (documents) =>
  [...named(documents, "OperationDefinition").values()].map((operation) => {
    const name = pascal(operation.name.value);
    const type = `${name}${kinds[operation.operation]}`;
    const variables = `${type}Variables`;
    const required = needsVariables(operation);
    return { operation, name, type, variables, document: `${name}Document`, required };
  });

function withPlainHooks(documents, hooks) {
  const content = describe(documents).flatMap((one) => plainWriters[one.operation.operation](one));
  return { prepend: [`import * as Asking from "${hooks}";`], content: content.join("\n\n") };
}

function withDocuments(documents, { types, isOwn }) {
  const fragments = named(documents, "FragmentDefinition");
  const described = describe(documents.filter(isOwn));
  const content = described.flatMap((one) => [
    `export const ${one.document} = ${documentOf(one.operation, fragments)} as unknown as DocumentNode<${one.type}, ${one.variables}>;`,
    ...writers[one.operation.operation](one),
  ]);
  const names = described.flatMap(({ type, variables }) => [type, variables]);
  const imports = [
    `import * as Apollo from "@apollo/client/react";`,
    `import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";`,
    `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "${types}";`,
  ];
  return { prepend: imports, content: content.join("\n\n") };
}

const plugin = (_schema, documents, config) =>
  config.hooks ? withPlainHooks(documents, config.hooks) : withDocuments(documents, config);

module.exports = { plugin };
