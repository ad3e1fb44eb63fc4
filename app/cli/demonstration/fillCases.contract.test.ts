import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { demonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { stories } from "../../../reference/demonstration/stories.ts";
import { openTestDatabase } from "../../platform/database/testDatabase.ts";
import { fillCases } from "./fillCases.ts";
import { fillDemonstration } from "./fillDemonstration.ts";

// Stories are told from the day on which a store is filled: a leap day, both changes of the clock, a new year.
const moments = ["2026-11-26", "2028-02-29", "2027-03-28"].map(
  (day) => new Date(`${day}T11:00:00Z`),
);

test("everybody who is guided has a case, and the demonstration shows every story, whatever the day", async () => {
  const store = await openTestDatabase();
  try {
    await fillDemonstration(store.database, demonstrationRecords());
    for (const now of moments) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await store.database.asOwner(async (tx) => {
        await tx.execute(sql`truncate transition_case cascade`);
        await tx.execute(
          sql`update relation set until = null where kind in ('proposed', 'assigned')`,
        );
        await tx.execute(sql`delete from relation where kind in ('handed', 'answers')`);
      });
      // oxlint-disable-next-line no-await-in-loop
      await fillCases(store.database, now);
    }
    const { rows } = await store.database.asOwner((tx) =>
      tx.execute<{ phase: string; step: string; next: string; cases: number }>(sql`
        select phase, step, next_what as next, count(*)::int as cases from transition_case
        where version > 1 group by 1, 2, 3`),
    );
    const [guided] = (
      await store.database.asOwner((tx) =>
        tx.execute<{ cases: number; guided: number }>(sql`
          select (select count(*)::int from transition_case) as cases,
            (select count(distinct candidacy_id)::int from relation where kind in ('assigned', 'answers')
              and (until is null or until >= current_date)) as guided`),
      )
    ).rows;
    expect(guided!.cases).toBe(guided!.guided);
    expect(rows.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(stories.length);
    const shown = new Set(rows.flatMap(({ phase, next }) => [phase, next]));
    for (const wanted of [
      "exploring",
      "onboarding",
      "lasting",
      "talked",
      "judged",
      "give-owner",
      "answer-feedback",
      "review",
      "check-in",
    ]) {
      expect([...shown]).toContain(wanted);
    }
  } finally {
    await store.close();
  }
}, 180_000);
