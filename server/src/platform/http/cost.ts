import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { HttpRefusal } from "./answers.js";

const MAX_COST = 20_000;
const MAX_PAGE = 200;

type Variables = Readonly<Record<string, unknown>>;

/** Refuses an operation that asks for too many values: each field counts as often as its pages have rows. */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  const costOf = (set: SelectionSetNode, type: unknown): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + costOfField(selection, type);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) return sum;
      const { typeCondition } = fragment;
      return sum + costOf(fragment.selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : type);
    }, 0);

  const costOfField = (field: FieldNode, type: unknown): number => {
    if (!field.selectionSet) return 1;
    const declared = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
    const inner = costOf(field.selectionSet, declared && getNamedType(declared.type));
    const first = declared?.args.find(({ name }) => name === "first");
    return 1 + inner * (first ? pageOf(field, first.defaultValue, variables) : 1);
  };

  const root = schema.getRootType(operation.operation) as GraphQLObjectType | undefined;
  if (costOf(operation.selectionSet, root) > MAX_COST) {
    throw new HttpRefusal(400, "TOO_COSTLY", `This asks for more than ${MAX_COST} values: ask for smaller pages.`);
  }
}

function pageOf(field: FieldNode, fallback: unknown, variables: Variables): number {
  const given = field.arguments?.find(({ name }) => name.value === "first")?.value;
  const value =
    given?.kind === Kind.INT
      ? Number(given.value)
      : given?.kind === Kind.VARIABLE
        ? variables[given.name.value]
        : fallback;
  return typeof value === "number" && value >= 1 ? Math.min(value, MAX_PAGE) : MAX_PAGE;
}
