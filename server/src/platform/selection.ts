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

/** A compiled operation comes with the same nodes each time (ADR 24); what directives leave out differs by variables. */
const known = new WeakMap<GraphQLResolveInfo["fieldNodes"], Selection>();

/** Looks ahead, so that a statement does no work that nobody asked for. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const before = known.get(info.fieldNodes);
  if (before) return before;
  const paths = new Set<string>();
  let isFixed = true;
  for (const field of info.fieldNodes) isFixed = collect(info, field.selectionSet, "", paths) && isFixed;
  if (isFixed) known.set(info.fieldNodes, paths);
  return paths;
}

/** Whether it is the same for all variables. */
function collect(
  info: GraphQLResolveInfo,
  set: SelectionSetNode | undefined,
  prefix: string,
  paths: Set<string>,
): boolean {
  let isFixed = true;
  for (const selection of set?.selections ?? []) {
    if (selection.directives?.length) isFixed = false;
    if (!isIncluded(info, selection)) continue;
    if (selection.kind === Kind.FIELD) {
      const path = prefix + selection.name.value;
      paths.add(path);
      isFixed = collect(info, selection.selectionSet, `${path}.`, paths) && isFixed;
    } else {
      isFixed = collect(info, fragmentOf(info, selection), prefix, paths) && isFixed;
    }
  }
  return isFixed;
}

/** What a fragment selects. */
export function fragmentOf(
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
