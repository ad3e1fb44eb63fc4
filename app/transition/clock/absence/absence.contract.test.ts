import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../access/actor.ts";
import { type CaseFixture, openCaseFixture } from "../../fixture/caseFixture.ts";
import { loadCases } from "../../loadCase.ts";
import { changeOf, matchAbsence } from "./matchAbsence.ts";
import { readAbsenceList } from "./readAbsenceList.ts";
import { AbsenceNotTaken, storeAbsence } from "./storeAbsence.ts";

let the: CaseFixture;
let anna: string;
let line: string;
let first: string;
const header = "voornaam;achternaam;geboortedatum;eerste ziektedag";
beforeEach(async () => {
  the = await openCaseFixture([]);
  ({ anna } = the.all.people);
  first = addDays(the.today, -200);
  await the.owner(sql`update candidacy_identity set birth_date = '1979-03-14'`);
  const [who] = await the.owner<{ first: string; last: string }>(sql`
    select f.first_name as first, i.last_name as last from candidacy_identity i
    join candidacy_first_name f using (candidacy_id) where i.candidacy_id = ${anna}`);
  line = `${who!.first.toUpperCase()};${who!.last};14-3-1979;${first}`;
});
afterEach(() => the.close());

const match = (actor: Actor, ...lines: string[]) =>
  the.as(actor, (tx) =>
    matchAbsence(tx, actor, readAbsenceList([header, ...lines].join("\n"), the.today).lines!),
  );
const cases = () =>
  the.store.database.as("overstap_engine", undefined, (tx) => loadCases(tx, [anna], the.today));

describe("a list of sick leaves of an employer", () => {
  test("knows whom the employer employs, and nobody else, whoever knows them", async () => {
    const { sendingEmployer, careEmployer, coach } = the.all.actors;
    const found = await match(sendingEmployer, line, `Piet;Onbekend;14-3-1979;${first}`);
    expect(found.matched.map(({ candidacyId }) => candidacyId)).toEqual([anna]);
    expect(found.unknown.map(({ lastName }) => lastName)).toEqual(["Onbekend"]);
    for (const actor of [careEmployer, coach]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await match(actor, line)).matched).toEqual([]);
    }
    const others = await the.owner<{ first: string; last: string }>(sql`
      select f.first_name as first, i.last_name as last from candidacy_identity i
      join candidacy_first_name f using (candidacy_id)
      where not exists (select from relation r where r.candidacy_id = i.candidacy_id and r.kind = 'employs'
        and r.holder_id = ${sendingEmployer.membership.organisation.id})`);
    expect(others.length).toBeGreaterThan(0);
    const lines = others.map((one) => `${one.first};${one.last};14-3-1979;${first}`);
    expect((await match(sendingEmployer, ...new Set(lines))).matched).toEqual([]);
  });

  test("starts the clocks once; the same list again changes nothing", async () => {
    const { sendingEmployer } = the.all.actors;
    const { matched } = await match(sendingEmployer, line);
    const store = async () => {
      const known = await cases();
      return the.as(sendingEmployer, (tx) =>
        storeAbsence(tx, sendingEmployer, known, matched, "lijst"),
      );
    };
    expect(await store()).toBe(1);
    expect((await the.known(anna))?.state.clock.firstSickDay).toBe(first);
    expect(changeOf(await the.known(anna), first)).toBe("same");
    expect(await store()).toBe(0);
    expect((await the.known(anna))?.version).toBe(2);
  });

  test("takes nothing at all where one line cannot be taken", async () => {
    const { sendingEmployer, coach } = the.all.actors;
    const { matched } = await match(sendingEmployer, line);
    const old = await cases();
    // Somebody records something between looking and confirming.
    await the.say(anna, coach, [{ type: "actionDone" }]);
    await expect(
      the.as(sendingEmployer, (tx) => storeAbsence(tx, sendingEmployer, old, matched, "lijst")),
    ).rejects.toThrow(AbsenceNotTaken);
    expect((await the.known(anna))?.state.clock.firstSickDay).toBeUndefined();
  });
});
