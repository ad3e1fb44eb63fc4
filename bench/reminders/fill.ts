import { sql } from "drizzle-orm";
import { fillPeople } from "../../app/people/fixture/peopleFixture.ts";
import type { Database } from "../../app/platform/database/database.ts";

/**
 * Fills an empty store with coaches who each have somebody of whom something is due on a day.
 *
 * @param count how many
 */
export async function fillReminded(database: Database, count: number, day: string): Promise<void> {
  const { actors, people } = await fillPeople(database);
  const at = actors.coach.membership.organisation.id;
  await database.asOwner(async (tx) => {
    const many = sql`generate_series(1, ${count}::int) n`;
    const id = (kind: string) => sql.raw(`md5('${kind}' || n)::uuid`);
    await tx.execute(sql`insert into account (id, name, email)
      select ${id("account")}, 'Coach ' || n, 'coach' || n || '@example.org' from ${many}`);
    await tx.execute(sql`insert into membership (id, account_id, organisation_id, role, since)
      select ${id("membership")}, ${id("account")}, ${at}::uuid, 'coach', current_date from ${many}`);
    await tx.execute(sql`insert into person (id, organisation_id)
      select ${id("person")}, ${at}::uuid from ${many}`);
    await tx.execute(sql`insert into candidacy (id, organisation_id, person_id, home_region_id)
      select ${id("candidacy")}, ${at}::uuid, ${id("person")}, c.home_region_id
      from ${many}, candidacy c where c.id = ${people.anna}`);
    await tx.execute(sql`insert into candidacy_first_name (candidacy_id, organisation_id, first_name)
      select ${id("candidacy")}, ${at}::uuid, 'Anna' from ${many}`);
    await tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
      select ${id("relation")}, ${at}::uuid, 'assigned', ${id("candidacy")}, ${id("account")}, current_date
      from ${many}`);
    await tx.execute(sql`insert into next_action (id, organisation_id, what, candidacy_id, account_id, due, href, once)
      select ${id("action")}, ${at}::uuid, 'transition:action.explore', ${id("candidacy")}, ${id("account")}, ${day}::date,
        '/vandaag', 'case/' || n || '/explore/other' from ${many}`);
  });
  await database.pool.query("truncate outbox_event");
  await database.pool.query("analyze");
}
