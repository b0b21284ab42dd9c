import { gzipSync } from "node:zlib";
import { type Request, type Response, Router } from "express";
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import type { CtxOf } from "../platform/context.js";
import { docsContent, scopedExamples } from "./docs-content.js";

/** What the documentation page at /docs is made of: public, written once, the same until the server starts anew. */
export function docsRoutes(_ctxOf: CtxOf, schema: GraphQLSchema): Router {
  const router = Router();
  router.get(
    "/docs/content.json",
    file("application/json", () => JSON.stringify(docsContent(schema))),
  );
  router.get(
    "/docs/examples.json",
    file("application/json", () => JSON.stringify(scopedExamples(schema))),
  );
  router.get(
    "/docs/schema.graphql",
    file("text/plain", () => printSchema(lexicographicSortSchema(schema))),
  );
  return router;
}

function file(type: string, write: () => string): (request: Request, response: Response) => void {
  let written: { readonly plain: Buffer; readonly zipped: Buffer } | undefined;
  const contents = () => {
    const plain = Buffer.from(write());
    return { plain, zipped: gzipSync(plain) };
  };
  return (request, response) => {
    written ??= contents();
    response.type(type).set("cache-control", "no-cache").vary("accept-encoding");
    const isZipped = request.acceptsEncodings("gzip") === "gzip";
    if (isZipped) response.set("content-encoding", "gzip");
    response.send(isZipped ? written.zipped : written.plain);
  };
}
