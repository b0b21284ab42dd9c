import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  print,
} from "graphql";
import { sampleDocument } from "./sample-document.js";
import { type Access, accessOf } from "./token-access.js";

/** An argument of a field, or a field of an input. */
export interface InputReference {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly defaultValue: string | null;
  readonly deprecated: string | null;
}

/** A field of a type. */
export interface FieldReference {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly args: readonly InputReference[];
  /** What a token needs for it besides what it needs to get there. */
  readonly access: Access;
  readonly deprecated: string | null;
}

/** A query, mutation or subscription. */
export interface OperationReference extends FieldReference {
  /** A document that asks for it; it is valid, and its variables are to be filled in. */
  readonly document: string;
}

/** A type of the schema. */
export interface TypeReference {
  readonly name: string;
  readonly kind: "object" | "input" | "enum" | "scalar";
  readonly description: string;
  readonly fields: readonly FieldReference[];
  readonly inputs: readonly InputReference[];
  readonly values: readonly { name: string; description: string; deprecated: string | null }[];
}

/** Everything in the schema. */
export interface Reference {
  readonly queries: readonly OperationReference[];
  readonly mutations: readonly OperationReference[];
  readonly subscriptions: readonly OperationReference[];
  readonly types: readonly TypeReference[];
}

/** Reads the reference out of the schema that the server runs. */
export function readReference(schema: GraphQLSchema): Reference {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type) && !roots.some((root) => root === type),
  );
  return {
    queries: operationsOf("query", schema.getQueryType()),
    mutations: operationsOf("mutation", schema.getMutationType()),
    subscriptions: operationsOf("subscription", schema.getSubscriptionType()),
    types: types.map(typeReference).sort(byName),
  };
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

type Kind = "query" | "mutation" | "subscription";

function operationsOf(kind: Kind, type: GraphQLObjectType | null | undefined): OperationReference[] {
  if (!type) return [];
  const operations = Object.values(type.getFields()).map((field) => ({
    ...fieldReference(type, field),
    document: sampleDocument(kind, field),
  }));
  return operations.sort(byName);
}

function typeReference(type: GraphQLNamedType): TypeReference {
  const { name, description } = type;
  const plain = { name, description: description ?? "", fields: [], inputs: [], values: [] };
  if (isObjectType(type)) return { ...plain, kind: "object", fields: fieldsOf(type) };
  if (isInputObjectType(type)) return { ...plain, kind: "input", inputs: inputsOf(type) };
  if (isEnumType(type)) return { ...plain, kind: "enum", values: valuesOf(type) };
  return { ...plain, kind: "scalar" };
}

const fieldsOf = (type: GraphQLObjectType): FieldReference[] =>
  Object.values(type.getFields()).map((field) => fieldReference(type, field));
const inputsOf = (type: GraphQLInputObjectType): InputReference[] =>
  Object.values(type.getFields()).map(inputReference);
const valuesOf = (type: GraphQLEnumType): TypeReference["values"] =>
  type.getValues().map(({ name, description, deprecationReason }) => ({
    name,
    description: description ?? "",
    deprecated: deprecationReason ?? null,
  }));

function fieldReference(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): FieldReference {
  return {
    name: field.name,
    type: String(field.type),
    description: field.description ?? "",
    args: field.args.map(inputReference),
    access: accessOf(parent.name, field.name),
    deprecated: field.deprecationReason ?? null,
  };
}

function inputReference({
  name,
  type,
  description,
  defaultValue,
  deprecationReason,
}: GraphQLArgument | GraphQLInputField) {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return {
    name,
    type: String(type),
    description: description ?? "",
    defaultValue: value ? print(value) : null,
    deprecated: deprecationReason ?? null,
  };
}
