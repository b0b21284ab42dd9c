import { invalid, optionalText, requireText } from "../platform/text.js";
import { areasProblem, type ClassFacts, cleanCapce, MAX_MINUTES, readCapce, takeTypeOf } from "./class-facts.rules.js";
import type { ClassInput, CourseInput } from "./course.input.js";
import type { CourseFormat, TakeType } from "./course.type.js";

const MAX_NAME = 200;
const MAX_AREAS = 50;
const MAX_DESCRIPTION = 2_000;

/** Reads what is said of a class; INVALID_INPUT with the field for what cannot be. */
export function readClass(input: ClassInput): ClassFacts {
  const { minutes } = input;
  if (minutes < 1 || minutes > MAX_MINUTES) {
    throw invalid("minutes", `A class takes 1 to ${MAX_MINUTES.toLocaleString("en-US")} minutes.`);
  }
  const capceNumber = readNumber(input.capceNumber);
  const format = formatOf(input, capceNumber);
  const takeType = takeTypeFrom(input, format);
  const areas = (input.areas ?? []).map((one) => ({
    area: requireText("areas", one.area, 100),
    minutes: one.minutes,
  }));
  if (areas.length > MAX_AREAS) throw invalid("areas", `Name at most ${MAX_AREAS} content areas.`);
  const problem = areasProblem(areas, minutes);
  if (problem) throw invalid("areas", problem);
  return {
    name: requireText("name", input.name, MAX_NAME),
    provider: requireText("provider", input.provider, MAX_NAME),
    ...{ takeType, format, creditType: input.creditType, capceNumber, minutes, areas },
  };
}

function readNumber(typed: string | null | undefined): string | null {
  const number = cleanCapce(optionalText("capceNumber", typed, 50) ?? "");
  if (number === "") return null;
  if (!readCapce(number))
    throw invalid("capceNumber", "A CAPCE number is written YY-ORG-Fn-NNNN, e.g. 24-EMT-F3-0001.");
  return number;
}

function formatOf({ format }: ClassInput, capceNumber: string | null): CourseFormat | null {
  const ofNumber = capceNumber === null ? null : (readCapce(capceNumber)?.format ?? null);
  if (format && ofNumber && format !== ofNumber) {
    throw invalid("format", `The CAPCE number says ${ofNumber}.`);
  }
  return format ?? ofNumber;
}

function takeTypeFrom({ takeType }: ClassInput, format: CourseFormat | null): TakeType {
  const ofFormat = format && takeTypeOf(format);
  if (takeType && ofFormat && takeType !== ofFormat) {
    throw invalid("takeType", `Format ${format} is ${ofFormat === "LIVE" ? "live" : "distributive"}.`);
  }
  const known = takeType ?? ofFormat;
  if (!known) throw invalid("takeType", "Say how it is taken: distributive or live.");
  return known;
}

/** What a course says besides of itself. */
interface CourseFacts extends ClassFacts {
  readonly description: string | null;
  readonly link: string | null;
  readonly needsLicence: boolean;
}

/** Reads a course of the catalogue. */
export const readCourse = (input: CourseInput): CourseFacts => ({
  ...readClass(input),
  description: optionalText("description", input.description, MAX_DESCRIPTION),
  link: readLink(input.link),
  needsLicence: input.needsLicence,
});

function readLink(typed: string | null | undefined): string | null {
  const text = optionalText("link", typed, 1_000);
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:") throw invalid("link", "Give an address that begins with https://.");
  return url.href;
}
