import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import { REQUESTS_PER_MINUTE } from "../api-tokens/authenticate-token.js";
import { MAX_BYTES } from "../imports/inspect-file.js";
import type { TokenScope } from "../platform/actor.js";
import { config } from "../platform/config.js";
import { MAX_COST } from "../platform/http/cost.js";
import { KEY_HOURS } from "../platform/idempotency.js";
import { MAX_PAGE } from "../platform/pagination.js";
import { topFolder } from "../platform/top.js";
import { ERRORS, type ErrorReference } from "./error-words.js";
import { type Example, type ExampleGroup, readExamples } from "./examples.js";
import { type Reference, readReference } from "./reference.js";
import { scopesOf } from "./token-access.js";

/** An example with the scopes that a token needs for it. */
export interface ScopedExample extends Example {
  readonly scopes: readonly TokenScope[];
}

/** What the documentation page shows. */
export interface DocsContent {
  readonly version: string;
  readonly publicUrl: string;
  readonly limits: {
    readonly cost: number;
    readonly page: number;
    readonly requestsPerMinute: number;
    readonly fileBytes: number;
    readonly keyHours: number;
  };
  readonly errors: readonly ErrorReference[];
  readonly examples: readonly { readonly title: string; readonly examples: readonly ScopedExample[] }[];
  readonly reference: Reference;
}

/** Reads the examples with the scopes that the schema's fields take. */
export const scopedExamples = (schema: GraphQLSchema): DocsContent["examples"] =>
  readExamples().map(({ title, examples }: ExampleGroup) => ({
    title,
    examples: examples.map((example) => ({ ...example, scopes: scopesOfExample(schema, example) })),
  }));

/** A plain request has no operation to look into: the export asks as the list does. */
const scopesOfExample = (schema: GraphQLSchema, { operation }: Example): TokenScope[] =>
  scopesOf(schema, operation ?? "{ department(id: 0) { users { totalCount } } }");

/** Puts the page's content together from the schema, the examples' files and the limits as the code has them. */
export function docsContent(schema: GraphQLSchema): DocsContent {
  const { version } = JSON.parse(readFileSync(join(topFolder, "package.json"), "utf8")) as { version: string };
  return {
    version,
    publicUrl: config().publicUrl.origin,
    limits: {
      cost: MAX_COST,
      page: MAX_PAGE,
      requestsPerMinute: REQUESTS_PER_MINUTE,
      fileBytes: MAX_BYTES,
      keyHours: KEY_HOURS,
    },
    errors: ERRORS,
    examples: scopedExamples(schema),
    reference: readReference(schema),
  };
}
