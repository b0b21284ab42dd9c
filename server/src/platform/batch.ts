import type { Writable } from "node:stream";
import type { PoolClient, Submittable } from "pg";
import { prepareValue } from "pg/lib/utils.js";
import { serialize } from "pg-protocol";
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
 * Sync). Where one fails, the others are undone and the connection has to be let go. `onSent` is called when they have
 * left this process: from then on they are carried out, even if it is killed.
 */
export const runBatch = (
  client: PoolClient,
  statements: readonly Statement[],
  onSent: () => void = () => undefined,
): Promise<Rows[]> =>
  new Promise((resolve, reject) => {
    client.query(new Batch(statements, resolve, reject, onSent));
  });

/** What pg's client hands to a query that it sends. */
interface Connection {
  readonly stream: Writable;
}

/** What the rows of a statement look like. */
interface Shape {
  readonly names: readonly string[];
  readonly readers: readonly ((text: string) => unknown)[];
  /** A row of nulls. */
  readonly empty: Readonly<Record<string, null>>;
}

/** A connection keeps so many named statements; the one that was not asked for longest makes room. */
export const MAX_PREPARED = 300;

/** What each connection knows of its named statements, the last asked ones last; null: it has no rows. */
const prepared = new WeakMap<Connection, Map<string, Shape | null>>();

/** One query to pg's client (its `Submittable`), which hands it what the server answers. */
class Batch implements Submittable {
  private readonly results: Rows[] = [];
  private known = new Map<string, Shape | null>();
  private shape: Shape | null = null;
  private rows: Rows = [];
  private failure: unknown;

  constructor(
    readonly statements: readonly Statement[],
    private readonly resolve: (results: Rows[]) => void,
    private readonly reject: (error: unknown) => void,
    private readonly onSent: () => void,
  ) {}

  submit(connection: Connection): void {
    this.known = prepared.get(connection) ?? new Map();
    prepared.set(connection, this.known);
    const messages = this.statements.flatMap((statement) => messagesOf(statement, this.known));
    connection.stream.write(Buffer.concat([...messages, serialize.sync()]), (error) => {
      if (!error) this.onSent();
    });
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
    if (name && this.known.has(name)) this.known.set(name, this.shape);
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

/** What is sent for a statement; one that is prepared already, or by this batch, is neither parsed nor described again. */
function messagesOf({ name, text, values }: Statement, known: Map<string, Shape | null>): Buffer[] {
  const bind = serialize.bind({ statement: name, values: [...values], valueMapper: prepareValue });
  const shape = known.get(name);
  if (shape !== undefined) {
    known.delete(name);
    known.set(name, shape);
    return [bind, serialize.execute()];
  }
  const asked = [serialize.parse({ name, text }), bind, serialize.describe({ type: "P" }), serialize.execute()];
  if (!name) return asked;
  known.set(name, null);
  const oldest = known.size > MAX_PREPARED ? known.keys().next().value : undefined;
  if (oldest === undefined) return asked;
  known.delete(oldest);
  return [serialize.close({ type: "S", name: oldest }), ...asked];
}
