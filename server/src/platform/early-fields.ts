import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { Ctx } from "./context.js";
import { fragmentOf } from "./selection.js";

/** Marks a field (`@Extensions`) that needs of the object it belongs to no more than which one that is. */
export const EARLY = { isEarly: true };

/** What has begun of an object, by the names that its fields have in the answer. */
type Begun = ReadonlyMap<string, Promise<unknown>>;

const BEGUN = Symbol("begun");

/**
 * Begins the early fields below a field whose object is still to be read: what they read goes in its trip (ADR 28).
 * `which` says which object that is. They are heard of only where the object is there and takes them along.
 */
export function beginFields(info: GraphQLResolveInfo, ctx: Ctx, which: object): Begun {
  const begun = new Map<string, Promise<unknown>>();
  for (const { key, field, nodes, node } of earlyFieldsOf(info)) {
    const below = { ...info, fieldName: field.name, fieldNodes: nodes, returnType: field.type };
    const value = begin(() => field.resolve?.(which, getArgumentValues(field, node, info.variableValues), ctx, below));
    value.catch(() => undefined);
    begun.set(key, value);
  }
  return begun;
}

const begin = async (resolve: () => unknown): Promise<unknown> => resolve();

/** An object that may have such fields. */
interface Beginning {
  [BEGUN]?: Begun;
}

/** Hands an object its fields that have begun. */
export function withBegun<T extends object>(found: T, begun: Begun): T {
  (found as Beginning)[BEGUN] = begun;
  return found;
}

/** Lets early fields go on where they have begun. */
export function continueEarlyFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.extensions.isEarly === true && field.resolve) field.resolve = continuing(field.resolve);
    }
  }
}

const continuing =
  (resolve: GraphQLFieldResolver<unknown, Ctx>): GraphQLFieldResolver<unknown, Ctx> =>
  (root, args, ctx, info) => {
    const begun = (root as Beginning)[BEGUN];
    return begun?.get(keyOf(info.fieldNodes[0] as FieldNode)) ?? resolve(root, args, ctx, info);
  };

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

interface EarlyField {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly node: FieldNode;
}

/** A compiled operation comes with the same nodes each time (ADR 24). */
const known = new WeakMap<GraphQLResolveInfo["fieldNodes"], readonly EarlyField[]>();

function earlyFieldsOf(info: GraphQLResolveInfo): readonly EarlyField[] {
  const before = known.get(info.fieldNodes);
  if (before) return before;
  const type = getNamedType(info.returnType);
  const declared = isObjectType(type) ? type.getFields() : {};
  const byKey = new Map<string, FieldNode[]>();
  const isPlain = info.fieldNodes.every(({ selectionSet }) => collect(info, selectionSet, byKey));
  const found = [...(isPlain ? byKey : [])].flatMap(([key, nodes]) => {
    const [node] = nodes;
    const field = node && declared[node.name.value];
    return node && field?.extensions.isEarly === true ? [{ key, field, nodes, node }] : [];
  });
  known.set(info.fieldNodes, found);
  return found;
}

/** Collects the fields right below; false where directives say what is asked for, which is then not begun. */
function collect(
  info: GraphQLResolveInfo,
  set: SelectionSetNode | undefined,
  byKey: Map<string, FieldNode[]>,
): boolean {
  return (set?.selections ?? []).every((selection) => {
    if (selection.directives?.length) return false;
    if (selection.kind !== Kind.FIELD) return collect(info, fragmentOf(info, selection), byKey);
    const key = keyOf(selection);
    byKey.set(key, [...(byKey.get(key) ?? []), selection]);
    return true;
  });
}
