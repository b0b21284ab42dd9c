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
  type ValueNode,
} from "graphql";
import { HttpRefusal } from "./answers.js";

/** The most values that one operation may ask for. */
export const MAX_COST = 20_000;
const MAX_PAGE = 200;

type Variables = Readonly<Record<string, unknown>>;

/** Where a page's size may come from besides the field itself. */
interface Asked {
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  /** Whether it is the same for all variables, so far. */
  isFixed: boolean;
}

/** What operations cost whose pages have the same sizes each time. */
const fixedCosts = new WeakMap<OperationDefinitionNode, number>();

/**
 * What an operation costs: each field counts as often as its pages have rows. Refuses one that asks for too many
 * values.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const before = fixedCosts.get(operation);
  if (before !== undefined) return before;
  const asked: Asked = { operation, variables, isFixed: true };
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
    const sizes = declared?.args.filter(({ name }) => name === "first" || name === "last") ?? [];
    const given = (argument: string): ValueNode | undefined =>
      field.arguments?.find(({ name }) => name.value === argument)?.value;
    const pages = sizes.map(({ name, defaultValue }) => pageOf(name, given(name), defaultValue, asked));
    return 1 + inner * Math.max(1, ...pages);
  };

  const root = schema.getRootType(operation.operation) as GraphQLObjectType | undefined;
  const cost = costOf(operation.selectionSet, root);
  if (cost > MAX_COST) {
    throw new HttpRefusal(400, "TOO_COSTLY", `This asks for more than ${MAX_COST} values: ask for smaller pages.`);
  }
  if (asked.isFixed) fixedCosts.set(operation, cost);
  return cost;
}

/** How many entries `first` or `last` asks for; `last` that is left out asks for none. */
function pageOf(argument: string, given: ValueNode | undefined, fallback: unknown, asked: Asked): number {
  const value = given ? numberOf(given, asked) : fallback;
  if (argument === "last" && value == null) return 1;
  return typeof value === "number" && value >= 1 ? Math.min(value, MAX_PAGE) : MAX_PAGE;
}

function numberOf(given: ValueNode, asked: Asked): unknown {
  if (given.kind === Kind.INT) return Number(given.value);
  if (given.kind !== Kind.VARIABLE) return undefined;
  const { operation, variables } = asked;
  asked.isFixed = false;
  const name = given.name.value;
  if (variables[name] !== undefined) return variables[name];
  const { defaultValue } = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name) ?? {};
  return defaultValue && numberOf(defaultValue, asked);
}
