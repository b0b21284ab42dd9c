import { hoursText } from "../../courses/class-facts.rules.js";
import { cleanCell, ImportReason, isLongerThan, isStorable, type Problem } from "../import.rules.js";
import {
  areasText,
  isDoubtful,
  type ReadArea,
  readAreas,
  readCreditType,
  readDay,
  readHours,
  readNumber,
  readTakeType,
  type Taken,
} from "./class-cells.rules.js";

/** The columns that an import of completions takes, by the name of what they fill. */
export const COMPLETION_FIELDS = [
  ...(["email", "employeeId", "loginId", "className", "completedOn", "hours", "minutes", "takeType"] as const),
  ...(["creditType", "capceNumber", "provider", "contentAreas"] as const),
] as const;

export type CompletionField = (typeof COMPLETION_FIELDS)[number];

/** Longest values, in characters as people count them. */
export const LENGTHS = {
  email: 254,
  employeeId: 64,
  loginId: 64,
  className: 200,
  completedOn: 40,
  hours: 40,
  minutes: 40,
  takeType: 40,
  creditType: 40,
  capceNumber: 50,
  provider: 200,
  contentAreas: 2_000,
} as const satisfies Record<CompletionField, number>;

/** The cells about a class: in Muster's own form where they were understood, else as the file has them. */
export interface ClassCells {
  readonly className: string | null;
  readonly completedOn: string | null;
  readonly hours: string | null;
  readonly takeType: string | null;
  readonly creditType: string | null;
  readonly capceNumber: string | null;
  readonly provider: string | null;
  readonly contentAreas: string | null;
}

/** The cells, and what was understood of them. */
export interface ReadClass extends ClassCells {
  readonly day: string | null;
  readonly minutes: number | null;
  readonly format: string | null;
  readonly areas: readonly ReadArea[] | null;
}

/** Who completed what, as it was understood. */
export interface CompletionRow {
  readonly email: string | null;
  readonly loginId: string | null;
  readonly employeeId: string | null;
  readonly class: ReadClass;
  readonly problems: readonly Problem[];
  readonly isDoubtful: boolean;
}

type Cells = Readonly<Partial<Record<CompletionField, string | null>>>;

/**
 * Reads the cells of one row and says which of them can never be recorded. What depends on who the person is and on
 * the catalogue is decided in `classify-completions.rules.ts`, over all rows at once.
 */
export function readCompletionRow(cells: Cells): CompletionRow {
  const problems: Problem[] = [];
  const blame = (field: CompletionField, reason: ImportReason): void => void problems.push({ field, reason });
  const texts = textsOf(cells, blame);
  const isBad = (field: CompletionField): boolean => problems.some((problem) => problem.field === field);
  /** A cell that has to be understood; one that is too long is none. */
  const understand = <T>(field: CompletionField, read: (text: string) => T | null, reason: ImportReason): T | null => {
    const text = texts[field];
    if (!text || isBad(field)) return null;
    const value = read(text);
    if (value === null) blame(field, reason);
    return value;
  };

  const day = understand("completedOn", readDay, ImportReason.INVALID_DATE);
  const minutes = minutesOf(texts, understand, blame);
  const taken = understand("takeType", readTakeType, ImportReason.UNKNOWN_TAKE_TYPE);
  const creditType = understand("creditType", readCreditType, ImportReason.UNKNOWN_CREDIT_TYPE);
  const capce = understand("capceNumber", readNumber, ImportReason.INVALID_CAPCE);
  const areas = understand("contentAreas", readAreas, ImportReason.INVALID_AREAS);
  if (taken && capce && !agrees(taken, capce.format)) blame("takeType", ImportReason.TAKE_TYPE_MISMATCH);
  const isBlank = (...fields: CompletionField[]): boolean =>
    fields.every((field) => texts[field] === null && !isBad(field));
  if (isBlank("completedOn")) blame("completedOn", ImportReason.MISSING_DATE);
  if (isBlank("email", "loginId", "employeeId")) blame("email", ImportReason.MISSING_PERSON);
  if (isBlank("className", "capceNumber")) blame("className", ImportReason.MISSING_CLASS);
  return {
    ...{ email: texts.email, loginId: texts.loginId, employeeId: texts.employeeId },
    class: {
      ...shownCells(texts, { day, minutes, taken, creditType, capce, areas }),
      ...{ day, minutes, format: capce?.format ?? taken?.format ?? null, areas },
    },
    problems,
    isDoubtful: texts.completedOn !== null && isDoubtful(texts.completedOn),
  };
}

interface Understood {
  readonly day: string | null;
  readonly minutes: number | null;
  readonly taken: Taken | null;
  readonly creditType: string | null;
  readonly capce: { readonly number: string } | null;
  readonly areas: readonly ReadArea[] | null;
}

/** The cells as they are shown and edited. */
const shownCells = (texts: Texts, { day, minutes, taken, creditType, capce, areas }: Understood): ClassCells => ({
  className: texts.className,
  completedOn: day ?? texts.completedOn,
  hours: minutes === null ? (texts.hours ?? texts.minutes) : hoursText(minutes),
  takeType: taken?.takeType ?? texts.takeType,
  creditType: creditType ?? texts.creditType,
  capceNumber: capce?.number ?? texts.capceNumber,
  provider: texts.provider,
  contentAreas: areas ? areasText(areas) : texts.contentAreas,
});

type Texts = Record<CompletionField, string | null>;
type Blame = (field: CompletionField, reason: ImportReason) => void;

function textsOf(cells: Cells, blame: Blame): Texts {
  const texts = Object.fromEntries(COMPLETION_FIELDS.map((field) => [field, null])) as Texts;
  for (const field of COMPLETION_FIELDS) {
    const text = cleanCell(cells[field] ?? "");
    if (text === "") continue;
    if (!isStorable(text)) {
      blame(field, ImportReason.INVALID_TEXT);
      continue;
    }
    const isLong = isLongerThan(text, LENGTHS[field]);
    if (isLong) blame(field, ImportReason.TOO_LONG);
    texts[field] = isLong ? `${[...text].slice(0, LENGTHS[field]).join("")}…` : text; // still too long when looked at again
  }
  return texts;
}

type Understand = <T>(field: CompletionField, read: (text: string) => T | null, reason: ImportReason) => T | null;

/** A file has hours or minutes; where it has both, they say the same. */
function minutesOf(texts: Texts, understand: Understand, blame: Blame): number | null {
  const ofHours = understand("hours", readHours, ImportReason.INVALID_HOURS);
  if (!texts.minutes) return ofHours;
  const read = (text: string): number | null => readHours(/^\d+$/.test(text) ? `${text} min` : text);
  const minutes = read(texts.minutes);
  if (minutes === null || (ofHours !== null && Math.abs(minutes - ofHours) > 1)) {
    blame("hours", ImportReason.INVALID_HOURS);
    return null;
  }
  return minutes;
}

/** Whether a cell says of the take type what the CAPCE number says. */
const agrees = ({ takeType, format }: Taken, ofNumber: string): boolean =>
  format ? format === ofNumber : takeType === readTakeType(ofNumber)?.takeType;
