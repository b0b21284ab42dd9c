import type { PoolClient } from "pg";
import type { EntityManager } from "typeorm";
import { runBatch } from "./batch.js";
import { assertUuid } from "./ids.js";

/**
 * An open transaction inside one department. Only the functions below make one, so whatever asks for a `Tx`
 * can rely on the tenant being set.
 */
export class Tx {
  readonly #opened = true;

  constructor(
    readonly manager: EntityManager,
    /** The connection itself, for COPY and cursors. */
    readonly client: PoolClient,
    private current: string,
  ) {}

  get departmentId(): string {
    return this.current;
  }

  get isOpen(): boolean {
    return this.#opened;
  }

  /** Runs one statement; `values` are bound as $1, $2, ... */
  async query<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(text, values as unknown[])).rows as Row[];
  }

  /** Runs statements with their values one after the other, in one round trip. */
  async queryAll(...statements: readonly (readonly [text: string, values?: readonly unknown[]])[]): Promise<void> {
    await runBatch(
      this.client,
      statements.map(([text, values = []]) => ({ name: "", text, values })),
    );
  }

  /** Moves the rest of the transaction to another department: what spans departments does one after the other. */
  async switchTo(departmentId: string): Promise<void> {
    await this.client.query(`SET LOCAL app.department_id = '${assertUuid(departmentId)}'`);
    this.current = departmentId;
  }
}
