import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphQLSchema } from "graphql";
import { type Ctx, identify, ofRequest } from "../context.js";
import { HttpRefusal, refuse } from "./answers.js";
import { startApollo } from "./apollo.js";
import type { Answer, Asked, BeforeRun } from "./asked.js";
import { readBody } from "./body.js";
import { answerCompiled } from "./compiled-answers.js";
import { compiledOperations } from "./compiled-operations.js";
import { parseWithinLimits } from "./document-limits.js";
import { refusalOf } from "./format-error.js";
import { isOwnOrigin } from "./origin.js";

/** Makes the context of a request. */
export type ContextOf = (request: IncomingMessage, response: ServerResponse | null) => Promise<Ctx>;

/** The handler of /graphql: POST with JSON, or with a file as multipart. */
export interface GraphqlHandler {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

/** Makes the handler: without a web framework, as this is where the server's time goes. */
export async function graphqlHandler(
  schema: GraphQLSchema,
  contextOf: ContextOf,
  beforeRun: BeforeRun = async () => undefined,
): Promise<GraphqlHandler> {
  const once: BeforeRun = (asked) => ofRequest(asked.ctx, beforeRun, () => beforeRun(asked)); // if both ways are gone
  const rules = { schema, operations: compiledOperations(schema), beforeRun: once };
  const apollo = await startApollo(rules);

  const answer = async (asked: Asked): Promise<Answer> => {
    const compiled = await answerCompiled(rules, asked);
    if (compiled) return compiled;
    await identify(asked.ctx);
    return apollo.answer(asked);
  };
  return {
    handle: async (request, response) => {
      response.setHeader("x-content-type-options", "nosniff");
      try {
        const body = await readOperation(request, response);
        const ctx = await contextOf(request, response);
        send(request, response, await answer({ request, body, ctx }));
      } catch (error) {
        refuse(request, response, refusalOf(error));
      }
    },
    stop: () => apollo.stop(),
  };
}

async function readOperation(request: IncomingMessage, response: ServerResponse): Promise<Asked["body"]> {
  if (request.method !== "POST") {
    response.setHeader("allow", "POST");
    throw new HttpRefusal(405, "INVALID_INPUT", "Send GraphQL by POST; people find the API explorer at /graphiql.");
  }
  if (!isOwnOrigin(request)) throw new HttpRefusal(403, "FORBIDDEN", "This request comes from another site.");
  const body = await readBody(request, response);
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new HttpRefusal(400, "INVALID_INPUT", "Send one operation: an object with a query.");
  }
  const { query } = body as { query?: unknown };
  if (typeof query !== "string") throw new HttpRefusal(400, "INVALID_INPUT", "The query is missing.");
  parseWithinLimits(query);
  return body as Asked["body"];
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, text }: Answer): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-length", Buffer.byteLength(text)); // else it goes out in chunks
  // A refused file is still coming in: the rest of it is not waited for.
  if (!request.complete) response.setHeader("connection", "close");
  response.writeHead(status);
  response.end(text, () => {
    if (!request.complete) setTimeout(() => request.destroy(), 1_000).unref();
  });
}
