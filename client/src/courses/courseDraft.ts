import type { Course_FactsFragment, CourseFormat, CourseInput, CreditType, TakeType } from "../graphql/generated";
import { readHours } from "../training/readHours";
import { hoursText } from "../training/trainingWords";
import { takeTypeOf } from "./formatWords";

/** A content area as it is typed. */
export interface AreaDraft {
  key: string;
  area: string;
  hours: string;
}

/** A course as it is typed. */
export interface CourseDraft {
  name: string;
  provider: string;
  description: string;
  link: string;
  creditType: CreditType;
  capceNumber: string;
  takeType: TakeType | "";
  format: CourseFormat | "";
  hours: string;
  areas: readonly AreaDraft[];
  needsLicence: boolean;
}

export const newCourse: CourseDraft = {
  ...{ name: "", provider: "", description: "", link: "", creditType: "DEPARTMENT", capceNumber: "" },
  ...{ takeType: "", format: "", hours: "", areas: [], needsLicence: false },
};

export const draftOf = (course: Course_FactsFragment): CourseDraft => ({
  name: course.name,
  provider: course.provider,
  description: course.description ?? "",
  link: course.link ?? "",
  creditType: course.creditType,
  capceNumber: course.capceNumber ?? "",
  takeType: course.takeType,
  format: course.format ?? "",
  hours: hoursText(course.minutes),
  areas: course.areas.map(({ area, minutes }) => ({ key: area, area, hours: hoursText(minutes) })),
  needsLicence: course.needsLicence,
});

// As the server reads it: YY-ORG-Fn-NNNN.
const capce = /^\d{2}-[A-Z0-9]{2,10}-(F[1235])-\d{3,6}[A-Z0-9]{0,4}$/;

/** The format that a CAPCE number says; null while it is none. */
export function formatIn(capceNumber: string): CourseFormat | null {
  const [, format] = capce.exec(capceNumber.replace(/\s+/g, "").toUpperCase()) ?? [];
  return (format as CourseFormat | undefined) ?? null;
}

/** The draft with what its CAPCE number says of how it is taken. */
export function withNumber(capceNumber: string): Partial<CourseDraft> {
  const format = formatIn(capceNumber);
  return { capceNumber, ...(format && { format, takeType: takeTypeOf(format), creditType: "CAPCE" }) };
}

export const isEmptyArea = ({ area, hours }: AreaDraft): boolean => area.trim() === "" && hours.trim() === "";

/** Minutes that the content areas take together, as far as they can be read. */
export const areaMinutes = (areas: readonly AreaDraft[]): number =>
  areas.reduce((sum, { hours }) => sum + (readHours(hours) ?? 0), 0);

/** The draft as the server takes it, once nothing is wrong with it. */
export const inputOf = (draft: CourseDraft): CourseInput => ({
  name: draft.name,
  provider: draft.provider,
  description: draft.description || null,
  link: draft.link || null,
  creditType: draft.creditType,
  capceNumber: draft.capceNumber || null,
  takeType: draft.takeType || null,
  format: draft.format || null,
  minutes: readHours(draft.hours) ?? 0,
  areas: draft.areas
    .filter((area) => !isEmptyArea(area))
    .map(({ area, hours }) => ({ area, minutes: readHours(hours) ?? 0 })),
  needsLicence: draft.needsLicence,
});
