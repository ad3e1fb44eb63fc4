import type { Random } from "@overstap/engine/region/random.ts";
import { sql } from "drizzle-orm";
import type { Database } from "../../app/platform/database/database.ts";
import { ONCE, VERSION } from "../../app/platform/forms/formState.ts";
import type { Visitor } from "../../e2e/program/visitor.ts";

/** What a click comes to: the name of its line in the outcome, and the answer to it. */
export type Clicked = { label: string; answer: Response };

/** Somebody who clicks: who they are, and whom they can look at. */
export type BenchUser = { role: string; email: string; people: readonly string[] };

const at = "voorbeeld.overstap.nl";
/** How many users there are of each role; together fifty. */
const users: readonly (readonly [role: string, how: number, email: string])[] = [
  ["careEmployer", 4, `ria.smeets@${at}`],
  ["careEmployer", 3, `dirk.vanleeuwen@${at}`],
  ["careEmployer", 3, `anneke.hofstra@${at}`],
  ["candidate", 6, `ingrid.hendriks@${at}`],
  ["coordinator", 2, `jos.frijns@${at}`],
  ["coordinator", 1, `sietske.veenstra@${at}`],
  ["sendingEmployer", 3, `carla.vink@${at}`],
  ["labourExpert", 2, `hannah.dewit@${at}`],
  ["buddy", 2, `jelle.kuipers@${at}`],
];
const COACHES = 24;
/** So many of somebody's people are looked at. */
const MOST = 40;

/** Lets the coaches of the bench sign in as everybody of the demonstration does. */
async function givePasswords(database: Database): Promise<void> {
  await database.asOwner((tx) =>
    tx.execute(sql`
      insert into account_credential select (jsonb_populate_record(c, jsonb_build_object(
          'id', gen_random_uuid(), 'account_id', b.id, 'provider_account_id', b.id))).*
      from account a join account_credential c on c.account_id = a.id and a.email = ${`yvonne.meertens@${at}`}
      cross join account b where b.email like 'coach-bench-%'
        and not exists (select from account_credential o where o.account_id = b.id)`),
  );
}

/** Fifty users, with the people of each who have a case. */
export async function benchUsers(database: Database): Promise<BenchUser[]> {
  await givePasswords(database);
  const all = users.flatMap(([role, count, email]) =>
    Array.from({ length: count }, () => ({ role, email })),
  );
  for (let number = 1; number <= COACHES; number++) {
    all.push({ role: "coach", email: `coach-bench-${number}@${at}` });
  }
  const made: BenchUser[] = [];
  for (const one of all) {
    const same = made.find(({ email }) => email === one.email);
    // oxlint-disable-next-line no-await-in-loop -- a few
    made.push(same ?? { ...one, people: await peopleOf(database, one.email) });
  }
  return made;
}

async function peopleOf(database: Database, email: string): Promise<string[]> {
  const { rows } = await database.asOwner((tx) =>
    tx.execute<{ id: string }>(sql`
      select distinct t.candidacy_id as id from transition_case t join relation r on r.candidacy_id = t.candidacy_id
      join account a on a.email = ${email} join membership m on m.account_id = a.id
      where r.since <= current_date and (r.until is null or r.until >= current_date)
        and ((r.account_id = a.id and r.kind in ('assigned', 'own', 'asked', 'placed'))
          or (r.holder_id = m.organisation_id and r.kind in ('proposed', 'employs')
            and (r.kind = 'proposed') = (m.role = 'careEmployer'))
          or (r.region_id = m.region_id and r.kind = 'shown' and m.role = 'coordinator'))
      order by 1 limit ${MOST}`),
  );
  return rows.map(({ id }) => id);
}

/** One click of somebody, by the mix of their role. */
export async function click(user: BenchUser, visitor: Visitor, random: Random): Promise<Clicked> {
  const chance = random.fraction();
  const someone = user.people[Math.floor(random.fraction() * user.people.length)];
  const page = async (label: string, path: string) => ({ label, answer: await visitor.get(path) });
  if (user.role === "candidate") {
    return chance < 0.6 ? page("candidate: case", "/mijn-overstap") : page("today", "/vandaag");
  }
  if (user.role === "coordinator" && chance < 0.35) return page("board", "/overstappen/bord");
  if (user.role === "careEmployer" && chance < 0.3) return page("proposals", "/voorstellen");
  const lists = user.role === "coach" || user.role === "coordinator";
  if (lists && chance < 0.4) {
    return chance < 0.37
      ? page("caseload", "/overstappen")
      : page("caseload, searched", "/overstappen?q=jan");
  }
  if (chance < 0.55 || someone === undefined) return page("today", "/vandaag");
  if (user.role === "coach" && chance > 0.9) return record(visitor, someone);
  return page(`${user.role}: case`, `/mensen/${someone}/overstap`);
}

/** Records that something goes well, as one does by the form. */
async function record(visitor: Visitor, person: string): Promise<Clicked> {
  const path = `/mensen/${person}/overstap/vastleggen?wat=feedback`;
  const form = await (await visitor.get(path)).text();
  const hidden = (name: string) => {
    const field = new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(form);
    return field?.[1] ?? "";
  };
  const fields = { [ONCE]: hidden(ONCE), [VERSION]: hidden(VERSION), kind: "compliment" };
  return {
    label: "record an event",
    answer: await visitor.post(path, { ...fields, words: "Goed" }),
  };
}
