import { sql } from "drizzle-orm";

/** What weighing again needs to know of how somebody was weighed before. */
export type Screened = {
  id: string;
  rules: string;
  inputs: string | null;
  /** Whether this is the day on which somebody was weighed for the first time: their own are still being taken in. */
  firstDay: boolean;
};

/** The columns of `Screened`. */
export const screenedFields = sql`candidacy_id as id, rules, inputs,
  (first_at at time zone 'Europe/Amsterdam')::date
    = (now() at time zone 'Europe/Amsterdam')::date as "firstDay"`;
