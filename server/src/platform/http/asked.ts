import type { IncomingMessage } from "node:http";
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Ctx } from "../context.js";
import { STATUS } from "./answers.js";
import type { CompiledOperations } from "./compiled-operations.js";
import { MAX_COST } from "./cost.js";

/** A GraphQL request whose body has a document within the limits. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly body: Readonly<Record<string, unknown>> & { readonly query: string };
  readonly ctx: Ctx;
}

/** What goes out for it. */
export interface Answer {
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly text: string;
}

/** Looks at an operation before it runs, and may refuse it. */
export type BeforeRun = (asked: {
  readonly ctx: Ctx;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  header(name: string): string | undefined;
}) => Promise<void>;

/** What both ways of answering go by: Apollo's, and that of operations that are compiled. */
export interface Rules {
  readonly schema: GraphQLSchema;
  readonly operations: CompiledOperations;
  readonly beforeRun: BeforeRun;
}

/** The status that an answer's errors ask for. */
export const statusOf = (errors: readonly GraphQLFormattedError[] = []): number | undefined =>
  errors.map(({ extensions }) => STATUS[String(extensions?.code)]).find((status) => status !== undefined);

type Headers = readonly (readonly [name: string, value: string])[];

/** A token's owner learns what an operation cost. */
export const costHeaders = ({ token }: Ctx, cost: number): Headers =>
  token
    ? [
        ["query-cost", String(cost)],
        ["query-cost-limit", String(MAX_COST)],
      ]
    : [];

/** What a status says besides. */
export const statusHeaders = (status: number | undefined): Headers => (status === 503 ? [["retry-after", "5"]] : []);
