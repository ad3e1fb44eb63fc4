import { sql } from "drizzle-orm";
import { planForJob } from "../../agenda/planAction.ts";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { mayReadSql } from "../../access/relations/mayReadSql.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";

/** So many people are told of in one round. */
const AT_ONCE = 100;
/** Within how many days a coach looks at what is new. */
const DAYS = 7;

/** What makes it one action: telling the same coach of the same person again changes nothing while it is open. */
export const newPlacesAction = (candidacyId: string, account: string) =>
  `newPlaces/${candidacyId}/${account}`;

type Untold = {
  id: string;
  since: string;
  coaches: { account: string; membership: string; organisation: string }[];
};

/**
 * Tells coaches of new places of the people whom they guide: one next action a person, at most one a
 * day, and only of places that this coach may see and has not looked at yet. What is new while somebody
 * was told today already is told tomorrow, when it still is.
 *
 * @returns how many people were looked at; 0 when there is nobody to tell of
 */
export async function tellNewPlaces(database: Database): Promise<number> {
  const people = await database.asOwner(untold);
  for (const person of people) {
    const told: { account: string; organisation: string; count: number }[] = [];
    for (const coach of person.coaches) {
      const count = await countNew(database, person, asCoach(coach));
      if (count > 0) told.push({ ...coach, count });
    }
    await database.asOwner((tx) => note(tx, person, told));
  }
  return people.length;
}

/** Whom something is new for, when nothing of them waits to be weighed, with who guides them today. */
async function untold(tx: Transaction): Promise<Untold[]> {
  const { rows } = await tx.execute<Untold>(sql`
    select s.candidacy_id as id, s.untold_since::text as since, coalesce((
      select jsonb_agg(jsonb_build_object('account', m.account_id, 'membership', m.id,
        'organisation', m.organisation_id))
      from relation r join membership m on m.account_id = r.account_id and m.role = 'coach'
        and m.since <= current_date and (m.until is null or m.until >= current_date)
      where r.candidacy_id = s.candidacy_id and r.kind = 'assigned'
        and r.since <= current_date and (r.until is null or r.until >= current_date)), '[]') as coaches
    from screening s
    where s.untold_since is not null and (s.told_on is null or s.told_on < current_date)
      and not exists (select from screening_due d where d.candidacy_id = s.candidacy_id)
    order by s.untold_since limit ${AT_ONCE}`);
  return rows;
}

function asCoach({ account, membership, organisation }: Untold["coaches"][number]): Actor {
  const acting: Actor["membership"] = {
    id: membership,
    organisation: { id: organisation, name: "" },
    role: "coach",
    region: undefined,
  };
  return { account, name: "", email: "", role: "coach", membership: acting, memberships: [acting] };
}

/** How many new places of somebody a coach may see and has not seen, by both locks. */
async function countNew(database: Database, { id, since }: Untold, coach: Actor): Promise<number> {
  const openings = await database.as("overstap_app", actorSettings(coach), async (tx) => {
    const { rows } = await tx.execute(
      sql`select from candidacy c where c.id = ${id} and ${mayReadSql(coach, "fits", sql`c.id`)}`,
    );
    return rows.length > 0 ? visibleOpeningIds(tx, coach) : [];
  });
  return database.as("overstap_engine", actorSettings(coach), async (tx) => {
    const { rows } = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from screened_pair p
      join opening o on o.id = p.opening_id
      left join places_seen s on s.candidacy_id = p.candidacy_id and s.account_id = actor_account()
      where p.candidacy_id = ${id} and p.opening_id = any(${sql.param(openings)}::uuid[])
        and p.new_since >= ${since}::timestamptz and p.new_since > coalesce(s.seen_at, '-infinity')`);
    return rows[0]!.count;
  });
}

async function note(
  tx: Transaction,
  { id, since }: Untold,
  told: readonly { account: string; organisation: string; count: number }[],
): Promise<void> {
  // What came since is told another day; a run beside this one finds nothing left.
  const { rows } = await tx.execute(sql`
    update screening set untold_since = null,
      told_on = case when ${told.length > 0} then current_date else told_on end
    where candidacy_id = ${id} and untold_since = ${since}::timestamptz returning 1`);
  if (rows.length === 0) return;
  const due = await tx.execute<{ day: string }>(
    sql`select (current_date + ${DAYS}::int)::text as day`,
  );
  for (const { account, organisation, count } of told) {
    await planForJob(tx, organisation, {
      what: "matching:action.newPlaces",
      facts: { count },
      holder: { account },
      due: due.rows[0]!.day,
      href: `/matchen/mensen/${id}`,
      candidacyId: id,
      once: newPlacesAction(id, account),
    });
  }
}
