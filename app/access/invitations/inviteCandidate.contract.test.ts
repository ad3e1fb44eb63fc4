import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { textsIn } from "../../web/texts.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { rowsOf } from "../fixture/accessFixture.ts";
import { relationsTo } from "../relations/relationsTo.ts";
import { roles } from "../role.ts";
import { acceptAsAccount, acceptAsNew } from "./acceptInvitation.ts";
import { readCandidateInvitation } from "./candidateInvitation.ts";
import { inviteCandidate } from "./inviteCandidate.ts";
import { invitationMail } from "./invitationMail.ts";
import { letterOf } from "./letterOf.ts";
import { listInvitations } from "./listInvitations.ts";
import { makeLink } from "./makeLink.ts";
import { openInvitation } from "./openInvitation.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

const language = "nl" as const;
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const invite = (who: string, email: string | null = null, actor = all.actors.coach) =>
  as(actor, (tx) => inviteCandidate(tx, actor, who, email, { sendsMail: false, language }));
const linkOf = async (who: string, email: string | null = null) => {
  const asked = await invite(who, email);
  if (asked.kind !== "saved") throw new Error(asked.kind);
  const path = await as(all.actors.coach, (tx) => makeLink(tx, asked.id));
  return path.replace("/uitnodiging/", "");
};
const accept = (token: string, email: string) =>
  acceptAsNew(
    store.database,
    token,
    { naam: ["Dirk de Wit"], email: [email], wachtwoord: ["vier gewone woorden"] },
    language,
  );

test("only a coach who guides somebody invites them", async () => {
  const outcomes = [];
  for (const role of roles) {
    for (const actor of [all.actors[role], all.strangers[role]]) {
      // eslint-disable-next-line no-await-in-loop -- one after the other
      const outcome = await invite(all.people.carla, null, actor);
      outcomes.push(outcome.kind);
      // eslint-disable-next-line no-await-in-loop -- one after the other
      expect(await as(actor, (tx) => readCandidateInvitation(tx, actor, all.people.carla))).toBe(
        undefined,
      );
    }
  }
  expect(new Set(outcomes)).toEqual(new Set(["notFound"]));
  expect(await invite(newId())).toEqual({ kind: "notFound" });
  expect(await invite("x")).toEqual({ kind: "notFound" });
});

describe("somebody who has no page yet", () => {
  test("gets one invitation that waits; another address takes its place", async () => {
    const [one, two] = await Promise.all([
      invite(all.people.dirk, "dirk@een.example"),
      invite(all.people.dirk, "dirk@een.example"),
    ]);
    expect(one).toMatchObject({ kind: "saved" });
    expect(two).toMatchObject(one);
    const before = await linkOf(all.people.dirk, "dirk@een.example");
    const after = await linkOf(all.people.dirk, null);
    expect((await openInvitation(store.database, before))?.state).toBe("withdrawn");
    expect((await openInvitation(store.database, after))?.state).toBe("open");
  });

  test("reads in letter and mail whom to ask for help, and how", async () => {
    const { membership } = all.actors.coach;
    const [found] = await rowsOf<{ email: string; at: string }>(
      store.database,
      sql`select a.email, o.name as at from account a, organisation o
        where a.id = ${all.actors.coach.account} and o.id = ${membership.organisation.id}`,
    );
    const { email, at } = found!;
    const organisation = { ...membership.organisation, name: at };
    const coach = { ...all.actors.coach, email, membership: { ...membership, organisation } };
    const asked = await invite(all.people.dirk, "dirk@een.example");
    const id = asked.kind === "saved" ? asked.id : "";
    await rowsOf(
      store.database,
      sql`update invitation set organisation_id = (select id from organisation
        where id <> ${organisation.id} order by id limit 1) where id = ${id}`,
    );
    const made = await as(coach, async (tx) => {
      const { invitation } = (await readCandidateInvitation(tx, coach, all.people.dirk))!;
      return letterOf(tx, coach, invitation!, { texts: textsIn, publicUrl: "http://localhost" });
    });
    const write = await store.database.asOwner((tx) =>
      invitationMail.prepare(
        tx,
        { invitation: id },
        { address: "dirk@een.example", now: new Date() },
      ),
    );
    // Of where the coach works, also for somebody whose record another organisation owns.
    expect(made!.letter.paragraphs[0]).toContain(`${coach.name} van ${at} heeft`);
    expect(write!(textsIn("nl"), "nl").paragraphs[0]).toContain(`${coach.name} van ${at} heeft`);
    const help = `Vraag hulp aan ${coach.name}: ${email}.`;
    expect(made!.letter.paragraphs.join(" ")).toContain(help);
    expect(write!(textsIn("nl"), "nl").paragraphs.join(" ")).toContain(help);
  });

  test("is told of by no administrator's list", async () => {
    for (const actor of [all.actors.administrator, all.strangers.administrator]) {
      // eslint-disable-next-line no-await-in-loop -- one after the other
      const list = await as(actor, (tx) => listInvitations(tx, actor, new URLSearchParams()));
      expect(list.total).toBe(0);
    }
  });

  test("has their own page when they accept, and nobody else can", async () => {
    const token = await linkOf(all.people.dirk);
    const link = await openInvitation(store.database, token);
    expect(JSON.stringify(link)).not.toMatch(/Dirk|Wit|Beek/);
    const [one, other] = await Promise.all([
      accept(token, "dirk@wit.example"),
      accept(token, "niet-dirk@elders.example"),
    ]);
    expect([one.kind, other.kind].toSorted()).toEqual(["accepted", "dead"]);
    const [made] = await rowsOf<{
      id: string;
      role: string;
      organisation: string;
      membership: string;
    }>(
      store.database,
      sql`select a.id, m.role, m.organisation_id as organisation, m.id as membership from account a
        join membership m on m.account_id = a.id where a.email like '%dirk@%'`,
    );
    expect(made).toMatchObject({
      role: "candidate",
      organisation: all.actors.coach.membership.organisation.id,
    });
    const acting = {
      id: made!.membership,
      role: "candidate" as const,
      organisation: { id: made!.organisation, name: "" },
      region: undefined,
    };
    const dirk: Actor = {
      account: made!.id,
      name: "",
      email: "",
      role: "candidate",
      membership: acting,
      memberships: [acting],
    };
    expect(await as(dirk, (tx) => relationsTo(tx, dirk, all.people.dirk))).toEqual(["own"]);
    expect(await as(dirk, (tx) => relationsTo(tx, dirk, all.people.anna))).toEqual([]);
    expect(await invite(all.people.dirk)).toEqual({ kind: "taken" });
    const { coach } = all.actors;
    const standing = await as(coach, (tx) => readCandidateInvitation(tx, coach, all.people.dirk));
    expect(standing).toMatchObject({ hasPage: true, invitation: { state: "used" } });
  });
});

test("a page that is somebody's is not shared, and who was taken away gets none", async () => {
  // Anna has her own page in the fixture: an older invitation of hers is worth nothing.
  const id = newId();
  const { coach, buddy } = all.actors;
  await rowsOf(
    store.database,
    sql`insert into invitation (id, organisation_id, role, candidacy_id, invited_by, inviting_organisation_id, expires_at)
      values (${id}, ${coach.membership.organisation.id}, 'candidate', ${all.people.anna}, ${coach.account},
        ${coach.membership.organisation.id}, now() + interval '1 day')`,
  );
  const path = await as(coach, (tx) => makeLink(tx, id));
  const token = path.replace("/uitnodiging/", "");
  expect(await acceptAsAccount(store.database, token, buddy.account)).toBe("withdrawn");
  expect(await as(buddy, (tx) => relationsTo(tx, buddy, all.people.anna))).toEqual(["placed"]);
  await rowsOf(
    store.database,
    sql`delete from relation where kind = 'own' and candidacy_id = ${all.people.anna}`,
  );
  await rowsOf(
    store.database,
    sql`update candidacy set removed_at = now() where id = ${all.people.anna}`,
  );
  expect(await acceptAsAccount(store.database, token, buddy.account)).toBe("withdrawn");
});
