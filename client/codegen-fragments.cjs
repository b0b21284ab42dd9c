// What our codegen plug-ins share: finding what a document defines, and which fragments a definition needs.
const { visit } = require("graphql");

/** The definitions of a kind, by their names. */
const named = (documents, kind) =>
  new Map(
    documents
      .flatMap(({ document }) => document?.definitions ?? [])
      .filter((one) => one.kind === kind && one.name)
      .map((one) => [one.name.value, one]),
  );

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

module.exports = { fragmentsOf, named };
