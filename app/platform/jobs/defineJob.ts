import type { z } from "zod";
import type { Job, JobDefinition } from "./job.ts";
import { JobFault } from "./jobFault.ts";

/**
 * Makes a job of its definition. It runs when the program's list of jobs (app/cli/jobs.ts) names it.
 *
 * @throws when a number is out of its range or the name is no `room.verb`
 */
export function defineJob<Schema extends z.ZodType>(definition: JobDefinition<Schema>): Job {
  const { name, title, payload, on = [], cron, run } = definition;
  const {
    together = 1,
    retries = 5,
    backoff = { first: 5, longest: 3600 },
    timeoutSeconds = 60,
  } = definition;
  if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(name)) {
    throw new TypeError(`a job's name is room.verb, not "${name}"`);
  }
  requireWithin(`together of ${name}`, together, 1, 8);
  // Without a second try, a stop of the program half-way would be the end of the job.
  requireWithin(`retries of ${name}`, retries, 1, 50);
  requireWithin(`timeoutSeconds of ${name}`, timeoutSeconds, 1, 3600);
  requireWithin(`backoff of ${name}`, backoff.first, 1, backoff.longest);
  return {
    name,
    title,
    on,
    cron,
    together,
    retries,
    backoff,
    timeoutSeconds,
    run: async (one, services) => {
      const read = payload.safeParse(one.payload);
      if (!read.success) throw new JobFault("payload", { final: true });
      await run({ ...one, payload: read.data }, services);
    },
  };
}

function requireWithin(what: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${what}: a whole number ${min} to ${max}, not ${value}`);
  }
}
