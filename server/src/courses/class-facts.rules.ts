import type { CourseFormat, CreditType, TakeType } from "./course.type.js";

/** A content area of a class, and how much of the class is about it. */
export interface AreaMinutes {
  readonly area: string;
  readonly minutes: number;
}

/** What a course, and the record of having completed it, say of the class. */
export interface ClassFacts {
  readonly name: string;
  readonly provider: string;
  readonly takeType: TakeType;
  readonly format: CourseFormat | null;
  readonly creditType: CreditType;
  readonly capceNumber: string | null;
  readonly minutes: number;
  readonly areas: readonly AreaMinutes[];
}

/** Minutes as hours, "1.5": as plans, transcripts and certificates count. */
export const hoursText = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

/** The longest class: an initial course of 1,000 hours. */
export const MAX_MINUTES = 60_000;

// YY-ORG-Fn-NNNN. Serials of other widths and with letters behind them are seen, though not documented (DOMAIN: CAPCE).
const CAPCE = /^(\d{2})-([A-Z0-9]{2,10})-(F[1235])-(\d{3,6}[A-Z0-9]{0,4})$/;

/** A CAPCE number taken apart. */
export interface CapceNumber {
  /** The year it was given or renewed in. */
  readonly year: number;
  readonly provider: string;
  readonly format: CourseFormat;
}

/** A CAPCE number as it is stored: in capitals, without blanks. */
export const cleanCapce = (text: string): string => text.replace(/\s+/g, "").toUpperCase();

/** Reads a clean CAPCE number; null when it is none. */
export function readCapce(number: string): CapceNumber | null {
  const [, year, provider = "", format] = CAPCE.exec(number) ?? [];
  return year ? { year: 2000 + Number(year), provider, format: format as CourseFormat } : null;
}

/** F3 is taken at any time; F1, F2 and F5 (by video) are live. */
export const takeTypeOf = (format: CourseFormat): TakeType => (format === "F3" ? "DISTRIBUTIVE" : "LIVE") as TakeType;

const RENEWED_YEARS = 3;

/** What is odd about a CAPCE number on the day of completion: numbers are renewed every 3 years. Null when nothing is. */
export function capceWarning(number: string | null, completedOn: string): string | null {
  const capce = number === null ? null : readCapce(number);
  if (!capce) return null;
  const years = Number(completedOn.slice(0, 4)) - capce.year;
  if (years >= 0 && years <= RENEWED_YEARS) return null;
  return years < 0
    ? `The CAPCE number is of ${capce.year}, after the class was completed.`
    : `The CAPCE number is of ${capce.year}, and numbers are renewed every ${RENEWED_YEARS} years.`;
}

/** What is wrong with the areas of a class of so many minutes; null when they can stand. */
export function areasProblem(areas: readonly AreaMinutes[], minutes: number): string | null {
  const names = new Set(areas.map(({ area }) => area.toLowerCase()));
  if (names.size !== areas.length) return "Name each content area once.";
  if (areas.some((area) => !Number.isInteger(area.minutes) || area.minutes < 1)) {
    return "Each content area takes at least a minute.";
  }
  const sum = areas.reduce((total, area) => total + area.minutes, 0);
  return sum > minutes ? `The content areas take ${sum} minutes, and the class only ${minutes}.` : null;
}
