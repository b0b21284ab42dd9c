import { useCallback, useState } from "react";
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
