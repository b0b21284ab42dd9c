/** Which day it is now, as date fields have it ("2026-11-22"): in the time zone, or where the browser is. */
export const today = (timeZone?: string): string => new Intl.DateTimeFormat("en-CA", { timeZone }).format();
