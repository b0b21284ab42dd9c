/** Where a keyset-paged list stands, as its URL says it. */
export interface PagePosition {
  after?: string;
  before?: string;
  /** The number of the first row shown, counted on the way; for "51-100 of 6,000". */
  from: number;
}

export const pageSizes = [25, 50, 100];

const storageKey = "muster-page-size";

export function rememberedPageSize(): number {
  const size = Number(localStorage.getItem(storageKey));
  return pageSizes.includes(size) ? size : 50;
}

export const rememberPageSize = (size: number): void => localStorage.setItem(storageKey, String(size));

const names = ["after", "before", "from"] as const;

export function positionIn(params: URLSearchParams): PagePosition {
  const from = Number(params.get("from"));
  return {
    after: params.get("after") ?? undefined,
    before: params.get("before") ?? undefined,
    from: Number.isSafeInteger(from) && from > 0 ? from : 1,
  };
}

/** Leaves the page for the first one: after every change of filter, order or size. */
export function clearPosition(params: URLSearchParams): void {
  for (const name of names) params.delete(name);
}

export function writePosition(params: URLSearchParams, position: PagePosition): void {
  clearPosition(params);
  if (position.after) params.set("after", position.after);
  if (position.before) params.set("before", position.before);
  if (position.from > 1) params.set("from", String(position.from));
}

/** The arguments of a connection for this position. */
export const pageArguments = ({ after, before }: PagePosition, size: number) =>
  before ? { last: size, before } : { first: size, after };
