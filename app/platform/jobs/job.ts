import type { z } from "zod";
import type { Database } from "../database/database.ts";
import type { log } from "../log/log.ts";
import type { Language, Texts } from "../texts/texts.ts";

/** What a job stands on. */
export type JobServices = {
  database: Database;
  texts: (language: Language) => Texts;
  /** The address people type, without a slash at the end. */
  publicUrl: string;
  clock: () => Date;
  log: Pick<typeof log, "info" | "warn" | "error">;
};

/** One run of a job. */
export type JobRun<Payload> = {
  payload: Payload;
  /** What the run is about: for `oncePerEvent`. A run by the clock has the job's own id here. */
  event: string;
  /** The organisation whose data it is about; undefined for a run by the clock. */
  organisation: string | undefined;
  /** How often it was tried before: 0 the first time. */
  triedBefore: number;
  /** Aborted when the time is over or the program stops: leave off, and throw. */
  signal: AbortSignal;
};

/** What somebody writes to have a job. */
export type JobDefinition<Schema extends z.ZodType> = {
  /** `room.verb`, unique; it names the queue, so it is for good. */
  name: string;
  /** What it does, for an administrator, in a few words. */
  title: (t: Texts) => string;
  /** The facts of its events; a run by the clock gets `{}`. */
  payload: Schema;
  /** The kinds of event that make it run. `askJob` runs it without any. */
  on?: readonly string[];
  /** When it runs by itself: five fields of cron, time in the Netherlands. */
  cron?: string;
  /**
   * How many of it one worker fetches and runs together, 1 to 8; 1 when left out. For short work that mostly
   * waits for somebody else, such as a mail server.
   */
  together?: number;
  /** How often it is tried again after a failure, 1 to 50; 5 when left out. */
  retries?: number;
  /** Seconds until the first new try, which double each time up to `longest`; 5 and 3600 when left out. */
  backoff?: { first: number; longest: number };
  /** After how many seconds a run is broken off, 1 to 3600; 60 when left out. */
  timeoutSeconds?: number;
  /**
   * Does the work. It may be run again after a crash, so its effect must be the same the second time:
   * begin its transaction with `oncePerEvent` where it is not so by itself.
   * What it throws makes it run again later; a `JobFault` says why in a code that a page can tell.
   */
  run: (run: JobRun<z.output<Schema>>, services: JobServices) => Promise<void>;
};

/** A job as the program keeps it, whatever its payload. */
export type Job = {
  name: string;
  title: (t: Texts) => string;
  on: readonly string[];
  cron: string | undefined;
  together: number;
  retries: number;
  backoff: { first: number; longest: number };
  timeoutSeconds: number;
  run: (run: JobRun<unknown>, services: JobServices) => Promise<void>;
};
