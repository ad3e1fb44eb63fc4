import { setTimeout as wait } from "node:timers/promises";

/** Longer than looking somebody up and putting a mail in line takes. */
const LEAST_MS = 400;

/** Does something whose length would say whether somebody is known: it takes no less than this either way. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const least = wait(LEAST_MS);
  try {
    return await work();
  } finally {
    await least;
  }
}
