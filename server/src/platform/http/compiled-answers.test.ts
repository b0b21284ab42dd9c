import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  type GraphQLFieldConfig,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from "graphql";
import { readConfig, setConfig } from "../config.js";
import { AppError } from "../errors.js";
import { type ContextOf, type GraphqlHandler, graphqlHandler } from "./graphql.js";
import { listen, makeServer } from "./server.js";
import { makeSite } from "./site.js";

const rows = (): GraphQLFieldConfig<unknown, unknown> => ({
  type: new GraphQLList(Row),
  args: { first: { type: GraphQLInt } },
  resolve: () => [{ name: "\u00c4 \u2028" }],
});
const Row: GraphQLObjectType = new GraphQLObjectType({
  name: "Row",
  fields: () => ({ name: { type: GraphQLString }, rows: rows() }),
});
const failing = (error: Error) => ({
  type: GraphQLString,
  resolve: () => {
    throw error;
  },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      rows: rows(),
      refused: failing(new AppError("INVALID_INPUT", "Not right.", { email: "None." })),
      away: failing(Object.assign(new Error("terminating connection"), { code: "57P01" })),
      bug: failing(new Error("SELECT secret")),
    },
  }),
});

let server: Server;
let handler: GraphqlHandler;
let url: string;
let timesLookedAt = 0;

beforeAll(async () => {
  setConfig(readConfig({ LOG_LEVEL: "silent" }));
  const contextOf: ContextOf = async ({ headers }) => ({
    ...{ person: null, session: null, address: "", userAgent: "", entered: new Map(), halfSession: undefined },
    token: headers.authorization ? { departmentId: "", id: "", secretHash: Buffer.alloc(0) } : null,
    setSessionCookie: () => undefined,
    setHalfSessionCookie: () => undefined,
  });
  handler = await graphqlHandler(schema, contextOf, async () => void timesLookedAt++);
  const site = makeSite({ clientFolder: "/nowhere", routers: [], isReady: async () => true });
  server = makeServer((request, response) => void handler.handle(request, response), site);
  url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}/graphql`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await handler.stop();
});

/** All that goes out. */
async function ask(body: object, headers: Record<string, string>): Promise<unknown> {
  const type = { "content-type": "application/json", accept: "*/*" };
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body), headers: { ...type, ...headers } });
  const { date: _, ...rest } = Object.fromEntries(response.headers);
  return { status: response.status, headers: rest, text: await response.text() };
}

const ROWS = "query Rows($n: Int) { rows(first: $n) { name } }";
const both = "application/graphql-response+json,application/json;q=0.9";

test.each<[string, object, Record<string, string>]>([
  ["a page", { query: ROWS, variables: { n: 5 } }, {}],
  ["a page without variables, by its name", { query: ROWS, operationName: "Rows", extensions: { client: "x" } }, {}],
  ["the type that Apollo's client prefers", { query: ROWS }, { accept: both }],
  ["a type by what the client would rather have", { query: ROWS }, { accept: "text/html, application/json;q=0.5" }],
  ["a type that there is not", { query: ROWS }, { accept: "image/png" }],
  ["a token's costs", { query: ROWS, variables: { n: 7 } }, { authorization: "Bearer mst" }],
  ["errors beside data, with a token", { query: "{ rows { name } refused bug }" }, { authorization: "Bearer mst" }],
  ["an error alone", { query: "{ refused }" }, {}],
  ["the database is away", { query: "{ rows { name } away }" }, {}],
  ["variables that do not fit", { query: ROWS, variables: { n: "five" } }, {}],
  ["variables that are a list", { query: ROWS, variables: [1] }, {}],
  ["variables that are text", { query: ROWS, variables: "{}" }, {}],
  ["another operation's name", { query: ROWS, operationName: "Other" }, {}],
  ["a persisted query", { query: ROWS, extensions: { persistedQuery: { version: 1, sha256Hash: "00" } } }, {}],
  ["extensions that are a list", { query: ROWS, extensions: [] }, {}],
])("the answer is the same whether the operation is compiled: %s", async (_what, body, headers) => {
  const { query } = body as { query: string };
  const fresh = { ...body, query: `${query} # ${_what}` }; // its own document, not compiled yet
  const first = await ask(fresh, headers);
  for (let times = 0; times < 3; times++) await ask({ query: fresh.query }, {});
  expect(await ask(fresh, headers)).toEqual(first);
});

test("what costs too much by its variables is refused as before", async () => {
  const body = { query: "query ($n: Int) { rows(first: $n) { rows(first: $n) { name } } }", variables: { n: 200 } };
  const first = await ask(body, {});
  expect(first).toMatchObject({ status: 400, text: expect.stringContaining("TOO_COSTLY") });
  for (let times = 0; times < 3; times++) {
    expect(await ask({ ...body, variables: { n: 1 } }, {})).toMatchObject({ status: 200 });
  }
  expect(await ask(body, {})).toEqual(first);
});

test("an operation is looked at once before it runs, also where its compiled code leaves it to others", async () => {
  const query = `${ROWS} # looked at`;
  for (let times = 0; times < 3; times++) await ask({ query }, {});
  timesLookedAt = 0;
  await ask({ query, variables: { n: "five" } }, {});
  expect(timesLookedAt).toBe(1);
  await ask({ query, variables: { n: 5 } }, {});
  expect(timesLookedAt).toBe(2);
});
