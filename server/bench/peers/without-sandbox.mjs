// Directus carries a sandbox for extensions that has to be compiled; there are no extensions here, so it goes without.
import { registerHooks } from "node:module";

const url = new URL("no-sandbox.cjs", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "isolated-vm" ? { url, format: "commonjs", shortCircuit: true } : next(specifier, context),
});
