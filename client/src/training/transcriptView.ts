import type {
  CompletionState,
  CreditType,
  TakeType,
  TranscriptFilter,
  TranscriptSort,
  TranscriptSortField,
} from "../graphql/generated";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setList, setOrDelete, sortIn, useListView, writeSort } from "../ui/useListUrl";
import { completionStateWords, creditTypeWords, takeTypeWords } from "./trainingWords";

/** What a transcript shows, as its URL says it; the export's address has the same words. */
export interface TranscriptView {
  search: string;
  takeTypes: TakeType[];
  creditTypes: CreditType[];
  /** Accepted and reported ones where none is chosen. */
  states: CompletionState[];
  isDeleted: boolean;
  sort: Required<TranscriptSort>;
  position: PagePosition;
}

export const takeTypes = Object.keys(takeTypeWords) as TakeType[];
export const creditTypes = Object.keys(creditTypeWords) as CreditType[];
export const completionStates = Object.keys(completionStateWords) as CompletionState[];
const sortFields: readonly TranscriptSortField[] = [
  "CLASS_NAME",
  "CREATED_AT",
  "TAKE_TYPE",
  "MINUTES",
  "REGISTERED_ON",
  "COMPLETED_ON",
  "CAPCE_NUMBER",
];

const filterNames = ["search", "takeType", "creditType", "state", "deleted"];

function readView(params: URLSearchParams): TranscriptView {
  return {
    search: params.get("search") ?? "",
    takeTypes: onlyKnown(takeTypes, params.getAll("takeType")),
    creditTypes: onlyKnown(creditTypes, params.getAll("creditType")),
    states: onlyKnown(completionStates, params.getAll("state")),
    isDeleted: params.get("deleted") === "true",
    sort: sortIn(params, sortFields, { field: "COMPLETED_ON", direction: "DESC" }),
    position: positionIn(params),
  };
}

export const filterOf = ({ search, takeTypes: takes, creditTypes: credits, states, isDeleted }: TranscriptView) =>
  ({ search: search || null, takeTypes: takes, creditTypes: credits, states, isDeleted }) satisfies TranscriptFilter;

export const countFilters = ({ takeTypes: takes, creditTypes: credits, states, isDeleted }: TranscriptView): number =>
  [takes, credits, states].filter(({ length }) => length > 0).length + (isDeleted ? 1 : 0);

/** Whether some of what it shows may have a certificate. */
export const mayHaveCertificates = ({ states, isDeleted }: TranscriptView): boolean =>
  !isDeleted && (states.length === 0 || states.includes("ACCEPTED"));

/** What the export of this view is asked for with. */
export function exportQuery(view: TranscriptView): string {
  const params = new URLSearchParams();
  writeView(params, view);
  return params.toString();
}

export type TranscriptChange = Partial<Omit<TranscriptView, "position">>;

/** Writes what changes; what is left out stays. */
function writeView(
  params: URLSearchParams,
  { search, takeTypes: takes, creditTypes: credits, states, isDeleted, sort }: TranscriptChange,
) {
  if (search !== undefined) setOrDelete(params, "search", search);
  if (takes) setList(params, "takeType", takes);
  if (credits) setList(params, "creditType", credits);
  if (states) setList(params, "state", states);
  if (isDeleted !== undefined) setOrDelete(params, "deleted", isDeleted ? "true" : "");
  if (sort) writeSort(params, sort);
}

export const useTranscriptView = () => useListView({ read: readView, write: writeView, filterNames });

export type TranscriptUrl = ReturnType<typeof useTranscriptView>;
