// Writes operations as texts, with the names of types that Apollo Client's cache asks for besides.
const { print, visit } = require("graphql");

const typeName = { kind: "Field", name: { kind: "Name", value: "__typename" } };

const withTypeNames = (definition) =>
  visit(definition, {
    SelectionSet: (node, _key, parent) =>
      parent.kind === "OperationDefinition" ? undefined : { ...node, selections: [...node.selections, typeName] },
  });

/** The fragments that a definition spreads, with those that they spread. */
function fragmentsOf(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return [...found];
}

module.exports = {
  plugin(_schema, documents, { operations }) {
    const all = documents.flatMap(({ document }) => document?.definitions ?? []);
    const named = (kind) => new Map(all.filter((one) => one.kind === kind).map((one) => [one.name.value, one]));
    const fragments = named("FragmentDefinition");
    const definitions = named("OperationDefinition");
    const texts = operations.map((name) => {
      const parts = [definitions.get(name), ...fragmentsOf(definitions.get(name), fragments)];
      const text = parts.map((part) => print(withTypeNames(part)).replace(/\s+/g, " ")).join(" ");
      return `export const ${name}Text =\n  ${JSON.stringify(text)};`;
    });
    return `${texts.join("\n\n")}\n`;
  },
};
