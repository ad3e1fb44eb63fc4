import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { acceptAsNew } from "../../access/invitations/acceptInvitation.ts";
import { askAgain } from "../../access/invitations/askAgain.ts";
import { askedInvitation } from "../../access/invitations/askedInvitation.ts";
import { inviteCandidate } from "../../access/invitations/inviteCandidate.ts";
import { makeLink } from "../../access/invitations/makeLink.ts";
import { openInvitation } from "../../access/invitations/openInvitation.ts";
import { relationsTo } from "../../access/relations/relationsTo.ts";
import { type Plan, planAction } from "../../agenda/planAction.ts";
import { listActions } from "../../agenda/listActions.ts";
import { tendInvitations } from "../../agenda/tendInvitations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { askProfessional } from "../around/askProfessional.ts";
import { readAround } from "../around/readAround.ts";
import { takeAsks } from "../around/takeAsks.ts";
import { foundOne } from "../fixture/foundPeople.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { mergeCandidacies } from "../mergeCandidacies.ts";
import { removeCandidacy, restoreCandidacy } from "../removal/removeCandidacy.ts";
import { undoMerge } from "../undoMerge.ts";
import { readWaiting, waitingCounts } from "./waiting.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
let dirk: string;
let gone: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ coach } = all.actors);
  ({ dirk } = all.people);
  gone = await second();
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);

const second = () => as(coach, (tx) => foundOne(tx, coach, {}));
const merge = async () => {
  const merged = await as(coach, (tx) => mergeCandidacies(tx, coach, dirk, gone, {}));
  if (merged.kind !== "merged") throw new Error(merged.kind);
  return merged.mergeId;
};
const apart = async (mergeId: string) =>
  expect(await as(coach, (tx) => undoMerge(tx, coach, mergeId))).toMatchObject({ kind: "undone" });
const counts = async () => waitingCounts(await as(coach, (tx) => readWaiting(tx, gone, dirk)));
const none = { actions: 0, asks: 0, invitations: 0 };

const plan = (about: string, once: string, more: Partial<Plan> = {}) =>
  as(coach, (tx) =>
    planAction(tx, coach, {
      what: "people:action.completeIntake",
      holder: { account: coach.account },
      due: "2027-01-01",
      href: `/mensen/${about}/intake`,
      candidacyId: about,
      once,
      ...more,
    }),
  );
const actions = async (toon = "") =>
  (await as(coach, (tx) => listActions(tx, coach, new URLSearchParams({ toon })))).rows
    .map(({ candidacyId, href }) => ({ candidacyId, href }))
    .toSorted((one, other) => (one.href < other.href ? -1 : 1));

test("next actions go along with their links, once each, and back again", async () => {
  await plan(gone, `one/${gone}`);
  await plan(gone, `both/${gone}`, { href: `/matchen/mensen/${gone}` });
  await plan(dirk, `both/${dirk}`, { href: `/matchen/mensen/${dirk}` });
  // Somebody else's turn, by role.
  const { careEmployer } = all.actors;
  const organisation = careEmployer.membership.organisation.id;
  await plan(gone, `role/${gone}`, { holder: { role: "careEmployer", organisation } });
  const before = [await actions(), await actions("wacht")];
  expect(await counts()).toEqual({
    along: { ...none, actions: 2 },
    ends: { ...none, actions: 1 },
  });
  const mergeId = await merge();
  expect(await actions()).toEqual([
    { candidacyId: dirk, href: `/matchen/mensen/${dirk}` },
    { candidacyId: dirk, href: `/mensen/${dirk}/intake` },
  ]);
  expect(await actions("wacht")).toEqual([{ candidacyId: dirk, href: `/mensen/${dirk}/intake` }]);
  await apart(mergeId);
  expect([await actions(), await actions("wacht")]).toEqual(before);
});

test("nobody but a coach of both moves what waits, past the use case either", async () => {
  for (const actor of [...Object.values(all.actors), ...Object.values(all.strangers)]) {
    if (actor === coach) continue;
    for (const call of ["move_actions", "move_invitations"]) {
      await expect(
        as(actor, (tx) =>
          tx.execute(
            sql`select ${sql.identifier(call)}(array[]::uuid[], ${gone}::uuid, ${dirk}::uuid)`,
          ),
        ),
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  }
});

const { ask, asked, address } = {
  address: "bedrijfsarts@example.org",
  ask: (about: string, email = "bedrijfsarts@example.org") =>
    as(coach, (tx) => askProfessional(tx, coach, about, "treats", { email: [email] })),
  asked: async (about: string) =>
    (await as(coach, (tx) => readAround(tx, coach, about)))?.asks.map(({ email }) => email),
};

test("a doctor who was asked by e-mail is asked for the one that stays, once, and back again", async () => {
  await ask(gone);
  await ask(gone, "beide@example.org");
  await ask(dirk, "beide@example.org");
  expect(await counts()).toEqual({ along: { ...none, asks: 1 }, ends: { ...none, asks: 1 } });
  const mergeId = await merge();
  expect((await asked(dirk))?.toSorted()).toEqual([
    "bedrijfsarts@example.org",
    "beide@example.org",
  ]);
  await apart(mergeId);
  expect(await asked(dirk)).toEqual(["beide@example.org"]);
  expect((await asked(gone))?.toSorted()).toEqual([
    "bedrijfsarts@example.org",
    "beide@example.org",
  ]);
});

test("a doctor who looked meanwhile looks along with whom they were asked for", async () => {
  const doctor = all.strangers.doctor;
  await store.database.asOwner((tx) =>
    tx.execute(
      sql`update account set email = ${address}, email_verified = true where id = ${doctor.account}`,
    ),
  );
  await ask(gone);
  const mergeId = await merge();
  expect(await as(doctor, (tx) => takeAsks(tx, doctor))).toBe(1);
  expect(await as(doctor, (tx) => relationsTo(tx, doctor, dirk))).toEqual(["treats"]);
  await apart(mergeId);
  expect(await as(doctor, (tx) => relationsTo(tx, doctor, dirk))).toEqual([]);
  expect(await as(doctor, (tx) => relationsTo(tx, doctor, gone))).toEqual(["treats"]);
});

const language = "nl" as const;
const invite = async (who: string) => {
  const saved = await as(coach, (tx) =>
    inviteCandidate(tx, coach, who, null, { sendsMail: false, language }),
  );
  if (saved.kind !== "saved") throw new Error(saved.kind);
  const path = await as(coach, (tx) => makeLink(tx, saved.id));
  return { id: saved.id, token: path.replace("/uitnodiging/", "") };
};
const state = async ({ token }: { token: string }) =>
  (await openInvitation(store.database, token))?.state;
const accept = ({ token }: { token: string }) =>
  acceptAsNew(
    store.database,
    token,
    { naam: ["Dirk"], email: ["dirk@nieuw.example"], wachtwoord: ["vier gewone woorden"] },
    language,
  );
const hasPage = async (who: string) => {
  const { rows } = await as(coach, (tx) =>
    tx.execute(sql`select 1 from relation where candidacy_id = ${who} and kind = 'own'`),
  );
  return rows.length > 0;
};

test("an invitation goes along, and lets somebody in to the page of the one that stays", async () => {
  const link = await invite(gone);
  expect(await counts()).toEqual({ along: { ...none, invitations: 1 }, ends: none });
  await apart(await merge());
  await merge();
  expect(await state(link)).toBe("open");
  expect(await accept(link)).toMatchObject({ kind: "accepted" });
  expect(await hasPage(dirk)).toBe(true);
});

test("an invitation comes back when they are two again", async () => {
  const link = await invite(gone);
  await apart(await merge());
  expect(await accept(link)).toMatchObject({ kind: "accepted" });
  expect([await hasPage(dirk), await hasPage(gone)]).toEqual([false, true]);
});

test("an invitation beside another that waits is withdrawn, says so, and waits again afterwards", async () => {
  const [link, other] = [await invite(gone), await invite(dirk)];
  expect(await counts()).toEqual({ along: none, ends: { ...none, invitations: 1 } });
  const mergeId = await merge();
  expect([await state(link), await state(other)]).toEqual(["withdrawn", "open"]);
  await apart(mergeId);
  expect([await state(link), await state(other)]).toEqual(["open", "open"]);
});

test("where one of both has a page, no invitation waits any more", async () => {
  const other = await invite(dirk);
  await accept(await invite(gone));
  expect(await counts()).toEqual({ along: none, ends: { ...none, invitations: 1 } });
  const mergeId = await merge();
  expect(await hasPage(dirk)).toBe(true);
  expect(await state(other)).toBe("withdrawn");
  await apart(mergeId);
  expect(await state(other)).toBe("open");
});

test("a link of somebody who was taken away says that it was withdrawn, until they are back", async () => {
  const link = await invite(gone);
  const told = async () => {
    const { rows } = await store.database.asOwner((tx) =>
      tx.execute(sql`select 1 from outbox_event where kind = 'access.invitationAsked'`),
    );
    return rows.length;
  };
  await as(coach, (tx) => removeCandidacy(tx, coach, gone));
  expect(await state(link)).toBe("withdrawn");
  await askAgain(store.database, link.token);
  const before = await told();
  await as(coach, (tx) => restoreCandidacy(tx, coach, gone));
  expect(await state(link)).toBe("open");
  // Whoever asked for a new link meanwhile is answered now.
  expect(await told()).toBe(before + 1);
});

test("who asks for a new link is answered where they stand now, and by nobody when they were taken away", async () => {
  const [link, other] = [await invite(gone), await invite(dirk)];
  await merge();
  const tend = async ({ id, token }: { id: string; token: string }) => {
    await askAgain(store.database, token);
    await tendInvitations.run(
      { payload: { invitation: id } } as never,
      {
        database: store.database,
        clock: () => new Date(),
      } as never,
    );
    return store.database.asOwner((tx) => askedInvitation(tx, id));
  };
  expect(await tend(link)).toMatchObject({ waits: true, href: `/mensen/${dirk}/uitnodigen` });
  expect(await actions()).toEqual([{ candidacyId: dirk, href: `/mensen/${dirk}/uitnodigen` }]);
  await as(coach, (tx) => removeCandidacy(tx, coach, dirk));
  expect(await tend(other)).toMatchObject({ waits: false });
});
