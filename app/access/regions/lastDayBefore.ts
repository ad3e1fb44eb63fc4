import { type SQL, sql } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";

/**
 * The last day of what ends at once: the day before, on whichever side of midnight the database's own
 * clock stands. What has a last day holds until its evening.
 */
export function lastDayBefore(): SQL {
  return sql`least(current_date, ${dayInTheNetherlands()}::date) - 1`;
}
