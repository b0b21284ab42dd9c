import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";

/** How often a document is asked before it is worth compiling, which costs as much as running it a few times. */
const ASKED_OFTEN = 3;

/** Compiled operations are kept for so many documents, the last asked ones. */
const MAX_KEPT = 300;

interface Kept {
  timesAsked: number;
  /** Null: it cannot be compiled. Undefined: it has not been tried. */
  run?: CompiledQuery["query"] | null;
}

/** An operation that is about to run. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/**
 * Runs queries that are asked again and again as compiled code, which takes a fraction of walking their documents (ADR 24).
 * Answers null for all others, and for variables that do not fit, whose errors graphql-js words: these run as usual.
 */
export function compiledOperations(schema: GraphQLSchema): (asked: Asked) => Promise<ExecutionResult | null> {
  const kept = new Map<DocumentNode, Kept>();

  const keep = (document: DocumentNode): Kept => {
    const one = kept.get(document) ?? { timesAsked: 0 };
    kept.delete(document); // the map is in order of asking
    kept.set(document, one);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value as DocumentNode);
    return one;
  };

  return async ({ document, operation, variables, context }) => {
    if (operation.operation !== OperationTypeNode.QUERY || !hasOneOperation(document)) return null;
    const one = keep(document);
    if (++one.timesAsked < ASKED_OFTEN) return null;
    one.run ??= compile(schema, document);
    if (!one.run) return null;
    const result = (await one.run(undefined, context, variables)) as ExecutionResult;
    return result.data === undefined ? null : result;
  };
}

const hasOneOperation = ({ definitions }: DocumentNode): boolean =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;

function compile(schema: GraphQLSchema, document: DocumentNode): CompiledQuery["query"] | null {
  // It writes aliases into object literals, in which this one sets what the object inherits from.
  if (document.loc?.source.body.includes("__proto__")) return null;
  const compiled = compileQuery(schema, document);
  return isCompiledQuery(compiled) ? compiled.query : null;
}
