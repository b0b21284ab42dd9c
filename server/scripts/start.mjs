// npm start: builds what changed, then runs the server in this same process.
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { buildWhatChanged } = await import("./build.mjs");
await buildWhatChanged();
process.env.NODE_ENV ??= "production";
enableCompileCache(join(import.meta.dirname, "..", "..", "dist", ".compile-cache"));
await import("../../dist/server/src/main.js");
