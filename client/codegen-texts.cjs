// Writes operations as texts, with the names of types that Apollo Client's cache asks for besides.
const { print, visit } = require("graphql");
const { fragmentsOf, named } = require("./codegen-fragments.cjs");

const typeName = { kind: "Field", name: { kind: "Name", value: "__typename" } };

const withTypeNames = (definition) =>
  visit(definition, {
    SelectionSet: (node, _key, parent) =>
      parent.kind === "OperationDefinition" ? undefined : { ...node, selections: [...node.selections, typeName] },
  });

module.exports = {
  plugin(_schema, documents, { operations }) {
    const fragments = named(documents, "FragmentDefinition");
    const definitions = named(documents, "OperationDefinition");
    const texts = operations.map((name) => {
      const parts = [definitions.get(name), ...fragmentsOf(definitions.get(name), fragments)];
      const text = parts.map((part) => print(withTypeNames(part)).replace(/\s+/g, " ")).join(" ");
      return `export const ${name}Text =\n  ${JSON.stringify(text)};`;
    });
    return `${texts.join("\n\n")}\n`;
  },
};
