// Fills an empty, migrated database with generated people, by default a million accounts:
//   DATABASE_URL=... node --import ./server/scripts/ts-loader.mjs server/bench/generate/main.ts [--departments 1600] [--largest 100000]
import { parseArgs } from "node:util";
import dataSource from "../../../ormconfig.js";
import { closeDatabase, openDatabase } from "../../src/platform/database.js";
import { generate } from "./generate.js";

const { values } = parseArgs({
  options: { departments: { type: "string", default: "1640" }, largest: { type: "string", default: "100000" } },
});
const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL says where to write: the address of an empty, migrated database.");
await openDatabase(dataSource, url);
const start = Date.now();
let shown = 0;
await generate({ departments: Number(values.departments), largest: Number(values.largest) }, (accounts) => {
  if (accounts - shown < 50_000) return;
  shown = accounts;
  console.log(`${accounts} accounts in ${Math.round((Date.now() - start) / 1000)} s`);
});
await closeDatabase();
