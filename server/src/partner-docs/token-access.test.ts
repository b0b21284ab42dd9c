import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { type GraphQLField, type GraphQLFormattedError, type GraphQLSchema, isObjectType } from "graphql";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { makeSample, type Sample } from "../../test/access/sample.js";
import { sampleOperation } from "../../test/access/sample-operation.js";
import { startApp } from "../../test/app.js";
import { GraphqlClient } from "../../test/graphql-client.js";
import { drawToken } from "../api-tokens/token-text.js";
import { TokenScope } from "../platform/actor.js";
import { newId } from "../platform/ids.js";
import { topFolder } from "../platform/top.js";
import { buildMusterSchema, PUBLIC_FIELDS } from "../schema.js";

/** What an API token needs for a field: nothing but itself, one scope, or it is not for tokens. */
type Access = TokenScope | "ANY_TOKEN" | "NO_TOKEN" | "PUBLIC";

const FILE = join(topFolder, "server/src/partner-docs/token-access.json");
const SCOPES = Object.values(TokenScope).sort((a, b) => Number(a.endsWith("WRITE")) - Number(b.endsWith("WRITE")));
const REFUSED = new Set(["FORBIDDEN", "UNAUTHENTICATED", "NOT_FOUND"]);

/** Types that one gets by an id: what their fields ask for besides is tried field by field. */
const BY_ID: Readonly<Record<string, { root: string; reach: readonly TokenScope[] }>> = {
  Department: { root: "department(id: $dep)", reach: [] },
  User: { root: "user(id: $usr)", reach: [TokenScope.USERS_READ] },
  ImportBatch: { root: "importBatch(id: $imb)", reach: [TokenScope.IMPORTS_READ] },
  BulkAction: { root: "bulkAction(bulkActionId: $bka)", reach: [TokenScope.USERS_READ] },
};

const app = await startApp();

const codeOf = (errors: unknown): string | undefined =>
  (errors as readonly GraphQLFormattedError[] | undefined)?.[0]?.extensions?.code as string | undefined;

type Clients = ReadonlyMap<TokenScope, TokenClient>;

/** For each scope a client with a token of it, and of what is needed to get there. */
async function clientsOf(sample: Sample, reach: readonly TokenScope[] = []): Promise<Clients> {
  const clients = new Map<TokenScope, TokenClient>();
  for (const scope of SCOPES) clients.set(scope, await byToken(sample, [...reach, scope]));
  return clients;
}

async function byToken({ departmentId, officer }: Sample, scopes: readonly TokenScope[]): Promise<TokenClient> {
  const id = newId();
  const { text, secretHash } = drawToken(departmentId, id);
  await app.sql(
    `INSERT INTO api_token (department_id, id, name, secret_hash, scopes, created_by, creator_name, expires_at)
     VALUES ($1, $2, 'A partner', $3, $4, $5, 'An admin', now() + interval '1 day')`,
    [departmentId, id, secretHash, scopes, officer.accountId],
  );
  return new TokenClient(app.url, text);
}

class TokenClient extends GraphqlClient {
  constructor(
    private readonly server: string,
    private readonly token: string,
  ) {
    super(server, undefined);
  }

  /** The code with which a subscription is refused; undefined when it begins. */
  async subscribe(query: string, variables: Record<string, unknown>): Promise<string | undefined> {
    const headers = { authorization: `Bearer ${this.token}` };
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers });
      }
    }
    const url = `${this.server.replace("http", "ws")}/graphql`;
    const client = createClient({ url, webSocketImpl: Socket, retryAttempts: 0 });
    try {
      for await (const { errors } of client.iterate({ query, variables })) return codeOf(errors);
      return undefined;
    } catch (errors) {
      return codeOf(errors);
    } finally {
      await client.dispose();
    }
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${this.token}`);
    return super.fetch(path, { ...init, headers });
  }
}

/** Root fields that find nothing for whoever they are not about: no token is anybody. */
const ABOUT_ONESELF = new Set(["startCourse"]);

/** The narrowest scope with which something is not refused; reading goes before writing, which includes it. */
async function accessTo(
  name: string,
  tryWith: (scope: TokenScope) => Promise<string | undefined>,
  inTurn = false,
): Promise<Access> {
  const codes = new Map<TokenScope, string | undefined>();
  const tries = SCOPES.map((scope) => async () => void codes.set(scope, await tryWith(scope)));
  if (inTurn) for (const attempt of tries) await attempt();
  else await Promise.all(tries.map((attempt) => attempt()));
  const opening = SCOPES.filter((scope) => !REFUSED.has(codes.get(scope) ?? ""));
  const isUnsure = opening.length === SCOPES.length && [...codes.values()].includes("INVALID_INPUT");
  if (isUnsure) throw new Error(`${name} looks at its input before it asks who may: give it valid input in GOOD.`);
  const isMissing = [...codes.values()].every((code) => code === "NOT_FOUND");
  if (isMissing && !ABOUT_ONESELF.has(name))
    throw new Error(`${name} finds nothing: makeSample (server/test/access/sample.ts) has no row for it.`);
  if (opening.length === SCOPES.length) return "ANY_TOKEN";
  return opening[0] ?? "NO_TOKEN";
}

/** Input that does not fail before it is asked who may do it, and that changes something. */
const GOOD: Readonly<Record<string, unknown>> = {
  at: "2026-11-22T00:00:00Z",
  newEmail: "new@example.org",
  role: "TRAINING_OFFICER",
  status: "INACTIVE",
};

function withGoodInput(variables: object): Record<string, unknown> {
  const entries = Object.entries(variables).map(([name, value]: [string, unknown]) => {
    const isInput = typeof value === "object" && value !== null && !Array.isArray(value);
    return [name, GOOD[name] ?? (isInput ? withGoodInput(value) : value)] as const;
  });
  return Object.fromEntries(entries);
}

async function rootAccess(
  operation: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  { ids }: Sample,
  clients: Clients,
): Promise<Access> {
  if (PUBLIC_FIELDS.has(field.name)) return "PUBLIC";
  const { document, variables, hasUpload } = sampleOperation(operation, field, ids);
  const tryWith = async (scope: TokenScope): Promise<string | undefined> => {
    const client = clients.get(scope);
    if (!hasUpload) return (await client?.execute(document, withGoodInput(variables)))?.code;
    return (await client?.upload(document, variables, { name: "roster.csv", content: "email\na@example.org\n" }))?.code;
  };
  // One that changes something may leave nothing to try for the next.
  return accessTo(field.name, tryWith, operation === "mutation");
}

function subscriptionAccess(field: GraphQLField<unknown, unknown>, sample: Sample, clients: Clients): Promise<Access> {
  const { document, variables } = sampleOperation("query", field, sample.ids);
  const query = document.replace("query", "subscription");
  return accessTo(field.name, async (scope) => clients.get(scope)?.subscribe(query, variables));
}

async function fieldAccess(
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  sample: Sample,
  clients: Clients,
): Promise<Access> {
  const { document, variables } = sampleOperation("query", field, sample.ids);
  const [, declared = "", inner = ""] = /^query (?:\((.*?)\))? \{(.*)\}$/.exec(document) ?? [];
  const root = BY_ID[typeName]?.root ?? "";
  const id = /\$(\w+)/.exec(root)?.[1] as "dep" | "usr" | "imb" | "bka";
  const nested = `query ($${id}: ID!, ${declared}) { ${root} { ${inner} } }`;
  const values = { ...withGoodInput(variables), [id]: sample.ids[id] };
  return accessTo(field.name, async (scope) => (await clients.get(scope)?.execute(nested, values))?.code);
}

/** Tries every field by a token of each scope: what the documentation says is what the server does. */
async function tryEverything(schema: GraphQLSchema): Promise<Record<string, Access>> {
  const found: Record<string, Access> = {};
  const sample = await makeSample(app);
  const clients = await clientsOf(sample);
  for (const field of fieldsOf(schema, "Query")) {
    found[`Query.${field.name}`] = await rootAccess("query", field, sample, clients);
  }
  for (const field of fieldsOf(schema, "Subscription")) {
    found[`Subscription.${field.name}`] = await subscriptionAccess(field, sample, clients);
  }
  for (const [name, { reach }] of Object.entries(BY_ID)) {
    const reaching = await clientsOf(sample, reach);
    for (const field of fieldsOf(schema, name)) {
      const access = await fieldAccess(name, field, sample, reaching);
      if (access !== "ANY_TOKEN") found[`${name}.${field.name}`] = access;
    }
  }
  for (const field of fieldsOf(schema, "Mutation")) {
    const own = await makeSample(app);
    found[`Mutation.${field.name}`] = await rootAccess("mutation", field, own, await clientsOf(own));
  }
  return found;
}

function fieldsOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type with fields.`);
  return Object.values(type.getFields());
}

test("[87] the scope that the documentation names for a field is the one that opens it", async () => {
  const found = await tryEverything(await buildMusterSchema());
  const text = `${JSON.stringify(Object.fromEntries(Object.entries(found).sort()), null, 2)}\n`;
  const written = readFileSync(FILE, "utf8");
  if (written !== text) writeFileSync(FILE, text);
  // It has been written anew: look at it and commit it.
  expect(written).toBe(text);
}, 600_000);
