// npm start: builds what changed, then runs the server in this same process.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
const { buildWhatChanged } = await import("./build.mjs");
await buildWhatChanged();
process.env.NODE_ENV ??= "production";
await import("../../dist/server/src/main.js");
