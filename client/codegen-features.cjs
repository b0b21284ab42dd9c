// Writes the types of all operations into one file, and the documents and hooks of each feature into one of its own: in
// the bundle, a page has those of its feature alone. The file that is asked for exports them all.
const { join } = require("node:path");
const hooks = require("./codegen-hooks.cjs");

/** The folder of a document: `users`, `users-record`. */
const featureOf = (location) => {
  const [, folder] = location.replaceAll("\\", "/").match(/client\/src\/(.+)\/[^/]+$/);
  return folder.replaceAll("/", "-");
};

/** What the file of the given names exports; at its end, as plug-ins know no other place for text. */
const exporting = (names) => ({
  plugin: () => names.map((name) => `export * from "./generated/${name}";\n`).join(""),
});

function buildGeneratesSection(options) {
  const { documents, baseOutputDir, config } = options;
  const folder = baseOutputDir.replace(/\.ts$/, "");
  const features = [...new Set(documents.map(({ location }) => featureOf(location)))].sort();
  const files = features.map((feature) => ({
    ...options,
    filename: join(folder, `${feature}.ts`),
    plugins: [{ hooks: {} }],
    pluginMap: { hooks },
    config: { ...config, types: "./types", isOwn: ({ location }) => featureOf(location) === feature },
  }));
  const index = {
    ...options,
    filename: baseOutputDir,
    plugins: [{ exporting: {} }],
    pluginMap: { exporting: exporting(["types", ...features]) },
  };
  return [index, { ...options, filename: join(folder, "types.ts") }, ...files];
}

const preset = { buildGeneratesSection };

module.exports = { preset };
