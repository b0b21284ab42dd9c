import type { Writable } from "node:stream";
import type { PoolClient, Submittable } from "pg";
import { prepareValue } from "pg/lib/utils.js";
import { readerTypes } from "./reader-types.js";

/** One prepared statement: `name` stands for exactly one `text`, of at most 63 characters; "" is prepared each time. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a statement found. */
export type Rows = Record<string, unknown>[];

/**
 * Runs statements as one: sent in a single write, in one transaction that ends with the last of them (the protocol's
 * Sync). Where one fails, the others are undone and the connection has to be let go.
 */
export const runBatch = (client: PoolClient, statements: readonly Statement[]): Promise<Rows[]> =>
  new Promise((resolve, reject) => {
    client.query(new Batch(statements, resolve, reject));
  });

/** The part of pg's connection that queries write by. */
interface Wire {
  readonly stream: Writable;
  parse(statement: { name: string; text: string }): void;
  bind(portal: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(portal: { type: "P" }): void;
  execute(portal: object): void;
  sync(): void;
}

/** What the rows of a statement look like. */
interface Shape {
  readonly names: readonly string[];
  readonly readers: readonly ((text: string) => unknown)[];
  /** A row of nulls. */
  readonly empty: Readonly<Record<string, null>>;
}

/** What each connection knows of its named statements; null: it has no rows. Holds for as long as they are prepared. */
const prepared = new WeakMap<Wire, Map<string, Shape | null>>();

/** One query to pg's client (its `Submittable`), which hands it what the server answers. */
class Batch implements Submittable {
  private readonly results: Rows[] = [];
  private known = new Map<string, Shape | null>();
  private shape: Shape | null = null;
  private rows: Rows = [];
  private failure: unknown;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly resolve: (results: Rows[]) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  submit(connection: unknown): void {
    const wire = connection as Wire;
    this.known = prepared.get(wire) ?? new Map();
    prepared.set(wire, this.known);
    wire.stream.cork();
    try {
      for (const statement of this.statements) send(wire, statement, this.known);
    } finally {
      wire.sync();
      wire.stream.uncork();
    }
    this.begin();
  }

  /** The next statement's answer comes. */
  private begin(): void {
    this.rows = [];
    this.shape = this.known.get(this.statements[this.results.length]?.name ?? "") ?? null;
  }

  handleRowDescription({ fields }: { readonly fields: readonly { name: string; dataTypeID: number }[] }): void {
    this.shape = {
      names: fields.map(({ name }) => name),
      readers: fields.map(({ dataTypeID }) => readerTypes.getTypeParser(dataTypeID)),
      empty: Object.fromEntries(fields.map(({ name }) => [name, null])),
    };
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (!this.shape) return;
    const { names, readers, empty } = this.shape;
    const row: Record<string, unknown> = { ...empty };
    try {
      for (let i = 0; i < names.length; i++) {
        const text = fields[i];
        if (typeof text === "string") row[names[i] as string] = readers[i]?.(text);
      }
      this.rows.push(row);
    } catch (error) {
      this.failure ??= error;
    }
  }

  handleCommandComplete(): void {
    const name = this.statements[this.results.length]?.name;
    if (name) this.known.set(name, this.shape);
    this.results.push(this.rows);
    this.begin();
  }

  handleReadyForQuery(): void {
    if (this.failure) this.reject(this.failure);
    else this.resolve(this.results);
  }

  handleError(error: unknown): void {
    this.reject(error);
  }
}

/** Sends a statement; one that is prepared already, or by this batch, is neither parsed nor described again. */
function send(wire: Wire, { name, text, values }: Statement, known: Map<string, Shape | null>): void {
  const isPrepared = known.has(name);
  if (!isPrepared) wire.parse({ name, text });
  wire.bind({ statement: name, values, valueMapper: prepareValue });
  if (!isPrepared) wire.describe({ type: "P" });
  wire.execute({});
  if (name && !isPrepared) known.set(name, null);
}
