import type { IncomingMessage, ServerResponse } from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type {
  DocumentNode,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import type { Ctx } from "../context.js";
import { HttpRefusal, refuse, STATUS } from "./answers.js";
import { readBody } from "./body.js";
import { compiledOperations } from "./compiled-operations.js";
import { checkCost, MAX_COST } from "./cost.js";
import { parseWithinLimits } from "./document-limits.js";
import { formatError, refusalOf } from "./format-error.js";
import { isOwnOrigin } from "./origin.js";

/** Makes the context of a request. */
export type ContextOf = (request: IncomingMessage, response: ServerResponse | null) => Promise<Ctx>;

/** The handler of /graphql: POST with JSON, or with a file as multipart. */
export interface GraphqlHandler {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

/** Looks at an operation before it runs, and may refuse it. */
export type BeforeRun = (asked: {
  readonly ctx: Ctx;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  header(name: string): string | undefined;
}) => Promise<void>;

/** Makes the handler: without a web framework, as this is where the server's time goes. */
export async function graphqlHandler(
  schema: GraphQLSchema,
  contextOf: ContextOf,
  beforeRun: BeforeRun = async () => undefined,
): Promise<GraphqlHandler> {
  const runCompiled = compiledOperations(schema);
  const apollo = new ApolloServer<Ctx>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document, operation, request, response, contextValue }) => {
            if (!operation) return;
            const variables = request.variables ?? {};
            const cost = checkCost(schema, document, operation, variables);
            if (contextValue.token) {
              response.http.headers.set("query-cost", String(cost));
              response.http.headers.set("query-cost-limit", String(MAX_COST));
            }
            const header = (name: string): string | undefined => request.http?.headers.get(name);
            await beforeRun({ ctx: contextValue, document, operation, variables, header });
          },
          responseForOperation: async ({ document, operation, request, response, contextValue }) => {
            const variables = request.variables ?? {};
            const result = await runCompiled({ document, operation, variables, context: contextValue });
            return (
              result && { http: response.http, body: { kind: "single", singleResult: withFormattedErrors(result) } }
            );
          },
          willSendResponse: async ({ response }) => {
            if (response.body.kind !== "single") return;
            const codes = response.body.singleResult.errors?.map(({ extensions }) => String(extensions?.code)) ?? [];
            const status = codes.map((code) => STATUS[code]).find((one) => one !== undefined);
            if (status) response.http.status = status;
            if (status === 503) response.http.headers.set("retry-after", "5");
          },
        }),
      },
    ],
  });
  await apollo.start();
  return {
    handle: async (request, response) => {
      response.setHeader("x-content-type-options", "nosniff");
      try {
        await answer(apollo, contextOf, request, response);
      } catch (error) {
        refuse(request, response, refusalOf(error));
      }
    },
    stop: () => apollo.stop(),
  };
}

/** What Apollo does with the errors of what it runs itself. */
const withFormattedErrors = ({ data, errors }: ExecutionResult): FormattedExecutionResult => ({
  ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
  ...{ data },
});

async function answer(
  apollo: ApolloServer<Ctx>,
  contextOf: ContextOf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    response.setHeader("allow", "POST");
    throw new HttpRefusal(405, "INVALID_INPUT", "Send GraphQL by POST; people find the API explorer at /graphiql.");
  }
  if (!isOwnOrigin(request)) throw new HttpRefusal(403, "FORBIDDEN", "This request comes from another site.");
  const body = await readBody(request, response);
  checkShape(body);
  const ctx = await contextOf(request, response);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: "POST", headers, search: "", body },
    context: async () => ctx,
  });
  if (result.body.kind !== "complete") throw new Error("An answer in parts was not asked for.");
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-length", Buffer.byteLength(result.body.string)); // else it goes out in chunks
  // A refused file is still coming in: the rest of it is not waited for.
  if (!request.complete) response.setHeader("connection", "close");
  response.writeHead(result.status ?? 200);
  response.end(result.body.string, () => {
    if (!request.complete) setTimeout(() => request.destroy(), 1_000).unref();
  });
}

function checkShape(body: unknown): void {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new HttpRefusal(400, "INVALID_INPUT", "Send one operation: an object with a query.");
  }
  const { query } = body as { query?: unknown };
  if (typeof query !== "string") throw new HttpRefusal(400, "INVALID_INPUT", "The query is missing.");
  parseWithinLimits(query);
}
