import { GraphQLError, GraphQLScalarType } from "graphql";

const FORM = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a day that exists, `2026-11-22`, between the years 1900 and 2199. */
export function isPlainDate(text: unknown): text is string {
  if (typeof text !== "string" || !FORM.test(text)) return false;
  if (text.slice(8) <= "28") return true; // every month has it
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What columns of dates hold are days: only what is none of theirs is looked at. */
const writeDay = (value: unknown): string => (typeof value === "string" ? value : readDay(value));

function readDay(value: unknown): string {
  if (isPlainDate(value)) return value;
  throw new GraphQLError("A date is written 2026-11-22.");
}

/** A day without time, as text from the database to the page and back: no time zone ever shifts it. */
export const PlainDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day without time, `2026-11-22`: due, completion and period dates, in the department's own days.",
  serialize: writeDay,
  parseValue: readDay,
});

/** The department's own day at this moment, in SQL; `$1` is the department. */
export const TODAY = `(SELECT (now() AT TIME ZONE d.time_zone)::date FROM department d WHERE d.id = $1)`;
