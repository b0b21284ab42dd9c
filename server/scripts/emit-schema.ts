import { writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildMusterSchema } from "../src/schema.js";

const schema = lexicographicSortSchema(await buildMusterSchema());
writeFileSync(new URL("../../schema.graphql", import.meta.url), `${printSchema(schema)}\n`);
