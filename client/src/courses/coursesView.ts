import type { CourseFilter, CourseSort, CourseSortField, CreditType, TakeType } from "../graphql/generated";
import { creditTypes, takeTypes } from "../training/transcriptView";
import { type PagePosition, positionIn } from "../ui/paging";
import { onlyKnown, setList, setOrDelete, sortIn, useListView, writeSort } from "../ui/useListUrl";

/** Whose courses: the department's own, or those that all departments share. */
export type Catalogue = "OWN" | "SHARED";
type LicenceNeed = "NEEDED" | "NONE";

export const catalogues: readonly { value: Catalogue; label: string }[] = [
  { value: "OWN", label: "Our own" },
  { value: "SHARED", label: "Shared" },
];

export const licenceNeeds: readonly { value: LicenceNeed; label: string }[] = [
  { value: "NEEDED", label: "Needs one" },
  { value: "NONE", label: "Needs none" },
];

/** What the list of courses shows, as its URL says it. */
export interface CoursesView {
  search: string;
  takeTypes: TakeType[];
  creditTypes: CreditType[];
  catalogues: Catalogue[];
  licenceNeeds: LicenceNeed[];
  /** Those that were retired, in place of those in use. */
  isRetired: boolean;
  sort: Required<CourseSort>;
  position: PagePosition;
}

export type CoursesChange = Partial<Omit<CoursesView, "position">>;

const sortFields: readonly CourseSortField[] = ["NAME", "MINUTES", "CREATED_AT"];
const filterNames = ["search", "take", "credit", "catalogue", "licence", "retired"];
const valuesOf = <Value extends string>(options: readonly { value: Value }[]): Value[] =>
  options.map(({ value }) => value);

function readCoursesView(params: URLSearchParams): CoursesView {
  return {
    search: params.get("search") ?? "",
    takeTypes: onlyKnown(takeTypes, params.getAll("take")),
    creditTypes: onlyKnown(creditTypes, params.getAll("credit")),
    catalogues: onlyKnown(valuesOf(catalogues), params.getAll("catalogue")),
    licenceNeeds: onlyKnown(valuesOf(licenceNeeds), params.getAll("licence")),
    isRetired: params.get("retired") === "yes",
    sort: sortIn(params, sortFields, { field: "NAME", direction: "ASC" }),
    position: positionIn(params),
  };
}

function writeChange(params: URLSearchParams, change: CoursesChange): void {
  if (change.search !== undefined) setOrDelete(params, "search", change.search);
  if (change.takeTypes) setList(params, "take", change.takeTypes);
  if (change.creditTypes) setList(params, "credit", change.creditTypes);
  if (change.catalogues) setList(params, "catalogue", change.catalogues);
  if (change.licenceNeeds) setList(params, "licence", change.licenceNeeds);
  if (change.isRetired !== undefined) setOrDelete(params, "retired", change.isRetired ? "yes" : "");
  if (change.sort) writeSort(params, change.sort);
}

/** Of two that exclude each other: both chosen is as good as neither. */
const isOnly = <Value>(chosen: readonly Value[], wanted: Value): boolean | undefined =>
  chosen.length === 1 ? chosen[0] === wanted : undefined;

export function filterOf(view: CoursesView): CourseFilter {
  const isShared = isOnly(view.catalogues, "SHARED");
  const needsLicence = isOnly(view.licenceNeeds, "NEEDED");
  return {
    isRetired: view.isRetired,
    ...(view.search && { search: view.search }),
    ...(view.takeTypes.length > 0 && { takeTypes: view.takeTypes }),
    ...(view.creditTypes.length > 0 && { creditTypes: view.creditTypes }),
    ...(isShared !== undefined && { isShared }),
    ...(needsLicence !== undefined && { needsLicence }),
  };
}

export const countFilters = ({ takeTypes, creditTypes, catalogues, licenceNeeds, isRetired }: CoursesView): number =>
  [takeTypes, creditTypes, catalogues, licenceNeeds].filter((list) => list.length > 0).length + Number(isRetired);

export const useCoursesView = () => useListView({ read: readCoursesView, write: writeChange, filterNames });
