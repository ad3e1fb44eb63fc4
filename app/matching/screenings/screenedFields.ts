import { sql } from "drizzle-orm";

/** What weighing again needs to know of how somebody was weighed before. */
export type Screened = {
  id: string;
  rules: string;
  inputs: string | null;
  /** Whether new places are news: not on the day on which somebody was weighed for the first time. */
  told: boolean;
};

/** The columns of `Screened`. */
export const screenedFields = sql`candidacy_id as id, rules, inputs, inputs is not null
  and (first_at at time zone 'Europe/Amsterdam')::date
    < (now() at time zone 'Europe/Amsterdam')::date as told`;
