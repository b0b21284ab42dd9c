import { useMemo } from "react";
import type { CreditType, TakeType, TranscriptFilter, TranscriptSort, TranscriptSortField } from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setList, setOrDelete, useListUrl } from "../ui/useListUrl";
import { creditTypeWords, takeTypeWords } from "./trainingWords";

/** What a transcript shows, as its URL says it; the export's address has the same words. */
export interface TranscriptView {
  search: string;
  takeTypes: TakeType[];
  creditTypes: CreditType[];
  isDeleted: boolean;
  sort: Required<TranscriptSort>;
  position: PagePosition;
}

export const takeTypes = Object.keys(takeTypeWords) as TakeType[];
export const creditTypes = Object.keys(creditTypeWords) as CreditType[];
const sortFields: readonly TranscriptSortField[] = [
  "CLASS_NAME",
  "CREATED_AT",
  "TAKE_TYPE",
  "MINUTES",
  "REGISTERED_ON",
  "COMPLETED_ON",
  "CAPCE_NUMBER",
];

const names = ["search", "takeType", "creditType", "deleted"];

function readView(params: URLSearchParams): TranscriptView {
  const [field = "COMPLETED_ON"] = onlyKnown(sortFields, params.getAll("sort"));
  return {
    search: params.get("search") ?? "",
    takeTypes: onlyKnown(takeTypes, params.getAll("takeType")),
    creditTypes: onlyKnown(creditTypes, params.getAll("creditType")),
    isDeleted: params.get("deleted") === "true",
    sort: { field, direction: params.get("direction") === "ASC" ? "ASC" : "DESC" },
    position: positionIn(params),
  };
}

export const filterOf = ({
  search,
  takeTypes: takes,
  creditTypes: credits,
  isDeleted,
}: TranscriptView): TranscriptFilter => ({
  search: search || null,
  takeTypes: takes,
  creditTypes: credits,
  isDeleted,
});

export const countFilters = (view: TranscriptView): number =>
  Math.min(1, view.takeTypes.length) + Math.min(1, view.creditTypes.length) + (view.isDeleted ? 1 : 0);

/** What the export of this view is asked for with. */
export function exportQuery({
  search,
  takeTypes: takes,
  creditTypes: credits,
  isDeleted,
  sort,
}: TranscriptView): string {
  const params = new URLSearchParams({ sort: sort.field, direction: sort.direction });
  setOrDelete(params, "search", search);
  setList(params, "takeType", takes);
  setList(params, "creditType", credits);
  setOrDelete(params, "deleted", isDeleted ? "true" : "");
  return params.toString();
}

export type TranscriptChange = Partial<Omit<TranscriptView, "position">>;

/** Writes what changes; what is left out stays. */
function writeView(
  params: URLSearchParams,
  { search, takeTypes: takes, creditTypes: credits, isDeleted, sort }: TranscriptChange,
) {
  if (search !== undefined) setOrDelete(params, "search", search);
  if (takes) setList(params, "takeType", takes);
  if (credits) setList(params, "creditType", credits);
  if (isDeleted !== undefined) setOrDelete(params, "deleted", isDeleted ? "true" : "");
  if (sort) {
    params.set("sort", sort.field);
    params.set("direction", sort.direction);
  }
}

export function useTranscriptView() {
  const { params, size, change, move, resize } = useListUrl();
  const view = useMemo(() => readView(params), [params]);
  return {
    view,
    size,
    move,
    resize,
    /** Typing replaces the history entry, choosing makes one. */
    change: (wanted: TranscriptChange) =>
      change((next) => writeView(next, wanted), { replace: wanted.search !== undefined }),
    reset: () =>
      change((next) => {
        for (const name of names) next.delete(name);
      }),
  };
}
