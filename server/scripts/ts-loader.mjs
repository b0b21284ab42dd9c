// Runs TypeScript without a build (development, tests' global set-up, TypeORM's command line):
// Node's own type stripping knows no decorators, so swc compiles, with their metadata.
import { existsSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "@swc/core";
import { swcOptions } from "./swc-options.mjs";

registerHooks({
  resolve(specifier, context, next) {
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.startsWith("file:")) {
      const source = new URL(`${specifier.slice(0, -3)}.ts`, context.parentURL);
      if (existsSync(source)) return { url: source.href, format: "module", shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    const isOurs = url.startsWith("file:") && url.endsWith(".ts") && !url.includes("/node_modules/");
    if (!isOurs) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, "utf8"), { ...swcOptions, filename });
    return { format: "module", source: code, shortCircuit: true };
  },
});
