import { pino } from "pino";

/**
 * The program's log: one JSON line an event on standard error, so that standard output stays
 * for what a person asked. Personal data never goes in: log ids, counts, codes and durations.
 */
export const log = pino(
  {
    level: process.env["LOG_LEVEL"] || "info",
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  },
  pino.destination({ fd: 2, sync: true }),
);
