import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { clearPosition, type PagePosition, rememberedPageSize, rememberPageSize, writePosition } from "./paging";

interface EditOptions {
  replace?: boolean;
}

/** A keyset-paged list whose filters, order and page live in the URL. */
export function useListUrl() {
  const [params, setParams] = useSearchParams();
  const [size, setSize] = useState(rememberedPageSize);

  const edit = useCallback(
    (write: (params: URLSearchParams) => void, { replace = false }: EditOptions = {}) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          write(next);
          return next;
        },
        { replace, preventScrollReset: true },
      ),
    [setParams],
  );

  return {
    params,
    size,
    /** A change of filter or order: begins again on the first page. */
    change: (write: (params: URLSearchParams) => void, options?: EditOptions) =>
      edit((next) => {
        clearPosition(next);
        write(next);
      }, options),
    /** A change of looks: stays on the page. */
    adjust: edit,
    move: (position: PagePosition) => edit((next) => writePosition(next, position)),
    resize: (wanted: number) => {
      rememberPageSize(wanted);
      setSize(wanted);
      edit(clearPosition, { replace: true });
    },
  };
}

interface ListWords<View, Change> {
  /** Better written once beside the hook than at each call: the view is made anew when it changes. */
  read(params: URLSearchParams): View;
  /** Writes what changes; what is left out stays. */
  write(params: URLSearchParams, change: Change): void;
  /** What Reset takes away. */
  filterNames: readonly string[];
}

/** The same for a list whose view is one object, read from the URL and changed in parts. */
export function useListView<View, Change extends { readonly search?: string }>({
  read,
  write,
  filterNames,
}: ListWords<View, Change>) {
  const { params, size, change, move, resize } = useListUrl();
  const view = useMemo(() => read(params), [params, read]);
  return {
    view,
    size,
    move,
    resize,
    params,
    /** Typing replaces the history entry, choosing makes one. */
    change: (wanted: Change) => change((next) => write(next, wanted), { replace: wanted.search !== undefined }),
    edit: change,
    reset: () => change((next) => deleteAll(next, filterNames)),
  };
}

export function deleteAll(params: URLSearchParams, names: readonly string[]): void {
  for (const name of names) params.delete(name);
}

interface Sort<Field extends string> {
  field: Field;
  direction: "ASC" | "DESC";
}

/** The order that the URL names, or the usual one of the list. */
export function sortIn<Field extends string>(
  params: URLSearchParams,
  fields: readonly Field[],
  usual: Sort<Field>,
): Sort<Field> {
  const direction = params.get("direction");
  return {
    field: onlyKnown(fields, params.getAll("sort"))[0] ?? usual.field,
    direction: direction === "ASC" || direction === "DESC" ? direction : usual.direction,
  };
}

export function writeSort(params: URLSearchParams, { field, direction }: Sort<string>): void {
  params.set("sort", field);
  params.set("direction", direction);
}

export function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value) params.set(name, value);
  else params.delete(name);
}

export function setList(params: URLSearchParams, name: string, values: readonly string[]): void {
  params.delete(name);
  for (const value of values) params.append(name, value);
}

/** Those of the given words that are known, in the known order. */
export const onlyKnown = <Value extends string>(all: readonly Value[], given: string[]): Value[] =>
  all.filter((value) => given.includes(value));
