import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type ExecutionArgs, GraphQLError, type GraphQLSchema, getOperationAST, validate } from "graphql";
import { useServer as serveBy } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { AppError } from "../errors.js";
import { checkCost } from "./cost.js";
import { parseWithinLimits } from "./document-limits.js";
import { formatError } from "./format-error.js";
import type { ContextOf } from "./graphql.js";
import { isOwnOrigin } from "./origin.js";

const MAX_MESSAGE = 256 * 1024;

/** Serves GraphQL subscriptions at /graphql by WebSocket, to our own pages and to programs; nothing else is run there. */
export function serveSubscriptions(server: Server, schema: GraphQLSchema, contextOf: ContextOf): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE });
  const served = serveBy<Record<string, unknown>, { request: IncomingMessage }>(
    {
      connectionInitWaitTimeout: 10_000,
      onSubscribe: async ({ extra }, _id, { query, variables, operationName }) => {
        try {
          return await prepare(extra.request, query, variables ?? {}, operationName ?? undefined);
        } catch (error) {
          return [new GraphQLError("", { originalError: error as Error })];
        }
      },
      onError: (_ctx, _id, _payload, errors) => errors.map(outside),
      onNext: (_ctx, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: result.errors.map(outside) } : undefined,
    },
    sockets,
  );

  const prepare = async (
    request: IncomingMessage,
    query: string,
    variableValues: Readonly<Record<string, unknown>>,
    operationName: string | undefined,
  ): Promise<ExecutionArgs> => {
    const document = parseWithinLimits(query);
    const [invalid] = validate(schema, document);
    if (invalid) throw new AppError("INVALID_INPUT", invalid.message);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== "subscription") throw new AppError("INVALID_INPUT", "Only subscriptions run here.");
    checkCost(schema, document, operation, variableValues);
    return { schema, document, operationName, variableValues, contextValue: await contextOf(request, null) };
  };

  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    // Not by URL: it throws at addresses like "//", and here nobody would catch that.
    const isOurs = (request.url ?? "/").split("?", 1)[0] === "/graphql";
    if (!isOurs || !isOwnOrigin(request)) {
      socket.end(`HTTP/1.1 ${isOurs ? "403 Forbidden" : "404 Not Found"}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit("connection", open, request));
  });
  return async () => served.dispose();
}

function outside(error: unknown): GraphQLError {
  const original = error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });
  const { message, ...rest } = formatError(original.toJSON(), error);
  return new GraphQLError(message, { ...rest, nodes: original.nodes });
}
