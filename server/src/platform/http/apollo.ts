import { ApolloServer, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { Ctx } from "../context.js";
import { type Answer, type Asked, costHeaders, type Rules, statusHeaders, statusOf } from "./asked.js";
import { checkCost } from "./cost.js";
import { formatError } from "./format-error.js";

/** Apollo Server, which answers whatever is asked. */
export interface Apollo {
  answer(asked: Asked): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startApollo({ schema, operations, beforeRun }: Rules): Promise<Apollo> {
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
            for (const [name, value] of costHeaders(contextValue, cost)) response.http.headers.set(name, value);
            const header = (name: string): string | undefined => request.http?.headers.get(name);
            await beforeRun({ ctx: contextValue, document, operation, variables, header });
            operations.count(request.query ?? "", document, operation);
          },
          willSendResponse: async ({ response }) => {
            if (response.body.kind !== "single") return;
            const status = statusOf(response.body.singleResult.errors);
            if (status) response.http.status = status;
            for (const [name, value] of statusHeaders(status)) response.http.headers.set(name, value);
          },
        }),
      },
    ],
  });
  await apollo.start();
  return {
    answer: async ({ request, body, ctx }) => {
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
      const { status = 200, ...answer } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: "POST", headers, search: "", body },
        context: async () => ctx,
      });
      if (answer.body.kind !== "complete") throw new Error("An answer in parts was not asked for.");
      return { status, headers: answer.headers, text: answer.body.string };
    },
    stop: () => apollo.stop(),
  };
}
