import { Pool } from "pg";
import type { DataSource } from "typeorm";
import { readerTypes } from "./reader-types.js";

interface Database {
  /** Writes, COPY and cursors: a transaction holds one connection of its pool. */
  readonly writer: DataSource;
  /** Short reads: each takes a connection for one round trip. */
  readonly reader: Pool;
}

let open: Database | undefined;

/** Opens the two pools of this process. `writer` is ormconfig's DataSource, pointed at `url`. */
export async function openDatabase(writer: DataSource, url: string, poolSize = 10): Promise<void> {
  writer.setOptions({ url, extra: { max: poolSize, idleTimeoutMillis: 0, application_name: "muster" } } as object);
  await writer.initialize();
  const reader = new Pool({
    connectionString: url,
    max: Math.max(2, Math.ceil(poolSize / 2)),
    idleTimeoutMillis: 0,
    application_name: "muster-reads",
    statement_timeout: 15_000,
    types: readerTypes,
  } as object);
  // A lost connection is replaced at the next use; without these listeners it would end the process.
  reader.on("error", () => undefined);
  reader.on("connect", (client) => client.on("error", () => undefined));
  open = { writer, reader };
}

/** The open pools; throws before `openDatabase`. */
export function database(): Database {
  if (!open) throw new Error("The database is not open yet.");
  return open;
}

export async function closeDatabase(): Promise<void> {
  const closing = open;
  open = undefined;
  await closing?.reader.end();
  await closing?.writer.destroy();
}

const CONNECTION_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

const CONNECTION_WORDS =
  /Connection terminated|connection is closed|not queryable|timeout exceeded when trying to connect/i;

/** Whether an error says that PostgreSQL is away (restarting, unreachable), so that trying again later helps. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, message, syscall, driverError, cause } = error as Record<string, unknown>;
  if (typeof code === "string" && (CONNECTION_CODES.has(code) || code.startsWith("08"))) return true;
  if (code === "ENOENT" && syscall === "connect") return true; // its socket is gone
  if (typeof message === "string" && CONNECTION_WORDS.test(message)) return true;
  return isDatabaseAway(driverError) || isDatabaseAway(cause);
}

// A NUL byte or half a surrogate pair in a text, a number or a date beyond what its column holds.
const VALUE_CODES = new Set(["22021", "22P05", "22003", "22008"]);

/** Whether the database refused a value that no column can hold: whoever sent it can mend that. */
export function isUnstorable(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, driverError } = error as Record<"code" | "driverError", unknown>;
  return VALUE_CODES.has(String(code)) || isUnstorable(driverError);
}
