import {
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What a client asked for below a field, as dotted paths of field names: `nodes`, `nodes.groups`, `nodes.groups.name`. */
export type Selection = ReadonlySet<string>;

/** Looks ahead, so that a statement does no work that nobody asked for. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const paths = new Set<string>();
  for (const field of info.fieldNodes) collect(info, field.selectionSet, "", paths);
  return paths;
}

function collect(
  info: GraphQLResolveInfo,
  set: SelectionSetNode | undefined,
  prefix: string,
  paths: Set<string>,
): void {
  for (const selection of set?.selections ?? []) {
    if (!isIncluded(info, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const path = prefix + selection.name.value;
      paths.add(path);
      collect(info, selection.selectionSet, `${path}.`, paths);
    } else {
      collect(info, fragmentOf(info, selection), prefix, paths);
    }
  }
}

function fragmentOf(
  info: GraphQLResolveInfo,
  selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
): SelectionSetNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  const fragment: FragmentDefinitionNode | undefined = info.fragments[selection.name.value];
  return fragment?.selectionSet;
}

function isIncluded(info: GraphQLResolveInfo, selection: SelectionNode): boolean {
  if (!selection.directives?.length) return true;
  const argumentsOf = (directive: typeof GraphQLSkipDirective): { if?: unknown } | undefined =>
    getDirectiveValues(directive, selection, info.variableValues);
  return argumentsOf(GraphQLSkipDirective)?.if !== true && argumentsOf(GraphQLIncludeDirective)?.if !== false;
}
