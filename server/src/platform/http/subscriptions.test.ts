import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import { readConfig, setConfig } from "../config.js";
import { AppError } from "../errors.js";
import { listen, makeServer } from "./server.js";
import { serveSubscriptions } from "./subscriptions.js";

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: "Query", fields: { hello: { type: GraphQLString, resolve: () => "hello" } } }),
  subscription: new GraphQLObjectType({
    name: "Subscription",
    fields: {
      count: {
        type: GraphQLInt,
        async *subscribe() {
          for (const count of [1, 2, 3]) yield { count };
        },
      },
      refused: {
        type: GraphQLInt,
        subscribe: () => {
          throw new AppError("NOT_FOUND", "This was not found.");
        },
      },
      bug: {
        type: GraphQLInt,
        async *subscribe() {
          yield {};
        },
        resolve: () => {
          throw new Error("SELECT secret FROM account");
        },
      },
    },
  }),
});

let server: Server;
let port: number;
let end: () => Promise<void>;
const clients: Client[] = [];

beforeAll(async () => {
  setConfig(readConfig({ LOG_LEVEL: "silent" }));
  server = makeServer(
    (_request, response) => response.end(),
    (_request, response) => response.end(),
  );
  end = serveSubscriptions(server, schema, async () => ({
    person: null,
    session: null,
    address: "",
    userAgent: "",
    entered: new Map(),
    halfSession: undefined,
    setSessionCookie: () => undefined,
    setHalfSessionCookie: () => undefined,
  }));
  port = await listen(server, 0, "127.0.0.1");
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await end();
  server.close();
});

function connect(origin = "http://localhost:4000", path = "/graphql"): Client {
  class FromOrigin extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { origin });
    }
  }
  const client = createClient({
    url: `ws://127.0.0.1:${port}${path}`,
    webSocketImpl: FromOrigin,
    retryAttempts: 0,
    lazy: true,
  });
  clients.push(client);
  return client;
}

async function all(client: Client, query: string): Promise<unknown[]> {
  const results: unknown[] = [];
  for await (const result of client.iterate({ query })) results.push(result);
  return results;
}

describe("subscriptions", () => {
  test("send what happens", async () => {
    expect(await all(connect(), "subscription { count }")).toEqual([
      { data: { count: 1 } },
      { data: { count: 2 } },
      { data: { count: 3 } },
    ]);
  });

  test("are the only thing that runs by WebSocket", async () => {
    const failed = all(connect(), "{ hello }");
    await expect(failed).rejects.toMatchObject([{ extensions: { code: "INVALID_INPUT" } }]);
  });

  test("have the limits of other documents", async () => {
    const aliases = Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(" ");
    const failed = all(connect(), `subscription { count ${aliases} }`);
    await expect(failed).rejects.toMatchObject([{ extensions: { code: "TOO_COSTLY" } }]);
  });

  test("say what was refused, and of bugs only that they were", async () => {
    expect(await all(connect(), "subscription { refused }")).toMatchObject([
      { errors: [{ message: "This was not found.", extensions: { code: "NOT_FOUND" } }] },
    ]);
    const results = JSON.stringify(await all(connect(), "subscription { bug }"));
    expect(results).toContain("UNAVAILABLE");
    expect(results).not.toMatch(/SELECT|secret/);
  });

  test("are not for the pages of other sites, nor at other addresses", async () => {
    await expect(all(connect("https://evil.example"), "subscription { count }")).rejects.toBeDefined();
    await expect(all(connect(undefined, "/elsewhere"), "subscription { count }")).rejects.toBeDefined();
  });

  test("survive an address that is none", async () => {
    await expect(all(connect(undefined, "//"), "subscription { count }")).rejects.toBeDefined();
    expect(await all(connect(), "subscription { count }")).toHaveLength(3);
  });
});
