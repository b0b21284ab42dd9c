import { describe, expect, it } from "@jest/globals";
import {
  type ExecutionResult,
  execute,
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { AppError } from "../errors.js";
import { selectionOf } from "../selection.js";
import { compiledOperations } from "./compiled-operations.js";

const Day = new GraphQLScalarType<string, string>({
  name: "Day",
  serialize: (value) => String(value).slice(0, 10),
  parseValue: (value) => {
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) throw new AppError("INVALID_INPUT", "No day.");
    return value;
  },
});
const Colour = new GraphQLEnumType({ name: "Colour", values: { RED: { value: 1 }, BLUE: { value: 2 } } });
const Leaf = new GraphQLNonNull(GraphQLString);
const Person: GraphQLObjectType = new GraphQLObjectType({
  name: "Person",
  fields: () => ({
    name: { type: Leaf },
    shout: { type: Leaf, resolve: async ({ name }: { name: string }) => name.toUpperCase() },
    born: { type: Day },
    colour: { type: Colour },
    mustNot: { type: Leaf, resolve: () => null },
    refused: {
      type: GraphQLString,
      resolve: () => {
        throw new AppError("FORBIDDEN", "Not for you.");
      },
    },
    friends: { type: new GraphQLList(new GraphQLNonNull(Person)) },
    asked: { type: GraphQLString, resolve: (_root, _args, _ctx, info) => [...selectionOf(info)].join() },
  }),
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      people: {
        type: new GraphQLList(Person),
        args: { first: { type: GraphQLInt, defaultValue: 2 }, since: { type: Day }, colour: { type: Colour } },
        resolve: async (
          _root,
          args: { first: number; since?: string; colour?: number },
          ctx: { who: string },
          info,
        ) => {
          const wanted = [...selectionOf(info)].sort().join();
          const friend = { name: `${ctx.who} ${JSON.stringify(args)}`, born: "2020-02-03T04:05:06Z", colour: 2 };
          return [{ ...friend, name: wanted, friends: [friend] }, null, friend, friend].slice(0, args.first);
        },
      },
      isOn: { type: GraphQLBoolean, resolve: () => true },
      echo: {
        type: GraphQLString,
        args: { text: { type: GraphQLString }, texts: { type: new GraphQLList(GraphQLString) } },
        resolve: (_root, args: object) => JSON.stringify(args),
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: "Mutation",
    fields: { isOn: { type: GraphQLBoolean, resolve: () => true } },
  }),
});

const context = { who: "officer" };

const asked = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { text, document, operation: operation as OperationDefinitionNode, variables };
};
type Question = ReturnType<typeof asked>;

/** Asks as it is asked over HTTP: by what is compiled; where nothing is, it counts. */
function runner() {
  const operations = compiledOperations(schema);
  return async ({ text, document, operation, variables }: Question): Promise<ExecutionResult | null> => {
    const compiled = operations.find(text);
    if (!compiled) operations.count(text, document, operation);
    return compiled?.run(context, variables) ?? null;
  };
}

/** As it goes out; errors have no order of their own. */
function plain(result: ExecutionResult | null): unknown {
  const { errors = [], ...rest } = JSON.parse(JSON.stringify(result)) as { errors?: object[] };
  return { ...rest, errors: errors.map((error) => JSON.stringify(error)).sort() };
}

describe("operations that are asked often", () => {
  it.each([
    [
      "arguments, aliases and fragments",
      "query ($n: Int) { a: people(first: $n) { ...P } b: isOn } fragment P on Person { n: name }",
      { n: 3 },
    ],
    [
      "scalars, enums and defaults",
      "query ($d: Day, $c: Colour = RED) { people(since: $d, colour: $c) { born colour name } }",
      { d: "2026-01-02" },
    ],
    ["promises in lists in lists", "{ people(first: 4) { shout friends { shout friends { name } } __typename } }", {}],
    [
      "what the resolver sees of the selection",
      "{ people { name friends { ...P } } } fragment P on Person { born }",
      {},
    ],
    ["errors with their path", "{ people(first: 4) { name refused friends { refused } } isOn }", {}],
    ["null where there must be something", "{ people(first: 4) { name friends { mustNot } } isOn }", {}],
    [
      "texts that look like code",
      'query ($v: String = "\\"+process.exit(1)+\\"") { a: echo(text: $v) b: echo(text: """`$' +
        '{process.exit(1)}` \\ \' " \u2028 */""") c: echo(texts: ["\\u2028\\");process.exit(1);(\\"", null]) }',
      {},
    ],
    [
      "names that every object has",
      "query constructor { toString: isOn constructor: isOn hasOwnProperty: people { valueOf: name toString: shout constructor: friends { toString: name } } }",
      {},
    ],
    ["introspection", '{ __schema { queryType { name } } __type(name: "Person") { fields { name } } }', {}],
  ])("say the same compiled as walked: %s", async (_what, text, variables) => {
    const question = asked(text, variables);
    const { document, variables: variableValues } = question;
    const walked = plain(await execute({ schema, document, variableValues, contextValue: context }));
    const run = runner();
    const answers = [];
    for (let times = 0; times < 5; times++) answers.push(await run(question));
    expect(answers.slice(0, 2)).toEqual([null, null]);
    expect(answers.slice(2).map(plain)).toEqual([walked, walked, walked]);
  });

  it("keep the error that was thrown, for its code", async () => {
    const run = runner();
    const question = asked("{ people(first: 1) { refused } }");
    await run(question);
    await run(question);
    const [error] = (await run(question))?.errors ?? [];
    expect(error?.originalError).toMatchObject({ code: "FORBIDDEN" });
  });

  it("leave to graphql-js what it words itself: variables that do not fit, several operations, mutations, names that code would take amiss, directives", async () => {
    const run = runner();
    const left = [
      asked("query ($d: Day!) { people(since: $d) { name } }", { d: "yesterday" }),
      asked("query ($d: Day!) { people(since: $d) { name } }"),
      asked("query A { isOn } query B { isOn }"),
      asked("mutation { isOn }"),
      asked("{ people { __proto__: name } }"),
      asked("{ name_people: isOn people { name } }"),
      asked("query ($x: Boolean!) { people { name @include(if: $x) born @skip(if: $x) } }", { x: true }),
    ];
    for (const question of left) {
      for (let times = 0; times < 5; times++) expect(await run(question)).toBeNull();
    }
  });

  it("are forgotten when others are asked: there is an end to what is kept", async () => {
    const run = runner();
    const first = asked("{ isOn }");
    for (let times = 0; times < 3; times++) await run(first);
    for (let n = 0; n < 300; n++) await run(asked(`{ a${n}: isOn }`));
    expect(await run(first)).toBeNull();
    await run(first);
    expect(plain(await run(first))).toEqual({ data: { isOn: true }, errors: [] });
  });
});
