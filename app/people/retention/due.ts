import { type SQL, sql } from "drizzle-orm";
import { terms, WARNED_DAYS } from "./terms.ts";

/** One candidacy, when it goes and why. Days are `YYYY-MM-DD`. */
export type Due = {
  candidacy_id: string;
  organisation_id: string;
  home_region_id: string;
  ground: "reintegrationDuty" | "consent" | "benefitLaw";
  held_until: string;
  /** When its term is over. */
  ends_on: string;
  /** When it goes: not before the warning is thirty days old, nor while somebody holds it. */
  goes_on: string;
  /** When the person was told; null before that. */
  warned_on: string | null;
  /** The last day of the hold that lasts longest; null when nothing holds it. */
  held_to: string | null;
};

/** Every candidacy that was not taken away, for whoever owns the tables. */
export const everybody = sql`(
  select c.id as candidacy_id, c.organisation_id, c.home_region_id, g.ground, g.held_until
  from candidacy c join candidacy_ground g on g.candidacy_id = c.id where c.removed_at is null)`;

/** Those whose keeping the actor watches over; see `actor_retained()`. */
export const watchedOver = sql`(select * from actor_retained())`;

/** One, for whoever reads the ground of it. */
export const oneOf = (candidacyId: string) => sql`(
  select g.candidacy_id, c.organisation_id, c.home_region_id, g.ground, g.held_until
  from candidacy_ground g join candidacy c on c.id = g.candidacy_id where g.candidacy_id = ${candidacyId})`;

const lawEnds = sql.join(
  [
    sql`case s.ground`,
    ...terms.map(({ ground, after }) => {
      const interval = "years" in after ? `${after.years} years` : `${after.days} days`;
      return sql`when ${ground} then (s.held_until + ${interval}::interval)::date`;
    }),
    sql`end`,
  ],
  sql` `,
);

/**
 * The rows of `source` with the day on which each goes, as a table to select from. A warning counts only
 * when it was given for the term as it is now: one that was made longer is warned of anew.
 *
 * @param source what gives `candidacy_id`, `organisation_id`, `home_region_id`, `ground`, `held_until`
 */
export function dueOf(source: SQL): SQL {
  return sql`(select s.candidacy_id, s.organisation_id, s.home_region_id, s.ground, s.held_until::text,
      e.ends_on, n.warned_on, h.held_to,
      greatest(e.ends_on, coalesce(n.warned_on, current_date) + ${WARNED_DAYS}::int, h.held_to + 1) as goes_on
    from ${source} s
    left join retention_shorter r on r.region_id = s.home_region_id and r.ground = s.ground
    cross join lateral (select least(${lawEnds}, s.held_until + r.days) as ends_on) e
    left join retention_notice n on n.candidacy_id = s.candidacy_id and n.warned_on >= e.ends_on - ${WARNED_DAYS}::int
    left join lateral (select max(x.until) as held_to from retention_hold x
      where x.candidacy_id = s.candidacy_id and x.ended_at is null and x.until >= current_date) h on true)`;
}

/** What is over, or will be within the days of a warning. */
export const endsSoon = sql`d.ends_on <= current_date + ${WARNED_DAYS}::int`;

/** What may go today: its term is over, the person was told thirty days ago, and nobody holds it. */
export const goesNow = sql`d.warned_on is not null and d.goes_on <= current_date`;
