import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import type { Given } from "../../platform/forms/given.ts";
import { type CaseFixture, openCaseFixture } from "../fixture/caseFixture.ts";
import { followCase } from "../followCase.ts";
import { seeCase } from "../see/seeCase.ts";
import { acceptHandover } from "./acceptHandover.ts";
import { caseQueryIn } from "./caseloadList.ts";
import { answerCover, askCover, listCovers } from "./coverFor.ts";
import { caseloadOf } from "./fixture/caseloadOf.ts";
import { listCaseload } from "./listCaseload.ts";
import { offerCase, takeBackOffer } from "./offerCase.ts";
import { caseTakers } from "./possibleOwners.ts";
import { tendCovers } from "./tendCovers.ts";

let cases: CaseFixture;
let anna: string;
let dirk: string;
let coach: Actor;
let colleague: Actor;
beforeEach(async () => {
  cases = await openCaseFixture([followCase, tendCovers]);
  ({ anna, dirk } = cases.all.people);
  ({ coach } = cases.all.actors);
  colleague = await cases.colleague("Collega");
  return () => cases.close();
});
const list = (actor: Actor, asked: Record<string, string> = {}) => caseloadOf(cases, actor, asked);
const takers = (actor: Actor) => cases.as(actor, (tx) => caseTakers(tx));
const offer = async (id: string, from = coach, to = colleague) => {
  const taker = (await takers(from)).find(({ account }) => account === to.account)!;
  return cases.within(from, id, (tx, actor, now) => offerCase(tx, actor, now, taker));
};
const takeBack = (id: string) => cases.within(coach, id, takeBackOffer);
const accept = (id: string, actor = colleague) => cases.within(actor, id, acceptHandover);

describe("the list of cases", () => {
  test("is searched by name and by reference, sorted and narrowed, as far as the reader reads names", async () => {
    expect((await list(coach)).toSorted()).toEqual([anna, dirk].toSorted());
    expect(await list(coach, { q: "ann" })).toEqual([anna]);
    expect(await list(coach, { q: "niemand" })).toEqual([]);
    expect(await list(coach, { sorteer: "naam" })).toEqual([anna, dirk]);
    expect(await list(coach, { sorteer: "-naam" })).toEqual([dirk, anna]);
    expect(await list(coach, { fase: "lasting" })).toEqual([]);
    expect(await list(coach, { beurt: "ik" })).toHaveLength(2);
    expect(await list(coach, { beurt: "candidate" })).toEqual([]);
    expect(await list(colleague)).toEqual([]);
    // Whoever is offered a case does not find it by the name, which they learn by accepting it.
    expect(await offer(anna)).toBe("done");
    expect(await list(colleague, { toon: "aangeboden" })).toEqual([anna]);
    expect(await list(colleague, { toon: "aangeboden", q: "ann" })).toEqual([]);
  });

  test("says how many there are beyond its page, and of each view", async () => {
    const query = caseQueryIn(new URLSearchParams({ pagina: "2" }));
    const { rows, total, counts } = await cases.as(coach, (tx) =>
      listCaseload(tx, coach, query, 1),
    );
    expect([rows.length, total]).toEqual([1, 2]);
    expect(counts).toMatchObject({ alle: 2, wacht: 0, aangeboden: 0, overgedragen: 0 });
  });
});

describe("handing over several at once", () => {
  test("offers each, takes back until it is accepted, and says of each what came of it", async () => {
    expect(await offer(anna)).toBe("done");
    expect(await offer(anna)).toBe("already");
    expect(await offer(dirk)).toBe("done");
    await cases.jobs();
    expect((await list(coach, { toon: "overgedragen" })).toSorted()).toEqual(
      [anna, dirk].toSorted(),
    );
    expect(await takeBack(dirk)).toBe("done");
    expect(await takeBack(dirk)).toBe("already");
    expect(await accept(dirk)).toEqual({ kind: "gone" });
    expect(await accept(anna)).toEqual({ kind: "accepted" });
    expect(await accept(anna)).toEqual({ kind: "already" });
    expect(await takeBack(anna)).toBe("notYours");
    await cases.jobs();
    expect(await list(coach)).toEqual([dirk]);
    expect(await list(coach, { toon: "overgedragen" })).toEqual([]);
  });

  test("whoever handed over reads on and records nothing", async () => {
    await offer(anna);
    await accept(anna);
    await cases.jobs();
    const seen = await cases.within(coach, anna, (tx, actor, now) => seeCase(tx, actor, now, "nl"));
    expect(seen).toMatchObject({ ownsIt: false, can: [] });
    expect(await cases.as(coach, (tx) => readCandidacy(tx, coach, anna))).toMatchObject({
      id: anna,
    });
    await expect(
      cases.say(anna, coach, [{ type: "feedback", kind: "compliment" }]),
    ).rejects.toThrow("notFound");
    // Past the first lock too.
    const changed = await cases.as(coach, (tx) =>
      tx.execute(
        sql`update candidacy_wishes set version = version + 1 where candidacy_id = ${anna}`,
      ),
    );
    expect(changed.rowCount).toBe(0);
    // Who gets it back guides again.
    expect(await offer(anna, colleague, coach)).toBe("done");
    expect(await accept(anna, coach)).toEqual({ kind: "accepted" });
    await cases.jobs();
    const kinds = await cases.owner<{ kind: string }>(sql`select kind from relation
      where candidacy_id = ${anna} and account_id = ${coach.account}
        and (until is null or until >= current_date)`);
    expect(kinds).toEqual([{ kind: "assigned" }]);
  });

  test("nobody offers to whom they cannot, and a stranger takes nothing", async () => {
    const known = await takers(coach);
    expect(known.map(({ account }) => account)).toContain(colleague.account);
    expect(known.map(({ account }) => account)).not.toContain(cases.all.strangers.coach.account);
    for (const actor of [cases.all.actors.candidate, cases.all.actors.careEmployer]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await takers(actor)).toEqual([]);
    }
  });
});

describe("a coordinator to whom a case fell", () => {
  test("opens it by reference, offers it to a coach of the region, and sees it no more after", async () => {
    const { coordinator } = cases.all.actors;
    await cases.owner(
      sql`delete from relation where kind in ('shown', 'identified') and candidacy_id = ${anna}`,
    );
    await cases.say(anna, coach, [{ type: "ownerLeft" }]);
    const open = () =>
      cases.within(coordinator, anna, (tx, actor, now) => seeCase(tx, actor, now, "nl"));
    expect(await open()).toMatchObject({ ownsIt: true });
    const person = await cases.as(coordinator, (tx) => readCandidacy(tx, coordinator, anna));
    expect(person).toMatchObject({ id: anna });
    expect(JSON.stringify(person)).not.toContain("Anna");
    expect(await list(coordinator, { toon: "eigenaar-nodig" })).toEqual([anna]);
    expect(await offer(anna, coordinator)).toBe("done");
    expect(await accept(anna)).toEqual({ kind: "accepted" });
    await cases.jobs();
    expect(await open()).toBeUndefined();
    expect(await list(coordinator)).toEqual([]);
  });
});

describe("holiday cover", () => {
  const ask = async (given: Given, actor = coach) => {
    const who = await takers(actor);
    return cases.as(actor, (tx) => askCover(tx, actor, who, given));
  };
  const covers = (actor: Actor) => cases.as(actor, (tx) => listCovers(tx, actor));
  const answer = async (actor: Actor, what: "agree" | "end") => {
    const [one] = await covers(actor);
    const done = await cases.as(actor, (tx) => answerCover(tx, actor, one!.id, what));
    await cases.jobs();
    return done;
  };
  const from = (days: number) => [addDays(cases.today, days)];

  test("begins when the other agrees, takes what comes meanwhile along, and gives back", async () => {
    const given = { wie: [colleague.account], van: from(0), tot: from(14) };
    expect(await ask(given)).toBeUndefined();
    await cases.jobs();
    expect(await list(coach)).toHaveLength(2);
    expect(await covers(coach)).toMatchObject([{ mine: true, agreed: false, name: "Collega" }]);
    expect(await answer(coach, "agree")).toBe("gone");
    expect(await answer(colleague, "agree")).toBe("agreed");
    expect(await list(coach)).toEqual([]);
    expect((await list(colleague)).toSorted()).toEqual([anna, dirk].toSorted());
    expect(await answer(coach, "end")).toBe("ended");
    expect((await list(coach)).toSorted()).toEqual([anna, dirk].toSorted());
    expect(await list(colleague)).toEqual([]);
    expect(await covers(coach)).toEqual([]);
    const kinds = (await cases.known(anna))!.events.map(({ type }) => type);
    expect(kinds.filter((type) => type === "handoverAccepted")).toHaveLength(2);
  });

  test("gives back on the day after its last; what went on to somebody else stays there", async () => {
    await ask({ wie: [colleague.account], van: from(0), tot: from(1) });
    await answer(colleague, "agree");
    const third = await cases.colleague("Derde");
    await offer(dirk, colleague, third);
    await accept(dirk, third);
    await cases.owner(
      sql`update case_cover set since = current_date - 5, until = current_date - 1`,
    );
    await cases.store.database.asOwner((tx) =>
      askJob(tx, tendCovers, {
        organisationId: coach.membership.organisation.id,
        payload: {},
      }),
    );
    await cases.jobs();
    expect(await list(coach)).toEqual([anna]);
    expect(await list(third)).toEqual([dirk]);
  });

  test("is not for nobody, not backwards, not too long, and not twice", async () => {
    const wie = [colleague.account];
    expect(await ask({})).toHaveLength(3);
    expect(await ask({ wie, van: from(5), tot: from(2) })).toMatchObject([{ field: "tot" }]);
    expect(await ask({ wie, van: from(0), tot: from(200) })).toMatchObject([{ field: "tot" }]);
    expect(await ask({ wie, van: from(3), tot: from(9) })).toBeUndefined();
    expect(await ask({ wie, van: from(9), tot: from(12) })).toMatchObject([
      { field: "van", key: "transition:cover.fault.busy" },
    ]);
    // Who is away themselves then cannot agree.
    expect(
      await ask({ wie: [coach.account], van: from(4), tot: from(5) }, colleague),
    ).toBeUndefined();
    const asked = (await covers(colleague)).find(({ mine }) => !mine)!;
    const agree = cases.as(colleague, (tx) => answerCover(tx, colleague, asked.id, "agree"));
    expect(await agree).toBe("busy");
  });

  test("past the first lock nobody agrees for another", async () => {
    await ask({ wie: [colleague.account], van: from(0), tot: from(1) });
    await expect(
      cases.as(coach, (tx) => tx.execute(sql`update case_cover set agreed_at = now()`)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
    const { strangers } = cases.all;
    const seen = await cases.as(strangers.coach, (tx) =>
      tx.execute(sql`select id from case_cover`),
    );
    expect(seen.rows).toEqual([]);
  });
});
