import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type GraphQLSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { WIDER } from "../api-tokens/scope.rules.js";
import { TokenScope } from "../platform/actor.js";

/** What an API token needs for a field: nothing but itself, a scope, or it is not for tokens. */
export type Access = TokenScope | "ANY_TOKEN" | "NO_TOKEN" | "PUBLIC";

// Found out by trying every field with a token of each scope: token-access.test.ts, which writes this file.
const found = JSON.parse(readFileSync(join(import.meta.dirname, "token-access.json"), "utf8")) as Record<
  string,
  Access
>;

const ROOTS: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);

/** What a token needs for a field of a type besides what it needs to get there. */
export const accessOf = (type: string, field: string): Access =>
  found[`${type}.${field}`] ?? (ROOTS.has(type) ? "NO_TOKEN" : "ANY_TOKEN");

/** The scopes that an operation takes. */
export function scopesOf(schema: GraphQLSchema, operation: string): TokenScope[] {
  const info = new TypeInfo(schema);
  const scopes = new Set<TokenScope>();
  const enter = (): void => {
    const [parent, field] = [info.getParentType(), info.getFieldDef()];
    if (!isObjectType(parent) || !field) return;
    const access = accessOf(parent.name, field.name);
    if (access in TokenScope) scopes.add(access as TokenScope);
  };
  visit(parse(operation), visitWithTypeInfo(info, { Field: { enter } }));
  return [...scopes].filter((scope) => !WIDER[scope] || !scopes.has(WIDER[scope])).sort();
}
