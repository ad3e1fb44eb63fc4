import { addDays } from "@overstap/engine/transition/days.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { newId } from "../../platform/ids.ts";
import { type CaseFixture, openCaseFixture } from "../fixture/caseFixture.ts";
import { askScheme } from "./askScheme.ts";
import { followMoney } from "./followMoney.ts";
import { moneyOn, payersAhead } from "./moneyOn.ts";
import { seeMoney } from "./seeMoney.ts";

let the: CaseFixture;
let anna: string;
let first: string;
beforeEach(async () => {
  the = await openCaseFixture([followMoney]);
  ({ anna } = the.all.people);
  first = addDays(the.today, -500);
  await the.say(anna, the.all.actors.coach, [
    { type: "trackChanged", to: "track2", firstSickDay: first },
  ]);
});
afterEach(() => the.close());

const see = (actor: Actor, day = the.today) =>
  the.within(actor, anna, (tx, who, known) => seeMoney(tx, who, known, day));
const ask = (actor: Actor, fields: Record<string, string>) => {
  const given = Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, [one]]));
  return the.within(actor, anna, (tx, who, known) => askScheme(tx, who, known, given));
};
const open = () =>
  the.owner<{ what: string; account_id: string | null; due: string }>(sql`
    select what, account_id, due::text from next_action
    where state = 'open' and once like 'money/%' order by once`);

describe("the money of a case", () => {
  test("on any day: the employer pays until the waiting time ends, then nobody, and that is unclear", async () => {
    const known = (await the.known(anna))!;
    const end = addDays(first, 728);
    expect(moneyOn(known, the.today)).toMatchObject({
      wagesPaidBy: "sendingEmployer",
      unclear: false,
    });
    expect(moneyOn(known, end)).toMatchObject({ wagesPaidBy: "sendingEmployer" });
    expect(moneyOn(known, addDays(end, 1))).toMatchObject({ wagesPaidBy: "none", unclear: true });
    expect(moneyOn(known, addDays(the.today, -1))).toBeUndefined();
    expect(payersAhead(known)).toEqual([
      { from: the.today, who: "sendingEmployer" },
      { from: addDays(end, 1), who: "none" },
    ]);
  });

  test("is read by whoever reads the clock, and by a coordinator only of cases that they own", async () => {
    const { coach, candidate, sendingEmployer, labourExpert } = the.all.actors;
    const { coordinator, careEmployer, buddy } = the.all.actors;
    for (const actor of [coach, candidate, sendingEmployer, labourExpert]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await see(actor))?.money?.schemes).toHaveLength(4);
    }
    for (const actor of [coordinator, careEmployer, buddy]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await see(actor)).toBeUndefined();
    }
  });

  test("applying for a scheme is one action with an owner and a day, until it is granted", async () => {
    const { coach, candidate, sendingEmployer } = the.all.actors;
    const due = addDays(the.today, 30);
    const wanted = { scheme: "werkplekvoorziening", who: "owner", due };
    expect(await ask(sendingEmployer, wanted)).toEqual({ kind: "planned" });
    expect(await ask(coach, { ...wanted, who: "me" })).toEqual({ kind: "already" });
    expect(await open()).toEqual([
      { what: "money:action.werkplekvoorziening", account_id: coach.account, due },
    ]);
    expect(await ask(candidate, wanted)).toEqual({ kind: "notFound" });
    expect(await ask(coach, { ...wanted, due: addDays(the.today, -1) })).toMatchObject({
      faults: [{ field: "due" }],
    });
    expect(await ask(coach, { ...wanted, scheme: "loterij" })).toMatchObject({
      faults: [{ field: "scheme" }],
    });
    await the.say(anna, coach, [{ type: "schemeGranted", scheme: "werkplekvoorziening" }]);
    expect(await open()).toEqual([]);
  });

  test("a contract asks its owner for the wage-cost benefit within three months, once", async () => {
    const { coach } = the.all.actors;
    const attempt = newId();
    const paper = (voice: string) => ({ onBehalf: { voice, reason: "on-paper" } });
    const yes = (type: "talked" | "met" | "walkedAlong" | "introduced") => ({
      type,
      attempt,
      outcome: "yes",
    });
    await the.say(anna, coach, [
      { type: "attemptOpened", attempt, opening: the.all.openingId },
      { type: "tested", attempt, verdict: "ready", package: [...the.all.taskIds] },
      {
        type: "proposed",
        attempt,
        capacityProfile: "2026-02-01",
        ownWorkImpossible: "companyDoctor",
      },
      yes("talked"),
      yes("met"),
      yes("walkedAlong"),
      yes("introduced"),
      { type: "decided", attempt, voice: "candidate", answer: "yes", ...paper("candidate") },
      { type: "decided", attempt, voice: "careEmployer", answer: "yes", ...paper("careEmployer") },
      { type: "labourExpertTested", attempt, suitable: true, ...paper("labourExpert") },
      {
        type: "contracted",
        attempt,
        start: "2026-11-30",
        hours: 16,
        kind: "permanent",
        direct: { money: { from: "formatie", decidedBy: "directeur", decidedOn: "2026-01-31" } },
      },
    ]);
    expect(await open()).toEqual([
      { what: "money:action.LKV", account_id: coach.account, due: "2027-02-28" },
    ]);
    await the.say(anna, coach, [{ type: "schemeGranted", scheme: "LKV" }]);
    expect(await open()).toEqual([]);
  });
});
