import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { encodeId, encodeOwnId, type IdKind, newId } from "../../src/platform/ids.js";

/** One row of each kind in a department, as outside ids. */
export type SampleIds = Readonly<Record<IdKind, string>>;

/** An operation on one root field, with every argument filled in. */
export interface SampleOperation {
  readonly document: string;
  readonly variables: Record<string, unknown>;
  readonly hasUpload: boolean;
  /** The kinds of ids among its arguments. */
  readonly kinds: ReadonlySet<IdKind>;
}

/** What an argument called so names. An `id` alone is named in BY_FIELD. */
const BY_ARGUMENT: Readonly<Record<string, IdKind>> = {
  batchId: "imb",
  departmentId: "dep",
  groupId: "grp",
  groupIds: "grp",
  invitationId: "inv",
  invitationIds: "inv",
  locationId: "loc",
  locationIds: "loc",
  userId: "usr",
  userIds: "usr",
  visitId: "vis",
};

/** What `id` names in a root field. */
const BY_FIELD: Readonly<Record<string, IdKind>> = {
  acceptInvitation: "inv",
  declineInvitation: "inv",
  department: "dep",
  endSupportVisit: "vis",
  importBatch: "imb",
  user: "usr",
};

/** Writes the operation for a root field from the schema, so that a new field is covered the day it is added. */
export function sampleOperation(
  operation: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  ids: SampleIds,
): SampleOperation {
  const kinds = new Set<IdKind>();
  let hasUpload = false;
  const valueOf = (name: string, type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return valueOf(name, type.ofType);
    if (isListType(type)) return [valueOf(name, type.ofType)];
    if (isInputObjectType(type)) return fill(Object.values(type.getFields()));
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (type.name === "ID") {
      const kind = BY_ARGUMENT[name] ?? (name === "id" ? BY_FIELD[field.name] : undefined);
      if (!kind) throw new Error(`Say in ${import.meta.filename} what the argument "${name}" of ${field.name} names.`);
      kinds.add(kind);
      return ids[kind];
    }
    if (type.name === "Upload") hasUpload = true;
    return SAMPLES[type.name] ?? null;
  };
  const fill = (inputs: readonly (GraphQLArgument | GraphQLInputField)[]): Record<string, unknown> =>
    Object.fromEntries(
      inputs
        .filter(({ type }) => isNonNullType(type) || getNamedType(type).name === "ID")
        .map(({ name, type }) => [name, valueOf(name, type)]),
    );
  const variables = fill(field.args);
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const passed = used.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
  const document = `${operation} ${declared ? `(${declared})` : ""} { ${field.name}${passed ? `(${passed})` : ""} ${selection} }`;
  return { document, variables, hasUpload, kinds };
}

const SAMPLES: Readonly<Record<string, unknown>> = { String: "A sample text", Int: 1, Float: 1, Boolean: true };

/** Ids that nothing has. */
export function unknownIds(): SampleIds {
  const departmentId = newId();
  const of = (kind: IdKind): string => encodeId(kind, departmentId, newId());
  return {
    acc: encodeOwnId("acc", newId()),
    dep: encodeOwnId("dep", departmentId),
    usr: of("usr"),
    inv: of("inv"),
    imb: of("imb"),
    grp: of("grp"),
    loc: of("loc"),
    vis: of("vis"),
  };
}
