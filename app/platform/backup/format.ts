import type { Sequence, Shape, Table } from "./contents.ts";

/**
 * A backup, unlocked and unpacked, is text that PostgreSQL's own tools understand:
 *
 *     overstap-backup 1
 *     {"program":…,"tables":[…]}                the contents, as one line of JSON
 *     table public.account                      for each table, in the order of the contents
 *     …rows as COPY writes them (text)…
 *     \.
 *     {"rows":12,"digest":"…"}                  how many rows, and the sum over them
 *     {"end":true,"sequences":[…]}
 */
export const FIRST_LINE = "overstap-backup 1";
/** Ends the rows of a table; COPY writes no row like it. */
export const END_OF_ROWS = "\\.\n";

/** What a backup says of itself before the rows come. */
export type Contents = Shape & {
  /** The version of the program that made it. */
  program: string;
  /** PostgreSQL's version at that moment. */
  postgres: string;
  /** The moment whose state it is, ISO 8601, UTC. */
  at: string;
  tables: Table[];
};

/** What follows on the rows of a table. */
export type Counted = { rows: number; digest: string };

/** How a backup ends. */
export type End = { end: true; sequences: Sequence[] };
