import pg from "pg";

const { builtins, getTypeParser } = pg.types;
const { TIMESTAMPTZ, DATE, INT8 } = builtins;

/** "2026-11-22 03:04:05.678901+00" -> "2026-11-22T03:04:05.678Z"; a session in another time zone is read the long way. */
export function instantText(value: string): string {
  if (!value.endsWith("+00")) return new Date(value).toISOString();
  const milliseconds = value.slice(20, -3).slice(0, 3).padEnd(3, "0");
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${milliseconds}Z`;
}

/** Reads leave dates as text from PostgreSQL to JSON: no Date object is made on the way. */
export const readerTypes = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === TIMESTAMPTZ) return instantText;
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return Number;
    return getTypeParser(oid, format as "text");
  },
};
