import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
} from "graphql";
import { accessOf } from "./token-access.js";

const MAX_FIELDS = 6;
const MAX_DEPTH = 3;

/** A document that asks for one root field: its arguments as variables, and what one would want to see of its answer. */
export function sampleDocument(
  kind: "query" | "mutation" | "subscription",
  { name, args, type }: GraphQLField<unknown, unknown>,
): string {
  const used = args.filter((argument) => isRequiredArgument(argument) || argument.name === "after");
  const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(", ");
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const call = `${name}${passed && `(${passed})`} ${selection(type, 1)}`;
  return print(parse(`${kind} ${title}${declared && `(${declared})`} { ${call} }`));
}

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return "";
  const chosen = fieldsToShow(named, depth).map((field) => `${field.name} ${selection(field.type, depth + 1)}`);
  return `{ ${chosen.length > 0 ? chosen.join(" ") : "__typename"} }`;
}

/** Plain values first; what is behind objects only where a type has nothing else, or is one of a list. */
function fieldsToShow(type: GraphQLObjectType, depth: number): GraphQLField<unknown, unknown>[] {
  const fields = Object.values(type.getFields()).filter(
    ({ name, args }) => !args.some(isRequiredArgument) && accessOf(type.name, name) === "ANY_TOKEN",
  );
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type)) && !field.name.startsWith("viewer"));
  const lists = fields.filter(({ name }) => name === "nodes" || name === "pageInfo");
  const objects = fields.filter((field) => isObjectType(getNamedType(field.type)));
  const first = [...plain].sort((a, b) => rank(a.name) - rank(b.name)).slice(0, MAX_FIELDS);
  if (depth >= MAX_DEPTH) return first;
  if (lists.length > 0) return [...first, ...lists];
  return plain.length > 2 ? first : [...first, ...objects];
}

const FIRST = ["id", "name", "status", "role"];
const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
