import type { ExecutionResult } from "graphql";
import { identify } from "../context.js";
import { type Answer, type Asked, costHeaders, type Rules, statusHeaders, statusOf } from "./asked.js";
import type { CompiledOperation } from "./compiled-operations.js";
import { checkCost } from "./cost.js";
import { formatError } from "./format-error.js";

/** Which type an answer has, by what clients say that they accept; of others Apollo thinks. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["", "application/json; charset=utf-8"],
  ["*/*", "application/json; charset=utf-8"],
  ["application/json", "application/json; charset=utf-8"],
  ["application/graphql-response+json,application/json;q=0.9", "application/graphql-response+json; charset=utf-8"],
]);

type Variables = Readonly<Record<string, unknown>>;

/**
 * Answers a plain request for an operation that is compiled, and so was found valid before. Null for all others, and for
 * whatever has to be refused: these go through Apollo, which words it.
 */
export async function answerCompiled(rules: Rules, { request, body, ctx }: Asked): Promise<Answer | null> {
  const found = rules.operations.find(body.query);
  const type = TYPES.get(request.headers.accept ?? "");
  if (!found || !type || !isPlain(body, found)) return null;
  const { document, operation } = found;
  const variables = (body.variables ?? {}) as Variables;
  const cost = costOf(rules, found, variables);
  if (cost === null) return null;
  const header = (name: string): string | undefined => request.headers[name]?.toString();
  if (!found.entersFirst) await identify(ctx);
  await rules.beforeRun({ ctx, document, operation, variables, header });
  const result = await found.run(ctx, variables);
  // A token that entered nothing is still unread: no answer goes out before it is known to be good.
  if (ctx.token) await identify(ctx);
  return result && toAnswer(result, [["content-type", type], ...costHeaders(ctx, cost)]);
}

/** No file, nothing that Apollo would read besides: its variables are an object, its operation the document's only one. */
function isPlain(body: Asked["body"], { operation }: CompiledOperation): boolean {
  const { variables, operationName, extensions } = body;
  return (
    (variables == null || isObject(variables)) &&
    (operationName == null || operationName === operation.name?.value) &&
    (extensions == null || (isObject(extensions) && !("persistedQuery" in extensions)))
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function costOf({ schema }: Rules, { document, operation }: CompiledOperation, variables: Variables): number | null {
  try {
    return checkCost(schema, document, operation, variables);
  } catch {
    return null;
  }
}

function toAnswer({ data, errors }: ExecutionResult, headers: Answer["headers"]): Answer {
  const formatted = errors?.map((error) => formatError(error.toJSON(), error));
  const status = statusOf(formatted);
  return {
    status: status ?? 200,
    headers: [...headers, ...statusHeaders(status)],
    text: `${JSON.stringify({ errors: formatted, data })}\n`,
  };
}
