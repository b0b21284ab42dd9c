// Compiles one TypeScript file to JavaScript: node compile.mjs FROM TO
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { transformSync } from "@swc/core";
import { swcOptions } from "../../scripts/swc-options.mjs";

const [, , from, to] = process.argv;
const { code } = transformSync(readFileSync(from, "utf8"), { ...swcOptions, filename: from });
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, code);
