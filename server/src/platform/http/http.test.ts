import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import GraphQLUpload from "graphql-upload/GraphQLUpload.mjs";
import type { FileUpload } from "graphql-upload/processRequest.mjs";
import { GraphqlClient } from "../../../test/graphql-client.js";
import { until } from "../../../test/until.js";
import { readConfig, setConfig } from "../config.js";
import { AppError } from "../errors.js";
import { type GraphqlHandler, graphqlHandler } from "./graphql.js";
import { listen, makeServer } from "./server.js";
import { makeSite } from "./site.js";

// A schema of the shapes that are abused: what counts is whether a resolver ran at all.
let calls = 0;
const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: "Thing",
  fields: () => ({
    name: { type: GraphQLString, resolve: () => "a thing" },
    things: {
      type: new GraphQLList(Thing),
      args: { first: { type: GraphQLInt, defaultValue: 50 }, last: { type: GraphQLInt } },
      resolve: () => [{}],
    },
  }),
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      thing: { type: Thing, resolve: () => ++calls && {} },
      bug: {
        type: GraphQLString,
        resolve: () => {
          throw new Error("SELECT secret FROM account");
        },
      },
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new AppError("INVALID_INPUT", "This is not right.", { email: "Not an address." });
        },
      },
      away: {
        type: GraphQLString,
        resolve: () => {
          throw Object.assign(new Error("terminating connection"), { code: "57P01" });
        },
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: "Mutation",
    fields: {
      upload: {
        type: GraphQLInt,
        args: { file: { type: new GraphQLNonNull(GraphQLUpload) } },
        resolve: async (_root, { file }: { file: Promise<FileUpload> }) => {
          let length = 0;
          for await (const chunk of (await file).createReadStream()) length += (chunk as Buffer).length;
          return length;
        },
      },
    },
  }),
});

let server: Server;
let handler: GraphqlHandler;
let port: number;
let client: GraphqlClient;
let url: string;
let spool: string;

beforeAll(async () => {
  spool = mkdtempSync(join(tmpdir(), "muster-http-"));
  process.env.TMPDIR = spool;
  setConfig(readConfig({ LOG_LEVEL: "silent" }));
  handler = await graphqlHandler(schema, async () => ({
    person: null,
    session: null,
    address: "",
    userAgent: "",
    entered: new Map(),
    halfSession: undefined,
    setSessionCookie: () => undefined,
    setHalfSessionCookie: () => undefined,
  }));
  const site = makeSite({ clientFolder: "/nowhere", routers: [], isReady: async () => true });
  server = makeServer((request, response) => void handler.handle(request, response), site);
  port = await listen(server, 0, "127.0.0.1");
  url = `http://127.0.0.1:${port}`;
  client = new GraphqlClient(url, undefined);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await handler.stop();
  rmSync(spool, { recursive: true, force: true });
});
beforeEach(() => {
  calls = 0;
});

const post = (body: RequestInit["body"], headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

describe("documents that would keep the server busy are refused before anything runs", () => {
  const deep = (levels: number): string => `{ thing ${"{ things ".repeat(levels)} { name } ${"}".repeat(levels)} }`;
  const spreads = Array.from({ length: 20 }, (_, i) => `fragment F${i} on Thing { ...F${i + 1} ...F${i + 1} }`).join(
    " ",
  );
  const cases: [string, string, string][] = [
    ["depth", deep(13), "TOO_COSTLY"],
    ["aliases", `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: thing { name }`).join(" ")} }`, "TOO_COSTLY"],
    [
      "aliases of __typename",
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(" ")} }`,
      "TOO_COSTLY",
    ],
    ["tokens", `{ ${"thing { name } ".repeat(1_100)} }`, "TOO_COSTLY"],
    ["one field again and again", `{ thing { ${"name ".repeat(900)} } }`, "TOO_COSTLY"],
    ["directives", `{ thing { name ${"@include(if: true) ".repeat(31)} } }`, "TOO_COSTLY"],
    [
      "a fragment inside itself",
      "{ thing { ...A } } fragment A on Thing { ...B } fragment B on Thing { ...A }",
      "INVALID_INPUT",
    ],
    ["fragments that double", `{ thing { ...F0 } } ${spreads} fragment F20 on Thing { name }`, "TOO_COSTLY"],
    ["cost", "{ thing { things(first: 200) { things(first: 200) { name } } } }", "TOO_COSTLY"],
    [
      "cost from the back",
      "{ thing { things(first: 1, last: 200) { things(first: 1, last: 200) { name } } } }",
      "TOO_COSTLY",
    ],
    [
      "lists in lists in lists",
      `{ thing { things(first: ${"[".repeat(1_900)}${"]".repeat(1_900)}) { name } } }`,
      "TOO_COSTLY",
    ],
    ["an unknown field", "{ nothing }", "INVALID_INPUT"],
    ["no GraphQL", "{ thing ", "INVALID_INPUT"],
    ["an empty document", "", "INVALID_INPUT"],
  ];
  test.each(cases)("%s", async (_name, query, code) => {
    const answer = await client.execute(query);
    expect([answer.status, answer.code, calls]).toEqual([400, code, 0]);
    expect(answer.errors[0]).not.toHaveProperty("extensions.stacktrace");
  });

  test("cost counts what a variable asks for", async () => {
    const query = "query ($n: Int) { thing { things(first: $n) { things(first: $n) { name } } } }";
    expect((await client.execute(query, { n: 200 })).code).toBe("TOO_COSTLY");
    expect((await client.execute(query, { n: 100 })).status).toBe(200);
    const back = query
      .replace("$n: Int", "$n: Int = 100, $l: Int = 200")
      .replaceAll("first: $n", "first: $n, last: $l");
    expect((await client.execute(back)).code).toBe("TOO_COSTLY");
    expect((await client.execute(back, { l: null })).status).toBe(200);
  });

  test("persisted queries are not kept: who sends one is told so", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "00" } };
    const response = await post(JSON.stringify({ query: "{ thing { name } }", extensions }));
    expect([response.status, calls]).toEqual([200, 0]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "INVALID_INPUT" } }] });
  });

  test("a batch is refused", async () => {
    const response = await post(JSON.stringify([{ query: "{ thing { name } }" }, { query: "{ thing { name } }" }]));
    expect([response.status, calls]).toEqual([400, 0]);
  });

  test("the schema may be read, as GraphiQL does", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    const answer = await client.execute(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }));
    expect([answer.status, answer.errors]).toEqual([200, []]);
  });
});

describe("bodies", () => {
  test("256 KiB of JSON pass, one byte more does not", async () => {
    const frame = JSON.stringify({ query: "{ thing { name } }", variables: { pad: "" } });
    const body = (length: number): string => frame.replace('"pad":""', `"pad":"${"x".repeat(length - frame.length)}"`);
    expect((await post(body(256 * 1024))).status).toBe(200);
    expect((await post(body(256 * 1024 + 1))).status).toBe(413);
  });

  test("a body without length ends at the limit, too", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(64 * 1024)) });
    const request = fetch(`${url}/graphql`, {
      method: "POST",
      body: endless,
      headers: { "content-type": "application/json" },
      duplex: "half",
    } as RequestInit);
    expect((await request).status).toBe(413);
  });

  test.each([
    ["compressed", 415, { "content-encoding": "gzip" }, gzipSync("{}")],
    ["not JSON", 400, {}, "{"],
    ["not UTF-8", 400, {}, Buffer.from([0x22, 0xff, 0x22])],
    ["a number", 400, {}, "1"],
    ["no query", 400, {}, "{}"],
    ["plain text", 415, { "content-type": "text/plain" }, "{ thing { name } }"],
    ["a form", 415, { "content-type": "application/x-www-form-urlencoded" }, "query=x"],
    ["variables that are none", 400, {}, '{"query":"{ thing { name } }","variables":7}'],
  ] as const)("%s: %i", async (_name, status, headers, body) => {
    const response = await post(new Uint8Array(Buffer.from(body)), headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "INVALID_INPUT" } }] });
  });

  test("GET is not for GraphQL", async () => {
    const response = await fetch(`${url}/graphql?query={thing{name}}`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("a file must be under 25 MiB", () => {
  const mutation = "mutation ($file: Upload!) { upload(file: $file) }";
  const fileOf = (size: number) => ({ name: "users.csv", content: new Uint8Array(size) });

  test("[63] 26,214,399 bytes pass", async () => {
    const answer = await client.upload(mutation, {}, fileOf(26_214_399));
    expect(answer.data).toEqual({ upload: 26_214_399 });
  });

  test("[63] 26,214,400 bytes are refused with 413", async () => {
    const answer = await client.upload(mutation, {}, fileOf(26_214_400));
    expect([answer.status, answer.code]).toEqual([413, "FILE_TOO_LARGE"]);
  });

  test("100 MiB are refused by what they announce, without being read", async () => {
    const head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n";
    const answer = await raw(`${head}apollo-require-preflight: 1\r\nContent-Length: 104857600\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 413 .*FILE_TOO_LARGE/s);
  });

  test.each([
    ["a part without a proper head", "Content-Disposition form-data\r\n"],
    ["a file that the map names and nobody sends", null],
  ])("%s: INVALID_INPUT", async (_name, head) => {
    const part = (name: string, text: string): string =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
    const operation = part("operations", JSON.stringify({ query: mutation, variables: { file: null } }));
    const rest = head === null ? "" : `--b\r\n${head}\r\nx\r\n`;
    const headers = { "content-type": "multipart/form-data; boundary=b", "apollo-require-preflight": "1" };
    const response = await post(`${operation}${part("map", '{"0":["variables.file"]}')}${rest}--b--\r\n`, headers);
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { errors: [{ extensions: { code: "INVALID_INPUT" } }] },
    ]);
  });

  test("nothing is left of a refused upload", async () => {
    await client.upload(mutation, {}, fileOf(26_214_400));
    await until(() => readdirSync(spool).length === 0);
  });

  test("a form of another site cannot upload", async () => {
    const form = new FormData();
    form.set("operations", JSON.stringify({ query: mutation, variables: { file: null } }));
    form.set("map", '{"0":["variables.file"]}');
    form.set("0", new Blob(["x"]), "x.csv");
    expect((await fetch(`${url}/graphql`, { method: "POST", body: form })).status).toBe(400);
  });

  test("a form that is no GraphQL request is refused", async () => {
    const form = new FormData();
    form.set("something", "else");
    const headers = { "apollo-require-preflight": "1" };
    expect((await fetch(`${url}/graphql`, { method: "POST", body: form, headers })).status).toBe(400);
  });
});

describe("what the outside learns of an error", () => {
  test("a refusal: message, code and fields", async () => {
    const { errors, status } = await client.execute("{ refused }");
    expect(status).toBe(200);
    expect(errors).toEqual([
      {
        message: "This is not right.",
        path: ["refused"],
        locations: expect.anything(),
        extensions: { code: "INVALID_INPUT", fields: { email: "Not an address." } },
      },
    ]);
  });

  test("a bug: nothing but that it was one", async () => {
    const { errors } = await client.execute("{ bug }");
    expect(JSON.stringify(errors)).not.toMatch(/SELECT|secret|\.ts|stack/);
    expect(errors[0]?.extensions?.code).toBe("UNAVAILABLE");
  });

  test("[F3] the database is away: 503 and when to come back", async () => {
    const { status, code, headers } = await client.execute("{ away }");
    expect([status, code, headers.get("retry-after")]).toEqual([503, "UNAVAILABLE", "5"]);
  });
});

describe("other sites", () => {
  const query = JSON.stringify({ query: "{ thing { name } }" });
  test.each([
    ["our own page", "http://localhost:4000", 200],
    ["another site", "https://evil.example", 403],
    ["another program of this machine", "http://localhost:9999", 403],
    ["a page without origin", "null", 403],
  ])("%s", async (_name, origin, status) => {
    expect((await post(query, { origin })).status).toBe(status);
  });

  test("a name that was pointed at this machine is foreign", async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: evil.example:${port}\r\nOrigin: http://evil.example:${port}\r\n`;
    const answer = await raw(
      `${head}Content-Type: application/json\r\nContent-Length: ${query.length}\r\n\r\n${query}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 403/);
  });

  test("plain routes that write ask the same", async () => {
    const headers = { origin: "https://evil.example" };
    expect((await fetch(`${url}/anything`, { method: "POST", headers })).status).toBe(403);
  });
});

/** Sends bytes as they are; answers with all that comes back until the server closes or a second passes. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("data", (chunk) => {
      answer += chunk;
      if (answer.includes("}]}")) socket.destroy();
    });
    socket.once("close", () => resolve(answer));
    socket.once("error", reject);
  });
