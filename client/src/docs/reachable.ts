import type { Access, FieldReference, OperationReference, Reference, TypeReference } from "./docsContent";

/** The type's name without its brackets and marks. */
export const nameOf = (type: string): string => type.replaceAll(/[[\]!]/g, "");

const isForTokens = (access: Access): boolean => access !== "NO_TOKEN" && access !== "PUBLIC";

/** The part of the reference that an API token can use: fields that it may ask for, and the types that these need. */
export function reachableByToken({ queries, mutations, subscriptions, types }: Reference): Reference {
  const usable = <Field extends FieldReference>(fields: Field[]) => fields.filter(({ access }) => isForTokens(access));
  const roots: Record<"queries" | "mutations" | "subscriptions", OperationReference[]> = {
    queries: usable(queries),
    mutations: usable(mutations),
    subscriptions: usable(subscriptions),
  };
  const byName = new Map(types.map((type) => [type.name, { ...type, fields: usable(type.fields) }]));
  const reached = new Map<string, TypeReference>();
  const waiting = Object.values(roots).flat().flatMap(namesIn);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = byName.get(name);
    if (!type || reached.has(name)) continue;
    reached.set(name, type);
    waiting.push(...type.fields.flatMap(namesIn), ...type.inputs.map((input) => nameOf(input.type)));
  }
  return { ...roots, types: types.flatMap(({ name }) => reached.get(name) ?? []) };
}

const namesIn = ({ type, args }: FieldReference): string[] => [nameOf(type), ...args.map((one) => nameOf(one.type))];
