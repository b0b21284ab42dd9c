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
  assignmentId: "cas",
  assignmentIds: "cas",
  completionId: "cpl",
  courseId: "crs",
  courseIds: "crs",
  departmentId: "dep",
  bulkActionId: "bka",
  exceptUserIds: "usr",
  groupId: "grp",
  intoGroupId: "grp",
  intoLocationId: "loc",
  tokenId: "tok",
  viewId: "viw",
  planId: "pln",
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
  trainingPlan: "pln",
  user: "usr",
};

/** Writes the operation for a root field from the schema, so that a new field is covered the day it is added. */
export function sampleOperation(
  operation: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  ids: SampleIds,
): SampleOperation {
  const sample = new SampleArguments(field.name, ids);
  const variables = sample.fill(field.args);
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const passed = used.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isLeafType(getNamedType(field.type)) ? "" : "{ __typename }";
  const call = `${field.name}${passed ? `(${passed})` : ""}`;
  const document = `${operation} ${declared ? `(${declared})` : ""} { ${call} ${selection} }`;
  return { document, variables, hasUpload: sample.hasUpload, kinds: sample.kinds };
}

/** Fills the arguments that are required, and all that name a row. */
class SampleArguments {
  readonly kinds = new Set<IdKind>();
  hasUpload = false;

  constructor(
    private readonly field: string,
    private readonly ids: SampleIds,
  ) {}

  fill(inputs: readonly (GraphQLArgument | GraphQLInputField)[]): Record<string, unknown> {
    const filled = inputs.filter(({ type }) => isNonNullType(type) || getNamedType(type).name === "ID");
    return Object.fromEntries(filled.map(({ name, type }) => [name, this.sample(name, type)]));
  }

  private sample(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.sample(name, type.ofType);
    if (isListType(type)) return [this.sample(name, type.ofType)];
    if (isInputObjectType(type)) return this.fill(Object.values(type.getFields()));
    if (isEnumType(type)) return type.getValues()[0]?.name;
    return this.scalar(name, type.name);
  }

  private scalar(name: string, type: string): unknown {
    if (type === "ID") return this.id(name);
    if (type === "Upload") this.hasUpload = true;
    return SAMPLES[type] ?? null;
  }

  private id(name: string): string {
    const kind = BY_ARGUMENT[name] ?? (name === "id" ? BY_FIELD[this.field] : undefined);
    if (!kind) throw new Error(`Say in sample-operation.ts what the argument "${name}" of ${this.field} names.`);
    this.kinds.add(kind);
    return this.ids[kind];
  }
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  String: "A sample text",
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: "2026-11-22",
};

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
    bka: of("bka"),
    tok: of("tok"),
    viw: of("viw"),
    sea: of("sea"),
    aud: of("aud"),
    crs: of("crs"),
    cas: of("cas"),
    lic: of("lic"),
    cpl: of("cpl"),
    prf: of("prf"),
    pln: of("pln"),
    rec: of("rec"),
  };
}
