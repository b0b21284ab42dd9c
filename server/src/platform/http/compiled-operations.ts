import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";

/** How often a document was asked before it is worth compiling, which costs as much as running it a few times. */
const ASKED_OFTEN = 2;

/** Compiled operations are kept for so many documents, the last asked ones. */
const MAX_KEPT = 300;

/** Longer documents are not kept: a stranger may send many. */
const MAX_LENGTH = 16 * 1024;

/** A query whose document was found valid, and that runs as code. */
export interface CompiledOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether each of its fields begins with entering a department, which finds out who is signed in (ADR 27). */
  readonly entersFirst: boolean;
  /** Null for variables that do not fit, whose errors graphql-js words; no resolver has run then. */
  run(context: unknown, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult | null>;
}

/** Queries that are asked again and again, as compiled code, which takes a fraction of walking their documents (ADR 24). */
export interface CompiledOperations {
  /** The one of that text; null while it is not asked often, and for what cannot be compiled. */
  find(text: string): CompiledOperation | null;
  /** Somebody asked for an operation that is valid. */
  count(text: string, document: DocumentNode, operation: OperationDefinitionNode): void;
}

interface Kept {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  timesAsked: number;
  /** Null: it cannot be compiled. Undefined: it has not been tried. */
  compiled?: CompiledOperation | null;
}

export function compiledOperations(schema: GraphQLSchema): CompiledOperations {
  const kept = new Map<string, Kept>();

  /** The map is in order of asking. */
  const keep = (text: string, one: Kept): void => {
    kept.delete(text);
    kept.set(text, one);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value as string);
  };

  return {
    find: (text) => {
      const one = kept.get(text);
      if (!one || one.timesAsked < ASKED_OFTEN) return null;
      keep(text, one);
      if (one.compiled === undefined) one.compiled = compile(schema, text, one);
      return one.compiled;
    },
    count: (text, document, operation) => {
      if (operation.operation !== OperationTypeNode.QUERY || text.length > MAX_LENGTH) return;
      if (!hasOneOperation(document)) return;
      const one = kept.get(text) ?? { document, operation, timesAsked: 0 };
      one.timesAsked++;
      keep(text, one);
    },
  };
}

const hasOneOperation = ({ definitions }: DocumentNode): boolean =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;

/**
 * What graphql-jit would answer otherwise than graphql-js. It writes aliases into object literals, in which `__proto__`
 * sets what the object inherits from. By `@skip` and `@include` it leaves out, or puts in, other fields where fragments
 * or fields of one name meet, and resolvers see fields that are left out. It joins paths by underscores, so that the
 * resolver of `b_a` would see the selection of `a { b }`.
 */
function isTakenAmiss(text: string, document: DocumentNode): boolean {
  let found = text.includes("__proto__");
  const stop = (): typeof BREAK => {
    found = true;
    return BREAK;
  };
  visit(document, { Directive: stop, Field: ({ alias }) => (alias?.value.includes("_") ? stop() : undefined) });
  return found;
}

function compile(schema: GraphQLSchema, text: string, { document, operation }: Kept): CompiledOperation | null {
  if (isTakenAmiss(text, document)) return null;
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) return null;
  const { query } = compiled as CompiledQuery;
  return {
    document,
    operation,
    entersFirst: entersFirst(schema, operation),
    run: async (context, variables) => {
      const result = (await query(undefined, context, variables)) as ExecutionResult;
      return result.data === undefined ? null : result;
    },
  };
}

/** By plain fields at the root, which the schema marks. */
function entersFirst(schema: GraphQLSchema, { selectionSet }: OperationDefinitionNode): boolean {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return selectionSet.selections.every(
    (one) => one.kind === Kind.FIELD && fields[one.name.value]?.extensions.entersFirst === true,
  );
}
