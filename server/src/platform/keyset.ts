import { AppError } from "./errors.js";
import type { PageInfo, PageRequest } from "./pagination.js";
import { isPlainDate } from "./plain-date.js";
import type { Selection } from "./selection.js";
import type { Parameters } from "./statement.js";

/**
 * A stretch of a list in the order of one index. Most lists are one; a column that may be empty makes two, the rows
 * with a value and then those without, so that the empty ones come last in both directions.
 */
export interface Segment {
  /** What holds for its rows alone, e.g. `m.phone IS NOT NULL`. */
  readonly where?: string;
  /** Columns of the index that are the same for all of its rows. */
  readonly constant?: string;
  /** What its rows are ordered by; the last one is unique. */
  readonly keys: readonly Key[];
}

export interface Key {
  readonly sql: string;
  /** The type of the value in a cursor. */
  readonly type: "text" | "uuid" | "smallint" | "date" | "timestamptz";
}

/** How a list is sorted. */
export interface Order {
  /** Names the sort in its cursors. */
  readonly name: string;
  readonly isDescending: boolean;
  readonly segments: readonly Segment[];
}

/** What a list is made of: `from` and `where` of its rows, and the columns of an entry. */
export interface Source {
  readonly columns: string;
  readonly from: string;
  readonly where: readonly string[];
}

/** Where a row stands in its list: which segment, and its keys as text. */
type Position = readonly [segment: number, ...keys: string[]];

/**
 * The select of one page, from the cursor on: at least one row more than asked for, where there is one. Where each row
 * stands comes along, unless nobody asks for cursors.
 */
export function pageText(
  source: Source,
  order: Order,
  request: PageRequest,
  parameters: Parameters,
  withPlaces = true,
): string {
  const from = request.cursor === null ? null : readCursor(request.cursor, order);
  const backwards = order.isDescending !== request.isBackward;
  const all = order.segments.map((segment, index) => ({ segment, index }));
  const inScanOrder = request.isBackward ? all.reverse() : all;
  const start = from ? inScanOrder.findIndex(({ index }) => index === from[0]) : 0;
  const rest = inScanOrder.slice(start);
  const width = widthOf(order);
  const limit = limitFor(request.size);
  const arePlaced = withPlaces || rest.length > 1; // segments are put together by them
  const selects = rest.map(({ segment, index }, i) => {
    const { constant, keys, where } = segment;
    const conditions = [...source.where, ...(where ? [where] : [])];
    if (from && i === 0) conditions.push(beyond(keys, from, backwards, parameters));
    if (i > 0)
      conditions.push(
        `${rest
          .slice(0, i)
          .map((_, j) => `(SELECT count(*) FROM part${j})`)
          .join(" + ")} < ${limit}`,
      );
    const direction = backwards ? "DESC" : "ASC";
    const sorted = [...(constant ? [constant] : []), ...keys.map(({ sql }) => sql)];
    const places = arePlaced ? [`${index} AS segment`, ...keyColumns(keys, width)] : [];
    return `SELECT ${[source.columns, places.join(", ")].filter(Boolean).join(",\n       ")}
  FROM ${source.from}
 WHERE ${(conditions.length ? conditions : ["true"]).join("\n   AND ")}
 ORDER BY ${sorted.map((one) => `${one} ${direction}`).join(", ")}
 LIMIT ${limit}`;
  });
  return selects.length > 1 ? joined(selects, pageOrder(order, request)) : (selects[0] as string);
}

const directionOf = ({ isDescending }: Order, { isBackward }: PageRequest): string =>
  isDescending !== isBackward ? "DESC" : "ASC";

/** How the columns that `pageText` adds sort its rows: `segment` and `key0`, ... (all text). */
export function pageOrder(order: Order, request: PageRequest): string {
  const keys = keyNames(order).map((name) => `${name} COLLATE "C" ${directionOf(order, request)}`);
  return [`segment ${request.isBackward ? "DESC" : "ASC"}`, ...keys].join(", ");
}

/**
 * Where the rows of a page stand, and how they are sorted, by the keys themselves: these are made text for the page's
 * rows alone. Null for an order of several segments.
 */
export function placesByKeys(
  order: Order,
  request: PageRequest,
): { readonly columns: string; readonly order: string } | null {
  const [segment, ...others] = order.segments;
  if (!segment || others.length > 0) return null;
  const { keys } = segment;
  return {
    columns: ["0 AS segment", ...keyColumns(keys, keys.length)].join(", "),
    order: keys.map(({ sql }) => `${sql} ${directionOf(order, request)}`).join(", "),
  };
}

/** Whether cursors are asked for below a connection. */
export const asksForCursors = (selection: Selection): boolean =>
  ["edges.cursor", "pageInfo.startCursor", "pageInfo.endCursor"].some((path) => selection.has(path));

/** The columns that `pageText` adds to a page's rows: where each stands. */
export const pageColumns = (order: Order): string => ["segment", ...keyNames(order)].join(", ");

const keyNames = (order: Order): string[] => Array.from({ length: widthOf(order) }, (_, i) => `key${i}`);

const widthOf = ({ segments }: Order): number => Math.max(...segments.map(({ keys }) => keys.length));

/** The sizes of pages that are mostly asked for. */
const USUAL_SIZES = [1, 5, 10, 20, 25, 50, 100];

/** Limits are written into the text, as a plan has to know them: few of them, so that there are few texts. */
export const limitFor = (size: number): number => (USUAL_SIZES.find((usual) => usual >= size) ?? 200) + 1;

const keyColumns = (keys: readonly Key[], width: number): string[] =>
  Array.from({ length: width }, (_, i) => `${keys[i] ? asText(keys[i]) : "NULL::text"} AS key${i}`);

/** Text that sorts as the value does. */
const asText = ({ sql, type }: Key): string =>
  type === "timestamptz" ? `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `${sql}::text`;

function beyond(keys: readonly Key[], [, ...values]: Position, backwards: boolean, parameters: Parameters): string {
  const bound = keys.map(({ type }, i) => `${parameters.add(values[i])}::${type}`);
  return `(${keys.map(({ sql }) => sql).join(", ")}) ${backwards ? "<" : ">"} (${bound.join(", ")})`;
}

/** Segments after each other; a later one is read only where the ones before it do not fill the page. */
function joined(selects: readonly string[], order: string): string {
  const parts = selects.map((select, i) => `part${i} AS MATERIALIZED (${select})`);
  const all = selects.map((_, i) => `SELECT * FROM part${i}`).join(" UNION ALL ");
  return `WITH ${parts.join(",\n")}
SELECT * FROM (${all}) page
 ORDER BY ${order}`;
}

/** The opaque cursor of a row. */
const writeCursor = ({ name, isDescending }: Order, position: Position): string =>
  Buffer.from(JSON.stringify([isDescending ? `-${name}` : name, ...position])).toString("base64url");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const FITS: Record<Key["type"], (value: string) => boolean> = {
  text: (value) => value.length <= 2_000 && value.isWellFormed() && !value.includes("\0"),
  uuid: (value) => UUID.test(value),
  smallint: (value) => /^\d{1,4}$/.test(value),
  date: isPlainDate,
  timestamptz: (value) => INSTANT.test(value) && isInstant(value),
};

/** 30 February is read as a day of March here, and refused by the database, as is the year 0. */
function isInstant(value: string): boolean {
  const date = new Date(value);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value.slice(0, 23)) && !value.startsWith("0000")
  );
}

/** Reads a cursor back; one of another sort, or none at all, is refused. */
function readCursor(text: string, { name, isDescending, segments }: Order): Position {
  const parts = parse(text);
  const [sort, segment, ...values] = parts;
  const keys = typeof segment === "number" ? segments[segment]?.keys : undefined;
  const fits =
    sort === (isDescending ? `-${name}` : name) &&
    keys?.length === values.length &&
    keys.every(({ type }, i) => typeof values[i] === "string" && FITS[type](values[i]));
  if (!fits)
    throw new AppError("INVALID_INPUT", "This cursor belongs to another list or sort.", {
      cursor: "Not of this sort.",
    });
  return [segment as number, ...(values as string[])];
}

function parse(text: string): unknown[] {
  if (text.length > 8_000) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** One page, in the list's own order. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Takes the page out of what `pageText` found. */
export function toPage<Row>(found: readonly Row[], { size, isBackward, cursor }: PageRequest): Page<Row> {
  const rows = found.slice(0, size);
  const hasMore = found.length > size;
  if (isBackward) return { rows: rows.reverse(), hasNextPage: cursor !== null, hasPreviousPage: hasMore };
  return { rows, hasNextPage: hasMore, hasPreviousPage: cursor !== null };
}

/** Where a row of `pageText` stands. */
function positionOf(row: Record<string, unknown>): Position {
  const keys: string[] = [];
  for (let i = 0; typeof row[`key${i}`] === "string"; i++) keys.push(row[`key${i}`] as string);
  return [row.segment as number, ...keys];
}

type Row = Record<string, unknown>;

/** The parts that every connection has, of a page whose rows became `nodes`. */
export const connectionOf = <Node>(order: Order, page: Page<Row>, nodes: Node[]): Connection<Node> =>
  new Connection(order, page, nodes);

/** Cursors are made when they are asked for: many clients read the nodes alone. */
class Places implements PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #order: Order;
  readonly #rows: readonly Row[];

  constructor(order: Order, { rows, hasNextPage, hasPreviousPage }: Page<Row>) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
    this.#order = order;
    this.#rows = rows;
  }

  get startCursor(): string | null {
    return this.cursorOf(this.#rows[0]);
  }

  get endCursor(): string | null {
    return this.cursorOf(this.#rows.at(-1));
  }

  cursorOf(row: Row | undefined): string | null {
    return row ? writeCursor(this.#order, positionOf(row)) : null;
  }
}

class Connection<Node> {
  readonly pageInfo: PageInfo;
  readonly #places: Places;
  readonly #rows: readonly Row[];

  constructor(
    order: Order,
    page: Page<Row>,
    readonly nodes: Node[],
  ) {
    this.#places = new Places(order, page);
    this.#rows = page.rows;
    this.pageInfo = this.#places;
  }

  get edges(): { cursor: string; node: Node }[] {
    return this.nodes.map((node, i) => ({ cursor: this.#places.cursorOf(this.#rows[i]) ?? "", node }));
  }
}
