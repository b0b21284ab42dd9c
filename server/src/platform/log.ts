import { pino } from "pino";

/** The process's log: lines of JSON on stderr. What people typed is not logged. */
export const log = pino({ level: process.env.LOG_LEVEL || "info", base: undefined }, pino.destination(2));
