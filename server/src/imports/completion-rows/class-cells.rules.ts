import {
  type AreaMinutes,
  cleanCapce,
  hoursText,
  MAX_MINUTES,
  readCapce,
  takeTypeOf,
} from "../../courses/class-facts.rules.js";
import { trim } from "../import.rules.js";

// What the cells of a class may say. Each reader answers with what was understood, or null.

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00.*)?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const NAME_AND_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const EARLIEST = "1950-01-01";

/** A day, `2026-11-22`: as Muster, spreadsheets (month first) and people write it. Null for what is no day since 1950. */
export function readDay(text: string): string | null {
  const [year, month, day] = partsOf(text);
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isDay && iso >= EARLIEST && iso < "2200" ? iso : null;
}

function partsOf(text: string): (string | undefined)[] {
  const iso = ISO.exec(text);
  if (iso) return iso.slice(1, 4);
  const [, month, date, short] = MONTH_FIRST.exec(text) ?? [];
  if (short) return [short.length === 4 ? short : century(short), month, date];
  const [, day, name = "", year] = DAY_AND_NAME.exec(text) ?? [];
  if (year) return [year, monthOf(name), day];
  const [, named = "", dayAfter, yearAfter] = NAME_AND_DAY.exec(text) ?? [];
  return [yearAfter, monthOf(named), dayAfter];
}

const century = (year: string): string => (Number(year) < 50 ? `20${year}` : `19${year}`);

function monthOf(name: string): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

/** Whether a date could as well be meant with the day first. */
export function isDoubtful(text: string): boolean {
  const [, month, day] = MONTH_FIRST.exec(text) ?? [];
  return month !== undefined && Number(day) <= 12 && Number(month) !== Number(day);
}

const HOURS = /^(\d{1,4}(?:[.,]\d{1,4})?|[.,]\d{1,4}) ?(?:h|hr|hrs|hour|hours)?$/i;
const CLOCK = /^(\d{1,4}):([0-5]\d)(?::00)?$/;
const MINUTES = /^(\d{1,5}) ?(?:m|min|mins|minute|minutes)$/i;
const BOTH = /^(\d{1,4}) ?h(?:r|rs|ours?)? ?(\d{1,2}) ?(?:m|min|mins|minutes?)?$/i;

/** Hours, "1.5", "1:30", "90 min", "1 h 30 min", as minutes. */
export function readHours(text: string): number | null {
  const [, hours] = HOURS.exec(text) ?? [];
  if (hours) return within(Math.round(Number(hours.replace(",", ".")) * 60));
  const [, alone] = MINUTES.exec(text) ?? [];
  if (alone) return within(Number(alone));
  const [, whole, rest] = CLOCK.exec(text) ?? BOTH.exec(text) ?? [];
  return whole && rest ? within(Number(whole) * 60 + Number(rest)) : null;
}

const within = (minutes: number): number | null => (minutes >= 1 && minutes <= MAX_MINUTES ? minutes : null);

const keyOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** How a class was taken, and CAPCE's format where that is what the cell says. */
export interface Taken {
  readonly takeType: string;
  readonly format: string | null;
}

const TAKE_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ live: "LIVE", vilt: "LIVE", inperson: "LIVE", distributive: "DISTRIBUTIVE" }),
);

/** "Live", "Distributive", "F3": how a class was taken. */
export function readTakeType(text: string): Taken | null {
  const key = keyOf(text);
  const format = /^f[1235]$/.test(key) ? key.toUpperCase() : null;
  if (format) return { takeType: takeTypeOf(format as Parameters<typeof takeTypeOf>[0]), format };
  const takeType = TAKE_TYPES.get(key);
  return takeType ? { takeType, format: null } : null;
}

const CREDIT_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ capce: "CAPCE", state: "STATE", stateemsoffice: "STATE", program: "PROGRAM", programme: "PROGRAM" },
    ...{ educationprogram: "PROGRAM", educationprogramme: "PROGRAM", academic: "ACADEMIC", department: "DEPARTMENT" },
  }),
);

/** "CAPCE", "State", "Department": what the credit comes from. */
export const readCreditType = (text: string): string | null => CREDIT_TYPES.get(keyOf(text)) ?? null;

/** A CAPCE number in its own form, and the format in it. */
export function readNumber(text: string): { number: string; format: string } | null {
  const number = cleanCapce(text);
  const capce = readCapce(number);
  return capce && { number, format: capce.format };
}

/** A content area of a file; without minutes it is all of the class. */
export type ReadArea = Omit<AreaMinutes, "minutes"> & { readonly minutes: number | null };

const MAX_AREAS = 50;
const MAX_AREA = 100;

/** "Airway: 1; Trauma: 0.5": content areas and their hours, apart by ";" or "|". One alone may go without hours. */
export function readAreas(text: string): ReadArea[] | null {
  const parts = text.split(/[;|]/).map(trim).filter(Boolean);
  const areas = parts.map(areaOf);
  const names = new Set(areas.map((one) => one?.area.toLowerCase()));
  const isClear = areas.length === 1 || areas.every((one) => one?.minutes);
  if (areas.length > MAX_AREAS || names.size < areas.length || !isClear) return null;
  return areas.every((one) => one !== null) ? areas : null;
}

const CLOCK_AT_END = /\d:[0-5]\d$/;

/** The longest time at the end, after a colon, is the area's: "Airway:1:30" has an hour and a half. */
function areaOf(text: string): ReadArea | null {
  const colons = [...text.matchAll(/:/g)].map(({ index }) => index);
  const at = colons.find((colon) => readHours(trim(text.slice(colon + 1))) !== null);
  const isHalfAClock = at !== undefined && at === text.length - 3 && CLOCK_AT_END.test(text);
  const area = trim(text.slice(0, at));
  if (area === "" || [...area].length > MAX_AREA || isHalfAClock || (at === undefined && colons.length > 0))
    return null;
  return { area, minutes: at === undefined ? null : readHours(trim(text.slice(at + 1))) };
}

/** Areas as a file says them. */
export const areasText = (areas: readonly ReadArea[]): string =>
  areas.map(({ area, minutes }) => (minutes === null ? area : `${area}: ${hoursText(minutes)}`)).join("; ");
